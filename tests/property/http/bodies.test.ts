import { Readable } from "node:stream";
import { gzipSync } from "node:zlib";
import { readBody } from "@contact-scanner/core/http/body";
import { decodeDocument } from "@contact-scanner/core/http/charset";
import { looksLikeText } from "@contact-scanner/core/http/content-type";
import fc from "fast-check";
import { describe, expect, it } from "vitest";

const labels = fc.oneof(
  fc.constantFrom(
    "utf-8",
    "utf-16",
    "utf-16be",
    "shift_jis",
    "iso-2022-jp",
    "gb18030",
    "x-user-defined",
    "replacement",
  ),
  fc.string({ unit: "binary" }),
);

const codings = fc.array(
  fc.constantFrom("gzip", "deflate", "br", "zstd", "identity", "x-gzip", "compress", ""),
  {
    maxLength: 4,
  },
);

describe("for all bytes and labels", () => {
  it("decoding gives a text and never throws", () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 300 }), labels, (body, label) => {
        expect(typeof decodeDocument(body, `text/html; charset=${label}`)).toBe("string");
        expect(typeof decodeDocument(body, label)).toBe("string");
        const meta = Buffer.concat([Buffer.from(`<meta charset="${label}">`), body]);
        expect(typeof decodeDocument(meta, null)).toBe("string");
      }),
    );
  });

  it("a body is read to a bounded end, whatever it is said to be packed in", async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.uint8Array({ minLength: 1, maxLength: 200 }), { maxLength: 5 }),
        fc.boolean(),
        codings,
        fc.integer({ min: 0, max: 500 }),
        async (chunks, isPacked, names, maxBytes) => {
          const sent = isPacked
            ? [gzipSync(Buffer.concat(chunks))]
            : chunks.map((chunk) => Buffer.from(chunk));
          const body = Readable.from(sent, { objectMode: false });
          const { bytes, end } = await readBody(body, { contentEncoding: names.join(","), maxBytes });
          expect(bytes.length).toBeLessThanOrEqual(maxBytes);
          expect(end).toMatch(/^(?:whole|bound|broken_coding)$/);
        },
      ),
    );
  });

  it("a text is taken for one, be it in any of these encodings", () => {
    const words = fc.stringMatching(/^[\p{L}\p{N} .,<>/="\n\t-]{0,300}$/u);
    fc.assert(
      fc.property(words, (text) => {
        expect(looksLikeText(Buffer.from(text), "text/html")).toBe(true);
        expect(looksLikeText(Buffer.from(`\uFEFF${text}`, "utf16le"), null)).toBe(true);
      }),
    );
  });
});
