import { brotliCompressSync, constants, deflateSync, gzipSync, zstdCompressSync } from "node:zlib";
import { LIMITS } from "@contact-scanner/core/config";
import { describe, expect, test } from "vitest";
import { fetchInProcess } from "../../helpers/fetch-in-process.ts";
import { fetchRaw } from "../../helpers/fetch-raw.ts";
import { head, pour, type RawAnswer, startRawServer } from "../../helpers/raw-server.ts";

/** Bytes of a bomb, unpacked: ten times what a page may have. */
const BOMB_BYTES = 10 * LIMITS.maxPageBytes;

const text = Buffer.alloc(BOMB_BYTES, "<p>Boom.</p>");
const quick = { params: { [constants.BROTLI_PARAM_QUALITY]: 1 } };

const BOMBS: Readonly<Record<string, Buffer>> = {
  gzip: gzipSync(text, { level: 1 }),
  deflate: deflateSync(text, { level: 1 }),
  br: brotliCompressSync(text, quick),
  zstd: zstdCompressSync(text),
  "gzip, gzip": gzipSync(gzipSync(text, { level: 1 })),
  "zstd, br": brotliCompressSync(zstdCompressSync(text), quick),
  "gzip, deflate, br": brotliCompressSync(deflateSync(gzipSync(text, { level: 1 })), quick),
  "gzip, gzip, gzip, gzip, gzip": [1, 2, 3, 4].reduce((bomb) => gzipSync(bomb), gzipSync(text, { level: 1 })),
};

function packed(contentEncoding: string, body: Uint8Array): RawAnswer {
  return (socket) => {
    socket.write(
      head("200 OK", "content-type: text/html", `content-encoding: ${contentEncoding}`, "connection: close"),
    );
    socket.end(body);
  };
}

/** A gzip member that unpacks to nothing: any number of them is one gzip body (RFC 1952, 2.2). */
const EMPTY_MEMBER = gzipSync("");

describe("a bomb", () => {
  test.each(Object.entries(BOMBS))("of %s stops at the bound", async (coding, body) => {
    const { result, bytesReceived } = await fetchRaw(packed(coding, body));
    expect(body.length).toBeLessThan(BOMB_BYTES / 50);
    expect(result).toMatchObject({ kind: "failed", fault: { code: "too_large", retry: "never" } });
    expect(bytesReceived).toBeLessThanOrEqual(body.length + 1_000);
  });

  test("that unpacks to nothing, again and again, stops at the bound of what was packed", async () => {
    const { result, bytesReceived } = await fetchRaw((socket) => {
      socket.write(head("200 OK", "content-type: text/html", "content-encoding: gzip"));
      const members = Buffer.concat(Array.from({ length: 1_000 }, () => EMPTY_MEMBER));
      pour(socket, () => members);
    });
    expect(result).toMatchObject({ fault: { code: "too_large" } });
    expect(bytesReceived).toBeLessThan(LIMITS.maxPageBytes + 1_000_000);
  });

  test("whose inner packing unpacks to nothing stops at the bound between the two", async () => {
    const members = Buffer.concat(
      Array.from({ length: BOMB_BYTES / EMPTY_MEMBER.length }, () => EMPTY_MEMBER),
    );
    const { result } = await fetchRaw(packed("gzip, gzip", gzipSync(members)));
    expect(result).toMatchObject({ fault: { code: "too_large" } });
  });

  test("that asks for a window of more than 8 MB is not unpacked (RFC 9659)", async () => {
    const params = { [constants.ZSTD_c_windowLog]: 27, [constants.ZSTD_c_enableLongDistanceMatching]: 1 };
    const { result } = await fetchRaw(packed("zstd", zstdCompressSync(text, { params })));
    expect(result).toMatchObject({ fault: { code: "bad_response" } });
  });
});

describe("the memory that a bomb costs", () => {
  /** bytes of a process that read one ordinary page, beside what a page's bound and its text take */
  const SLACK_BYTES = 30_000_000;

  test.each(["gzip", "br", "zstd"])("of %s is the bound's and not the bomb's", async (coding) => {
    const [ordinary, bombed] = [Buffer.from("<p>Welcome.</p>"), BOMBS[coding] ?? Buffer.alloc(0)];
    const [before, after] = [await measure("identity", ordinary), await measure(coding, bombed)];
    expect(after - before).toBeLessThan(2 * LIMITS.maxPageBytes + SLACK_BYTES);
  });

  /** The most memory, in bytes, that a process took to fetch such a page. */
  async function measure(coding: string, body: Buffer): Promise<number> {
    const server = await startRawServer(packed(coding, body));
    const { maxRssBytes } = await fetchInProcess(`http://127.0.0.1:${server.port}/`, {});
    await server.stop();
    return maxRssBytes;
  }
});
