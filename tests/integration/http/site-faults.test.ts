import { deflateRawSync, gzipSync } from "node:zlib";
import { LIMITS } from "@contact-scanner/core/config";
import { createFetcher } from "@contact-scanner/core/http/fetcher";
import type { SiteFaultCode } from "@contact-scanner/core/http/site-fault";
import { parseAllowedHosts } from "@contact-scanner/core/url/allowed-hosts";
import { describe, expect, test } from "vitest";
import { fetchRaw } from "../../helpers/fetch-raw.ts";
import { drip, head, pour, type RawAnswer } from "../../helpers/raw-server.ts";
import { unusedPort } from "../../helpers/unused-port.ts";

const HTML = "content-type: text/html";
const PAGE = "<p>Write to info@acme.com</p>";

/** One HTML answer, and the connection's end. */
function page(body: string | Uint8Array, ...fields: readonly string[]): RawAnswer {
  return (socket) => {
    socket.write(head("200 OK", HTML, ...fields, "connection: close"));
    socket.end(body);
  };
}

/** Short enough for a test that waits until they are over. */
const SHORT = { connectTimeoutMs: 300, headersTimeoutMs: 300, pageTimeoutMs: 300 };

const TOO_SLOW: readonly (readonly [string, SiteFaultCode, RawAnswer])[] = [
  ["a server that accepts and says nothing", "page_timeout", () => {}],
  [
    "headers a byte at a time",
    "page_timeout",
    (socket) => {
      socket.write("HTTP/1.1 200 OK\r\nx");
      drip(socket, "x");
    },
  ],
  [
    "header lines that never end",
    "page_timeout",
    (socket) => {
      socket.write("HTTP/1.1 200 OK\r\n");
      drip(socket, "a: b\r\n");
    },
  ],
  [
    "a body a byte at a time (slowloris)",
    "page_timeout",
    (socket) => {
      socket.write(head("200 OK", HTML));
      drip(socket, "x");
    },
  ],
  [
    "a body that stops half-way",
    "page_timeout",
    (socket) => socket.write(`${head("200 OK", HTML, "content-length: 1000")}half`),
  ],
  [
    "interim answers (103) that never end",
    "page_timeout",
    (socket) => drip(socket, head("103 Early Hints", "link: </a.css>")),
  ],
  [
    "a chunk's extension that never ends",
    "page_timeout",
    (socket) => {
      socket.write(`${head("200 OK", HTML, "transfer-encoding: chunked")}5;`);
      drip(socket, "x");
    },
  ],
  [
    "trailers that never end",
    "page_timeout",
    (socket) => {
      socket.write(`${head("200 OK", HTML, "transfer-encoding: chunked")}1\r\nx\r\n0\r\n`);
      drip(socket, "a: b\r\n");
    },
  ],
];

describe("a site that is too slow costs no more than the deadline", () => {
  test.each(TOO_SLOW)("%s: %s", async (_, code, answer) => {
    const { result } = await fetchRaw(answer, { limits: { ...SHORT, headersTimeoutMs: 60_000 } });
    expect(result).toMatchObject({ kind: "failed", fault: { code, retry: "later" } });
  });

  test("a server without headers is given up at the bound for headers", async () => {
    const { result } = await fetchRaw(() => {}, { limits: { ...SHORT, pageTimeoutMs: 60_000 } });
    expect(result).toMatchObject({
      fault: { code: "page_timeout", message: expect.stringMatching(/: no answer came in time\.$/) },
    });
  });

  test("a TLS handshake without an answer is given up at the bound for connections", async () => {
    const { result } = await fetchRaw(() => {}, {
      scheme: "https",
      limits: { ...SHORT, pageTimeoutMs: 60_000 },
    });
    expect(result).toMatchObject({
      fault: { code: "connect_timeout", message: expect.stringMatching(/: the connection timed out\.$/) },
    });
  });
});

const BROKEN: readonly (readonly [string, SiteFaultCode, RawAnswer])[] = [
  ["a connection reset before the headers", "connection_reset", (socket) => socket.resetAndDestroy()],
  ["a connection closed before the headers", "connection_reset", (socket) => socket.end()],
  [
    "a connection closed within the headers",
    "connection_reset",
    (socket) => socket.end("HTTP/1.1 200 OK\r\ncontent-"),
  ],
  [
    "a connection closed before the promised length",
    "connection_reset",
    (socket) => socket.end(`${head("200 OK", HTML, "content-length: 1000")}${PAGE}`),
  ],
  [
    "a connection closed before the last chunk",
    "connection_reset",
    (socket) => socket.end(`${head("200 OK", HTML, "transfer-encoding: chunked")}5\r\nhello\r\n`),
  ],
  ["a chunk without a length", "bad_response", page("hello\r\n", "transfer-encoding: chunked")],
  ["an answer of HTTP/0.9", "bad_response", (socket) => socket.end(PAGE)],
  ["another protocol", "bad_response", (socket) => socket.end("SSH-2.0-OpenSSH_9.2\r\n")],
  ["a status that is no number", "bad_response", (socket) => socket.end(head("OK 200", HTML))],
  ["a header name with a blank", "bad_response", page(PAGE, "bad name: x")],
  ["a header with a zero byte", "bad_response", page(PAGE, "x: a\u0000b")],
  ["two lengths that differ", "connection_reset", page(PAGE, "content-length: 5", "content-length: 6")],
  [
    "line feeds alone between the headers",
    "bad_response",
    (socket) => socket.end(`HTTP/1.1 200 OK\n${HTML}\n\n${PAGE}`),
  ],
  ["a length that is none", "bad_response", page(PAGE, "content-length: -5")],
  [
    "a length and chunks (request smuggling)",
    "connection_reset",
    page("0\r\n\r\n", "content-length: 5", "transfer-encoding: chunked"),
  ],
  ["a header of 100 kB", "bad_response", page(PAGE, `x: ${"a".repeat(100_000)}`)],
  [
    "ten thousand headers",
    "bad_response",
    page(PAGE, ...Array.from({ length: 10_000 }, (_, i) => `x-${i}: ${i}`)),
  ],
  [
    "headers without end, at full speed",
    "bad_response",
    (socket) => {
      socket.write("HTTP/1.1 200 OK\r\n");
      pour(socket, () => "a: b\r\n".repeat(1_000));
    },
  ],
  [
    "another protocol that nobody asked for (101)",
    "connection_reset",
    (socket) => socket.write(head("101 Switching Protocols", "upgrade: websocket", "connection: upgrade")),
  ],
  [
    "a redirect without a target",
    "bad_redirect",
    (socket) => socket.end(head("302 Found", "content-length: 0")),
  ],
  [
    "a coding that is only said to be gzip, by its first bytes",
    "bad_response",
    page(Buffer.concat([Buffer.from([0x1f, 0x8b]), Buffer.alloc(100, 7)]), "content-encoding: gzip"),
  ],
  ["a body that is no brotli", "bad_response", page(Buffer.alloc(100, 0xff), "content-encoding: br")],
];

describe("an answer that is broken is a fault of the site", () => {
  test.each(BROKEN)("%s: %s", async (_, code, answer) => {
    const { result } = await fetchRaw(answer);
    expect(result).toMatchObject({
      kind: "failed",
      fault: { code, message: expect.stringMatching(/^127\.0\.0\.1:\d+:? .+\.$/) },
    });
  });

  test("a server that speaks no TLS where it should: tls_invalid", async () => {
    const { result } = await fetchRaw(page(PAGE), { scheme: "https" });
    expect(result).toMatchObject({
      fault: { code: "tls_invalid", message: expect.stringMatching(/: the TLS handshake failed\.$/) },
    });
  });

  test("a port where nobody listens: connection_refused", async () => {
    const host = `127.0.0.1:${await unusedPort()}`;
    const fetcher = createFetcher({ userAgent: "Test/1.0", allowedHosts: parseAllowedHosts([host]) });
    const request = { url: `http://${host}/`, purpose: "page" } as const;
    expect(await fetcher.fetch(request, new AbortController().signal)).toMatchObject({
      fault: { code: "connection_refused", message: `${host}: the connection was refused.`, retry: "later" },
    });
    await fetcher.close();
  });
});

const READ_ALL_THE_SAME: readonly (readonly [string, RawAnswer])[] = [
  ["bytes after the promised length", page(`${PAGE}and more`, `content-length: ${PAGE.length}`)],
  ["a body without a length", page(PAGE)],
  [
    "interim answers before the page",
    (socket) => {
      socket.write(head("103 Early Hints", "link: </a.css>").repeat(20));
      page(PAGE)(socket);
    },
  ],
  ["a deflate body without its header", page(deflateRawSync(PAGE), "content-encoding: deflate")],
  ["a body said to be gzip that is none", page(PAGE, "content-encoding: gzip")],
  ["a coding that nobody knows", page(PAGE, "content-encoding: utf-8")],
  ["gzip in upper case, and identity", page(gzipSync(PAGE), "content-encoding: GZIP, identity")],
  [
    "a gzip body padded with zeros",
    page(Buffer.concat([gzipSync(PAGE), Buffer.alloc(100)]), "content-encoding: gzip"),
  ],
  ["a page gzipped twice", page(gzipSync(gzipSync(PAGE)), "content-encoding: gzip, gzip")],
];

describe("an answer that is odd is read all the same", () => {
  test.each(READ_ALL_THE_SAME)("%s", async (_, answer) => {
    expect((await fetchRaw(answer)).result).toMatchObject({ kind: "document", status: 200, text: PAGE });
  });

  test("a page without content is a page", async () => {
    const { result } = await fetchRaw((socket) => socket.end(head("204 No Content")));
    expect(result).toMatchObject({ kind: "document", status: 204, text: "" });
  });

  test("a gzip body that breaks off gives what came, and says so", async () => {
    const whole = gzipSync(Array.from({ length: 5_000 }, (_, i) => `<p>${i} ${PAGE}</p>`).join(""));
    const { result } = await fetchRaw(page(whole.subarray(0, whole.length / 2), "content-encoding: gzip"));
    expect(result).toMatchObject({
      kind: "document",
      text: expect.stringContaining(`<p>100 ${PAGE}`),
      incomplete: { code: "bad_response", message: expect.stringContaining("compression breaks off") },
    });
  });

  test("an error's status counts though its body breaks off, never ends, or is no text", async () => {
    const bodies: RawAnswer[] = [
      (socket) => socket.end(`${head("404 Not Found", HTML, "content-length: 1000")}Not`),
      (socket) => {
        socket.write(head("404 Not Found", HTML));
        pour(socket, () => "x".repeat(65_536));
      },
      (socket) => socket.end(`${head("404 Not Found", "content-type: image/png", "connection: close")}PNG`),
    ];
    for (const answer of bodies) {
      expect((await fetchRaw(answer)).result).toMatchObject({ kind: "document", status: 404 });
    }
  });
});

/** bytes that one read of a socket brings at most, and what the kernel held back */
const ONE_READ = 128 * 1_024;

const NO_PAGES: readonly (readonly [string, RawAnswer])[] = [
  ["image/png", endless("content-type: image/png")],
  ["application/pdf", endless("content-type: application/pdf; charset=utf-8")],
  ["application/octet-stream", endless("content-type: application/octet-stream")],
  ["a PDF that is called text/html", endless(HTML, "%PDF-1.7\n1 0 obj\n")],
  [
    "a picture that is called text/html",
    endless(HTML, Buffer.from("89504e470d0a1a0a0000000d49484452", "hex")),
  ],
  [
    "an archive that is called text/plain",
    endless("content-type: text/plain", Buffer.from("504b0304140000000800", "hex")),
  ],
  ["a PDF without a type", endless("x: y", "%PDF-1.4\n%\u00e2\u00e3")],
  ["zeros without a type", endless("x: y", Buffer.alloc(600))],
];

function endless(field: string, start: string | Uint8Array = ""): RawAnswer {
  return (socket) => {
    socket.write(head("200 OK", field));
    socket.write(start);
    pour(socket, () => Buffer.alloc(65_536));
  };
}

describe("what is no page is not downloaded", () => {
  test.each(NO_PAGES)("%s", async (_, answer) => {
    const { result, bytesReceived } = await fetchRaw(answer);
    expect(result).toMatchObject({ kind: "ignored", status: 200 });
    expect(bytesReceived).toBeLessThanOrEqual(ONE_READ);
  });

  test("a page without a type is read where it is text", async () => {
    const { result } = await fetchRaw((socket) => socket.end(`${head("200 OK")}${PAGE}`));
    expect(result).toMatchObject({ kind: "document", contentType: null, text: PAGE });
  });
});

describe("a body without end", () => {
  test("stops at the bound, and nothing more is downloaded", async () => {
    const { result, bytesReceived } = await fetchRaw((socket) => {
      socket.write(head("200 OK", HTML));
      pour(socket, () => "<p>More.</p>".repeat(5_000));
    });
    expect(result).toMatchObject({
      kind: "failed",
      fault: { code: "too_large", message: expect.stringContaining("sends a page of more than 5 MB") },
    });
    expect(bytesReceived).toBeLessThan(LIMITS.maxPageBytes + 1_000_000);
  });

  test("of exactly the bound is read, of one byte more is not", async () => {
    const limits = { maxPageBytes: 100_000 };
    const read = await fetchRaw(page("x".repeat(100_000)), { limits });
    const refused = await fetchRaw(page("x".repeat(100_001)), { limits });
    expect([read.result, refused.result]).toMatchObject([
      { kind: "document", bytes: 100_000 },
      { kind: "failed", fault: { code: "too_large" } },
    ]);
  });

  test("of a robots.txt gives its first 500 KiB, less the line that was cut", async () => {
    const { result, bytesReceived } = await fetchRaw(
      (socket) => {
        socket.write(head("200 OK", "content-type: text/plain"));
        pour(socket, () => "Disallow: /some/path\n".repeat(1_000));
      },
      { purpose: "robots" },
    );
    expect(result).toMatchObject({ kind: "document", bytes: LIMITS.maxRobotsBytes });
    expect(result.kind === "document" && result.text.endsWith("/some/path\n")).toBe(true);
    expect(bytesReceived).toBeLessThan(LIMITS.maxRobotsBytes + 1_000_000);
  });

  test("of a robots.txt that breaks off in its compression is not read as if it were whole", async () => {
    const half = gzipSync(Array.from({ length: 5_000 }, (_, i) => `Disallow: /${i}\n`).join("")).subarray(
      0,
      9_000,
    );
    const answer = page(half, "content-encoding: gzip");
    expect((await fetchRaw(answer, { purpose: "robots" })).result).toMatchObject({ kind: "failed" });
  });
});
