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
import { GZIP_MEMBERS, inflateMembers, isDamage, type Members, ZLIB_MEMBERS } from "./damaged-deflate.ts";
import { outputOf } from "./decoder-output.ts";

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
 * back as they are: servers that lie send plain text. Bytes after the end of gzip, and checksums that are wrong, are
 * passed over. Where the coding breaks off, what could be decoded comes first, then it rejects.
 */
export async function* undoCoding(coding: string, source: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
  const chunks = source[Symbol.asyncIterator]();
  const first = await chunks.next();
  if (first.done) return;
  const all = startingWith(first.value, { [Symbol.asyncIterator]: () => chunks });
  const decoder = decoderOf(coding, first.value);
  if (!decoder) return yield* all;
  const { members } = decoder;
  if (!members) return yield* decoded(all, decoder.transform);
  const read: Buffer[] = [];
  let given = 0;
  try {
    for await (const chunk of decoded(kept(all, read), decoder.transform)) {
      given += chunk.length;
      yield chunk;
    }
  } catch (error) {
    if (!isDamage(error)) throw error;
    yield* withoutStart(given, inflateMembers(Buffer.concat(read), members));
  }
}

function decoded(source: AsyncIterable<Buffer>, decoder: Transform): AsyncGenerator<Buffer> {
  // The decoder's reader hears of every error: the pipeline destroys it with those of the source.
  pipeline(Readable.from(source, { objectMode: false }), decoder, () => {});
  return outputOf(decoder);
}

/** Passes on what a source gives, and puts it into `chunks` as well. */
async function* kept(source: AsyncIterable<Buffer>, chunks: Buffer[]): AsyncGenerator<Buffer> {
  for await (const chunk of source) {
    chunks.push(chunk);
    yield chunk;
  }
}

async function* withoutStart(bytes: number, source: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
  let left = bytes;
  for await (const chunk of source) {
    if (chunk.length > left) yield chunk.subarray(left);
    left = Math.max(0, left - chunk.length);
  }
}

/**
 * The same for a whole body, which is decoded by one call. undefined where the body takes more than `maxBytes`, or
 * cannot be decoded to its end: decoding it piece by piece tells how far it goes.
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

type Decoder = {
  readonly transform: Transform;
  /** How to read a body that `transform` does not take to its end; undefined where there is no other way. */
  readonly members?: Members;
};

function decoderOf(coding: string, start: Buffer): Decoder | undefined {
  switch (coding) {
    case "gzip":
    case "x-gzip":
      return isPrefix(start, GZIP_MAGIC) ? { transform: createGunzip(), members: GZIP_MEMBERS } : undefined;
    case "deflate":
      // Half of the servers send it without the zlib header that RFC 9110, 8.4.1.2 asks for.
      return hasZlibHeader(start)
        ? { transform: createInflate(), members: ZLIB_MEMBERS }
        : { transform: createInflateRaw() };
    case "br":
      return { transform: createBrotliDecompress() };
    case "zstd":
      if (!isPrefix(start, ZSTD_MAGIC)) return undefined;
      return { transform: createZstdDecompress(ZSTD_OPTIONS) };
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
