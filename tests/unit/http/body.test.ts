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

/** The body with the byte at this place, counted from its end, turned over. */
function damaged(encoded: Buffer, fromEnd: number): Buffer {
  const bytes = Buffer.from(encoded);
  const place = bytes.length - fromEnd;
  bytes[place] = (bytes[place] ?? 0) ^ 0xff;
  return bytes;
}

describe.each(Object.entries(BODIES))("what was decompressed of a %s body counts", (_size, body) => {
  const gzip = gzipSync(body);
  // A header with a name, a comment, an extra field and a checksum of itself (RFC 1952, 2.3.1).
  const header = Buffer.concat([
    Buffer.from([0x1f, 0x8b, 8, 2 + 4 + 8 + 16, 0, 0, 0, 0, 0, 3, 3, 0, 1, 2, 3]),
    Buffer.from("page.html\0cached\0\x12\x34", "latin1"),
  ]);

  test.each<[string, string, Buffer, Buffer]>([
    ["a cache plugin's comment after it", "gzip", Buffer.concat([gzip, Buffer.from("<!-- 0.1 s -->")]), body],
    ["line ends after it", "gzip", Buffer.concat([gzip, Buffer.from("\r\n\r\n")]), body],
    ["a wrong checksum", "gzip", damaged(gzip, 8), body],
    ["a wrong length", "gzip", damaged(gzip, 1), body],
    ["no trailer", "gzip", gzip.subarray(0, -8), body],
    ["half a trailer", "gzip", gzip.subarray(0, -3), body],
    ["all that its header may hold", "gzip", Buffer.concat([header, damaged(gzip.subarray(10), 8)]), body],
    [
      "several members, and a comment after them",
      "gzip",
      Buffer.concat([gzip, gzipSync("more"), Buffer.from("<!-- x -->")]),
      Buffer.concat([body, Buffer.from("more")]),
    ],
    ["a wrong checksum of deflate", "deflate", damaged(deflateSync(body), 1), body],
    ["no checksum of deflate", "deflate", deflateSync(body).subarray(0, -4), body],
    ["bytes after deflate", "deflate", Buffer.concat([deflateSync(body), Buffer.from("<!-- x -->")]), body],
  ])("with %s", async (_name, coding, encoded, expected) => {
    const read = await readBody(Readable.from([encoded]), { contentEncoding: coding, maxBytes: 1_000_000 });
    expect(read.end).toBe("whole");
    expect(read.bytes.equals(expected)).toBe(true);
  });

  test("within its bound", async () => {
    const encoded = Buffer.concat([gzip, Buffer.from("<!-- x -->")]);
    const read = await readBody(Readable.from([encoded]), { contentEncoding: "gzip", maxBytes: 3_000 });
    expect(read).toEqual({ end: "bound", bytes: body.subarray(0, read.bytes.length) });
    expect(read.bytes.length).toBeLessThanOrEqual(3_000);
  });
});

test("where the data itself is damaged, all but the last of what comes before it is given", async () => {
  const body = Buffer.from(Array.from({ length: 5_000 }, (_, line) => `<p>Line ${line}</p>`).join(""));
  const encoded = gzipSync(body);
  const broken = Buffer.concat([encoded.subarray(0, encoded.length / 2), Buffer.alloc(2_000, 0x55)]);
  const read = await readBody(Readable.from([broken]), { contentEncoding: "gzip", maxBytes: 1_000_000 });
  expect(read.end).toBe("broken_coding");
  expect(read.bytes.length).toBeGreaterThan(body.length / 3);
  expect(body.indexOf(read.bytes.subarray(0, body.length / 3))).toBe(0);
});

test("a body of countless members costs no more than its bytes", async () => {
  const encoded = Buffer.concat([...Array<Buffer>(2_000).fill(gzipSync("")), Buffer.from("<!-- x -->")]);
  const read = await readBody(Readable.from([encoded]), { contentEncoding: "gzip", maxBytes: 1_000_000 });
  expect(read).toEqual({ end: "whole", bytes: Buffer.alloc(0) });
});
