import { pipeline, Readable } from "node:stream";
import {
  constants,
  createBrotliDecompress,
  createGunzip,
  createInflate,
  createZstdDecompress,
} from "node:zlib";

/** Codings applied one on the other that are undone: more is a bomb. */
const MAX_CODINGS = 3;

export type BoundedBody = {
  readonly bytes: Buffer;
  /** The body went on beyond the bound; what lies before it was kept. */
  readonly overflow: boolean;
};

/**
 * Reads a response body to its end or to `maxBytes`, counted after content decoding, so that a bomb costs no more
 * memory than the bound. A body cut short inside its coding gives what could be decoded. Rejects when the connection
 * breaks.
 */
export async function readBody(
  body: Readable,
  contentEncoding: string | undefined,
  maxBytes: number,
): Promise<BoundedBody> {
  const decoded = decode(body, contentEncoding);
  const chunks: Buffer[] = [];
  let length = 0;
  for await (const chunk of decoded) {
    const bytes: Buffer = chunk;
    const room = maxBytes - length;
    chunks.push(bytes.length > room ? bytes.subarray(0, room) : bytes);
    length += Math.min(bytes.length, room);
    if (bytes.length > room) {
      body.destroy();
      return { bytes: Buffer.concat(chunks), overflow: true };
    }
  }
  return { bytes: Buffer.concat(chunks), overflow: false };
}

/** The first bytes of a gzip file (RFC 1952, 2.3.1). */
const GZIP_MAGIC = Buffer.from([0x1f, 0x8b]);

/** The content of a body that is a gzip file by itself, as sitemaps may be; any other body as it is. */
export async function gunzipFile(body: BoundedBody, maxBytes: number): Promise<BoundedBody> {
  if (!body.bytes.subarray(0, GZIP_MAGIC.length).equals(GZIP_MAGIC)) return body;
  return await readBody(Readable.from([body.bytes]), "gzip", maxBytes);
}

/** Undoes the codings of a Content-Encoding header, last applied first (RFC 9110, 8.4). */
function decode(body: Readable, contentEncoding = ""): Readable {
  const codings = contentEncoding
    .toLowerCase()
    .split(",")
    .map((coding) => coding.trim())
    .filter((coding) => coding !== "" && coding !== "identity")
    .slice(-MAX_CODINGS);
  return codings.reduceRight<Readable>((stream, coding) => {
    const decoder = decoderOf(coding);
    // Errors of a stream before this one reach the reader through the pipeline, which destroys them all.
    return decoder ? pipeline(stream, decoder, () => {}) : stream;
  }, body);
}

function decoderOf(coding: string) {
  const partial = { finishFlush: constants.Z_SYNC_FLUSH };
  switch (coding) {
    case "gzip":
    case "x-gzip":
      return createGunzip(partial);
    case "deflate":
      return createInflate(partial);
    case "br":
      return createBrotliDecompress({ finishFlush: constants.BROTLI_OPERATION_FLUSH });
    case "zstd":
      return createZstdDecompress({ finishFlush: constants.ZSTD_e_flush });
    default:
      return undefined;
  }
}
