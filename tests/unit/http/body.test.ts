import { randomBytes } from "node:crypto";
import { Readable } from "node:stream";
import { brotliCompressSync, deflateSync, gzipSync, zstdCompressSync } from "node:zlib";
import { readBody } from "@contact-scanner/core/http/body";
import { describe, expect, test } from "vitest";

const ENCODERS: Readonly<Record<string, (bytes: Buffer) => Buffer>> = {
  gzip: gzipSync,
  br: brotliCompressSync,
  zstd: zstdCompressSync,
  deflate: deflateSync,
};

/** One page that is decoded at one go, and one that is too large for that however well it packs. */
const BODIES = { small: Buffer.from("<p>Hello</p>".repeat(500)), large: randomBytes(300_000) };

const CASES = Object.keys(ENCODERS).flatMap((coding) =>
  Object.entries(BODIES).map(([size, body]) => ({ coding, size, body })),
);

/** The encoded body as a connection brings it, in pieces. */
function arriving(coding: string, body: Buffer, pieceBytes = 1_000): Readable {
  const encoded = ENCODERS[coding]?.(body) ?? body;
  const pieces = Array.from({ length: Math.ceil(encoded.length / pieceBytes) }, (_, index) =>
    encoded.subarray(index * pieceBytes, (index + 1) * pieceBytes),
  );
  return Readable.from(pieces);
}

describe.each(CASES)("a $size body in $coding", ({ coding, body }) => {
  const options = { contentEncoding: coding, maxBytes: 1_000_000 };

  test("is read whole", async () => {
    const read = await readBody(arriving(coding, body), options);
    expect(read.end).toBe("whole");
    expect(read.bytes.equals(body)).toBe(true);
  });

  test("is read to its bound, and no further", async () => {
    const read = await readBody(arriving(coding, body), { ...options, maxBytes: 3_000 });
    expect(read.end).toBe("bound");
    expect(read.bytes.equals(body.subarray(0, read.bytes.length))).toBe(true);
    expect(read.bytes.length).toBeLessThanOrEqual(3_000);
  });

  test("is judged by its first bytes", async () => {
    const starts: Buffer[] = [];
    const wants = (start: Uint8Array) => starts.push(Buffer.from(start)) === 0;
    const read = await readBody(arriving(coding, body), { ...options, wants });
    expect(read.end).toBe("unwanted");
    expect(starts.map((start) => start.equals(body.subarray(0, 512)))).toEqual([true]);
  });

  test("that breaks off is given as far as it goes", async () => {
    const half = Buffer.concat(await arriving(coding, body).toArray());
    const read = await readBody(Readable.from([half.subarray(0, half.length - 20)]), options);
    expect(read.end).toBe("broken_coding");
    expect(read.bytes.equals(body.subarray(0, read.bytes.length))).toBe(true);
  });
});
