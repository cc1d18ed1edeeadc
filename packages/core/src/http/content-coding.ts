import { pipeline, Readable, type Transform } from "node:stream";
import {
  brotliDecompressSync,
  constants,
  createBrotliDecompress,
  createGunzip,
  createInflate,
  createInflateRaw,
  createZstdDecompress,
  gunzipSync,
  zstdDecompressSync,
} from "node:zlib";

/** log2 of the window that a zstd body may ask for: 8 MB (RFC 9659, 3); zlib's own bound is 128 MB. */
const ZSTD_MAX_WINDOW_LOG = 23;
const ZSTD_OPTIONS = { params: { [constants.ZSTD_d_windowLogMax]: ZSTD_MAX_WINDOW_LOG } };

/** Codings of a Content-Encoding header in the order they were applied (RFC 9110, 8.4). */
export function contentCodings(contentEncoding = ""): string[] {
  return contentEncoding
    .toLowerCase()
    .split(",")
    .map((coding) => coding.trim())
    .filter((coding) => coding !== "" && coding !== "identity");
}

/**
 * What a body was before one coding was applied. A coding that nobody knows, and a gzip or zstd body that is none, come
 * back as they are: servers that lie send plain text. Where the coding breaks off, what could be decoded comes first,
 * then it rejects.
 */
export async function* undoCoding(coding: string, source: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
  const chunks = source[Symbol.asyncIterator]();
  const first = await chunks.next();
  if (first.done) return;
  const all = startingWith(first.value, { [Symbol.asyncIterator]: () => chunks });
  const decoder = decoderOf(coding, first.value);
  if (!decoder) return yield* all;
  // The decoder's reader hears of every error: the pipeline destroys it with those of the source.
  pipeline(Readable.from(all, { objectMode: false }), decoder, () => {});
  yield* outputOf(decoder);
}

/**
 * The same for a whole body, decoded at one go; undefined where that cannot be done within `maxBytes` or to the end:
 * decoding it piece by piece tells how far it goes.
 */
export function undoCodingAtOnce(coding: string, body: Buffer, maxBytes: number): Buffer | undefined {
  if (body.length === 0) return undefined;
  try {
    return decodedAtOnce(coding, body, { maxOutputLength: maxBytes });
  } catch {
    return undefined;
  }
}

function decodedAtOnce(coding: string, body: Buffer, bound: { maxOutputLength: number }): Buffer | undefined {
  switch (coding) {
    case "gzip":
    case "x-gzip":
      return isPrefix(body, GZIP_MAGIC) ? gunzipSync(body, bound) : undefined;
    case "br":
      return brotliDecompressSync(body, bound);
    case "zstd":
      return isPrefix(body, ZSTD_MAGIC) ? zstdDecompressSync(body, { ...bound, ...ZSTD_OPTIONS }) : undefined;
    default:
      return undefined;
  }
}

async function* startingWith(first: Buffer, rest: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
  yield first;
  yield* rest;
}

/** Chunks that wait for their reader before the decoder is paused. */
const MAX_WAITING_CHUNKS = 4;

/** A decoder's output, the last of it before its error: iterating over a stream would drop what was not read yet. */
async function* outputOf(decoder: Transform): AsyncGenerator<Buffer> {
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

function decoderOf(coding: string, start: Buffer): Transform | undefined {
  switch (coding) {
    case "gzip":
    case "x-gzip":
      return isPrefix(start, GZIP_MAGIC) ? createGunzip() : undefined;
    case "deflate":
      // Half of the servers send it without the zlib header that RFC 9110, 8.4.1.2 asks for.
      return hasZlibHeader(start) ? createInflate() : createInflateRaw();
    case "br":
      return createBrotliDecompress();
    case "zstd":
      if (!isPrefix(start, ZSTD_MAGIC)) return undefined;
      return createZstdDecompress(ZSTD_OPTIONS);
    default:
      return undefined;
  }
}

const GZIP_MAGIC = Buffer.from([0x1f, 0x8b]);
const ZSTD_MAGIC = Buffer.from([0x28, 0xb5, 0x2f, 0xfd]);

/** Whether the start, be it shorter, is the magic number's. */
function isPrefix(start: Buffer, magic: Buffer): boolean {
  const length = Math.min(start.length, magic.length);
  return start.subarray(0, length).equals(magic.subarray(0, length));
}

/** RFC 1950, 2.2: compression method 8 in the first byte's low half. */
function hasZlibHeader(start: Buffer): boolean {
  return ((start[0] ?? 0) & 0x0f) === 8;
}
