import { Readable } from "node:stream";
import { contentCodings, undoCoding, undoCodingAtOnce } from "./content-coding.ts";

export type Body = {
  readonly bytes: Buffer;
  /**
   * How the reading ended: at the body's end; at the bound, with what lies before it; where the content coding breaks
   * off, with what could be decoded; at its first bytes, as they were not wanted.
   */
  readonly end: "whole" | "bound" | "broken_coding" | "unwanted";
};

export type BodyOptions = {
  readonly contentEncoding: string | undefined;
  /** bytes, counted after content decoding and between two codings too */
  readonly maxBytes: number;
  /** Judges the decoded body by its first START_BYTES, or all of a shorter one. */
  readonly wants?: (start: Uint8Array) => boolean;
};

/** Bytes that tell a file's kind (MIME Sniffing Standard, 5.2: 1,445 at most; text tells itself in fewer). */
const START_BYTES = 512;

/**
 * Bytes of an encoded body that is decoded at one go, which costs half as much: most pages have fewer, and a bomb of as
 * many holds the event loop for no longer than its bound takes (5 MB: some 15 ms).
 */
const MAX_BYTES_AT_ONCE = 64_000;

/**
 * Reads a response body, at most `maxBytes` of it, so that a bomb costs no more memory than the bound. Whatever the
 * end, nothing more is downloaded. Rejects when the connection breaks.
 */
export async function readBody(body: Readable, options: BodyOptions): Promise<Body> {
  const codings = contentCodings(options.contentEncoding);
  const [coding] = codings;
  if (coding === undefined || codings.length > 1) return await readCoded(body, body, codings, options);
  const source: AsyncIterator<Buffer> = body[Symbol.asyncIterator]();
  const encoded = await takeSmall(source);
  const decoded = encoded.isWhole && undoCodingAtOnce(coding, joined(encoded.chunks), options.maxBytes);
  if (decoded) {
    const isWanted = options.wants?.(decoded.subarray(0, START_BYTES)) ?? true;
    return { bytes: decoded, end: isWanted ? "whole" : "unwanted" };
  }
  return await readCoded(body, followedBy(encoded.chunks, source), codings, options);
}

/** Reads and decodes as it comes. `source` is what is left of the body, with what was read of it before. */
async function readCoded(
  body: Readable,
  source: AsyncIterable<Buffer>,
  codings: readonly string[],
  { maxBytes, wants = () => true }: BodyOptions,
): Promise<Body> {
  const decoded = codings.reduceRight<AsyncIterable<Buffer>>(
    (encoded, coding) => atMost(maxBytes, undoCoding(coding, encoded)),
    atMost(maxBytes, source),
  );
  const chunks: Buffer[] = [];
  let length = 0;
  let isJudged = false;
  const end = (how: Body["end"]): Body => ({ bytes: joined(chunks), end: how });
  try {
    for await (const chunk of decoded) {
      chunks.push(chunk);
      length += chunk.length;
      if (isJudged || length < START_BYTES) continue;
      isJudged = true;
      if (!wants(startOf(chunks))) return end("unwanted");
    }
  } catch (error) {
    if (error instanceof BoundReached) return end("bound");
    // The body's own errors are the connection's; any other came up in decoding.
    if (body.errored) throw error;
    return end("broken_coding");
  }
  return end(isJudged || wants(startOf(chunks)) ? "whole" : "unwanted");
}

/** The content of a body that is a gzip file by itself, as sitemaps may be; any other body as it is. */
export async function gunzipFile({ bytes }: Body, maxBytes: number): Promise<Body> {
  return await readBody(Readable.from([bytes]), { contentEncoding: "gzip", maxBytes });
}

/** Reads from a source until it ends, or has given a little more than MAX_BYTES_AT_ONCE. */
async function takeSmall(source: AsyncIterator<Buffer>): Promise<{ chunks: Buffer[]; isWhole: boolean }> {
  const chunks: Buffer[] = [];
  for (let length = 0; length <= MAX_BYTES_AT_ONCE; ) {
    const next = await source.next();
    if (next.done) return { chunks, isWhole: true };
    chunks.push(next.value);
    length += next.value.length;
  }
  return { chunks, isWhole: false };
}

async function* followedBy(chunks: readonly Buffer[], rest: AsyncIterator<Buffer>): AsyncGenerator<Buffer> {
  yield* chunks;
  yield* { [Symbol.asyncIterator]: () => rest };
}

/** The bytes of all chunks; those of a single one are not copied. */
function joined(chunks: readonly Buffer[]): Buffer {
  const [first] = chunks;
  return first !== undefined && chunks.length === 1 ? first : Buffer.concat(chunks);
}

function startOf(chunks: readonly Buffer[]): Uint8Array {
  const [first] = chunks;
  const start = first !== undefined && first.length >= START_BYTES ? first : Buffer.concat(chunks);
  return start.subarray(0, START_BYTES);
}

class BoundReached extends Error {}

/** The source's first `maxBytes`; rejects with BoundReached where there are more. */
async function* atMost(maxBytes: number, source: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
  let room = maxBytes;
  for await (const chunk of source) {
    yield chunk.length > room ? chunk.subarray(0, room) : chunk;
    if (chunk.length > room) throw new BoundReached();
    room -= chunk.length;
  }
}
