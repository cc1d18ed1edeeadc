import type { Transform } from "node:stream";

/**
 * Chunks that wait for their reader before the decoder is paused: the decoder goes on while one is read, and a bomb
 * fills no memory.
 */
const MAX_WAITING_CHUNKS = 4;

/** A decoder's output, the last of it before its error: iterating over a stream would drop what was not read yet. */
export async function* outputOf(decoder: Transform): AsyncGenerator<Buffer> {
  const waiting: Buffer[] = [];
  let hasEnded = false;
  let news = Promise.withResolvers<void>();
  const tell = () => {
    news.resolve();
    news = Promise.withResolvers();
  };
  decoder.on("data", (chunk: Buffer) => {
    waiting.push(chunk);
    if (waiting.length >= MAX_WAITING_CHUNKS) decoder.pause();
    tell();
  });
  decoder.on("error", tell).on("end", () => {
    hasEnded = true;
    tell();
  });
  try {
    for (;;) {
      const chunk = waiting.shift();
      if (chunk) {
        yield chunk;
        continue;
      }
      if (decoder.errored) throw decoder.errored;
      if (hasEnded) return;
      const next = news.promise;
      decoder.resume();
      await next;
    }
  } finally {
    decoder.destroy();
  }
}
