import { Readable } from "node:stream";
import { createInflateRaw } from "node:zlib";
import { outputOf } from "./decoder-output.ts";

/** What stands around compressed data: a body holds one such member, a gzip file may hold several in a row. */
export type Members = {
  /** Bytes before the data of a member that begins a body; undefined where none does. */
  headerBytes(body: Buffer): number | undefined;
  /** bytes after it: a checksum, a length */
  readonly trailerBytes: number;
};

/** A gzip member's header (RFC 1952, 2.3): its fixed part, its checksum, and the flags of what may stand between. */
const FIXED_HEADER_BYTES = 10;
const CRC16_BYTES = 2;
const FLAGS = { headerCrc: 2, extra: 4, name: 8, comment: 16 };

/** RFC 1952, 2.3 */
export const GZIP_MEMBERS: Members = {
  headerBytes(body) {
    if (body.length < FIXED_HEADER_BYTES || body[0] !== 0x1f || body[1] !== 0x8b) return undefined;
    const flags = body[3] ?? 0;
    let end = FIXED_HEADER_BYTES;
    if (flags & FLAGS.extra) end += 2 + (body[end] ?? 0) + 256 * (body[end + 1] ?? 0);
    for (const text of [FLAGS.name, FLAGS.comment]) {
      if (!(flags & text)) continue;
      const zero = body.indexOf(0, end);
      if (zero === -1) return undefined;
      end = zero + 1;
    }
    return flags & FLAGS.headerCrc ? end + CRC16_BYTES : end;
  },
  trailerBytes: 8,
};

/** RFC 1950, 2.2: one member, as nobody appends others. */
export const ZLIB_MEMBERS: Members = {
  headerBytes: (body) => (((body[0] ?? 0) & 0x0f) === 8 ? 2 : undefined),
  trailerBytes: 4,
};

/** Bytes that come out at a time: where the data itself is damaged, fewer than these are lost before that place. */
const OUTPUT_BYTES = 1_024;
/** Members of a body that are read: servers send one, and each costs more than its bytes do. */
const MAX_MEMBERS = 100;

/**
 * The data of a body's members. What stands in their trailers, and after the last of them, is passed over: cache
 * plugins append comments, and what was decompressed is no worse for it. Rejects where the data itself breaks off.
 */
export async function* inflateMembers(body: Buffer, members: Members): AsyncGenerator<Buffer> {
  let rest = body;
  for (let count = 0; count < MAX_MEMBERS; count++) {
    const headerBytes = members.headerBytes(rest);
    if (headerBytes === undefined) return;
    const inflate = createInflateRaw({ chunkSize: OUTPUT_BYTES });
    Readable.from([rest.subarray(headerBytes)], { objectMode: false }).pipe(inflate);
    yield* outputOf(inflate);
    rest = rest.subarray(headerBytes + inflate.bytesWritten + members.trailerBytes);
  }
}

/** Whether decoding failed by what the body holds, and not by its connection or its size. */
export function isDamage(error: unknown): boolean {
  return error instanceof Error && "code" in error && /^Z_(?:DATA|BUF)_ERROR$/.test(String(error.code));
}
