import { Readable } from "node:stream";
import { contentCodings, undoCoding } from "./content-coding.ts";

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
 * Reads a response body, at most `maxBytes` of it, so that a bomb costs no more memory than the bound. Whatever the end,
 * nothing more is downloaded. Rejects when the connection breaks.
 */
export async function readBody(body: Readable, options: BodyOptions): Promise<Body> {
  const { maxBytes, wants = () => true } = options;
  const codings = contentCodings(options.contentEncoding);
  const decoded = codings.reduceRight<AsyncIterable<Buffer>>(
    (source, coding) => atMost(maxBytes, undoCoding(coding, source)),
    atMost(maxBytes, body),
  );
  const chunks: Buffer[] = [];
  let length = 0;
  let isJudged = false;
  const end = (how: Body["end"]): Body => ({ bytes: Buffer.concat(chunks), end: how });
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

function startOf(chunks: readonly Buffer[]): Uint8Array {
  return Buffer.concat(chunks).subarray(0, START_BYTES);
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
