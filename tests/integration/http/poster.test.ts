import { createServer } from "node:http";
import { text } from "node:stream/consumers";
import { createPoster, type PosterOptions } from "@contact-scanner/core/http/poster";
import { parseAllowedHosts } from "@contact-scanner/core/url/allowed-hosts";
import { afterEach, describe, expect, test } from "vitest";
import { listen } from "../../helpers/listen.ts";
import {
  drip,
  head,
  pour,
  type RawAnswer,
  type RawServer,
  startRawServer,
} from "../../helpers/raw-server.ts";
import { unusedPort } from "../../helpers/unused-port.ts";

/** ms that a hanging receiver is waited for: others answer at once, however busy the machine. */
const SHORT_MS = 1_500;

const stops: (() => Promise<void>)[] = [];
afterEach(async () => {
  for (const stop of stops.splice(0).reverse()) await stop();
});

async function postTo(url: string, options: Partial<PosterOptions> = {}) {
  const poster = createPoster({
    userAgent: "ContactScanner/1.0 (test)",
    allowedHosts: parseAllowedHosts([]),
    ...options,
  });
  stops.push(poster.close);
  return await poster.post({ url, headers: { "webhook-id": "e1" }, body: '{"name":"Zoë"}' });
}

/** Posts to a server of the test's own that answers so. */
async function postToServer(answer: RawAnswer) {
  const server: RawServer = await startRawServer(answer);
  stops.push(server.stop);
  const host = `127.0.0.1:${server.port}`;
  return await postTo(`http://${host}/hook`, {
    allowedHosts: parseAllowedHosts([host]),
    timeoutMs: SHORT_MS,
  });
}

const answers = (status: string, ...fields: string[]): RawAnswer => {
  return (socket) => socket.end(head(status, "Content-Length: 0", ...fields));
};

test("the request is a POST of JSON with the given headers, byte by byte", async () => {
  const received: unknown[] = [];
  const server = createServer(async (request, response) => {
    received.push(request.method, request.url, request.headers, await text(request));
    response.end("thanks");
  });
  const host = `127.0.0.1:${await listen(server)}`;
  stops.push(async () => void server.close());
  const result = await postTo(`http://${host}/hook?key=1`, { allowedHosts: parseAllowedHosts([host]) });
  expect(result).toEqual({ kind: "answered", status: 200, retryAfter: undefined });
  expect(received).toEqual([
    "POST",
    "/hook?key=1",
    expect.objectContaining({
      "content-type": "application/json",
      "user-agent": "ContactScanner/1.0 (test)",
      "webhook-id": "e1",
    }),
    '{"name":"Zoë"}',
  ]);
});

describe("an answer is its status", () => {
  test.each([
    ["204 No Content", 204],
    ["410 Gone", 410],
    ["500 Internal Server Error", 500],
  ])("%s", async (status, code) => {
    expect(await postToServer(answers(status))).toEqual({
      kind: "answered",
      status: code,
      retryAfter: undefined,
    });
  });

  test("a redirect is not followed", async () => {
    const result = await postToServer(answers("307 Temporary Redirect", "Location: http://127.0.0.1:1/"));
    expect(result).toMatchObject({ kind: "answered", status: 307 });
  });

  test("how long to wait is told", async () => {
    const result = await postToServer(answers("429 Too Many Requests", "Retry-After: 120"));
    expect(result).toMatchObject({ status: 429, retryAfter: "120" });
  });

  test("of an endless body no more is read than the bound", async () => {
    const result = await postToServer((socket) => {
      socket.write(head("200 OK", "Transfer-Encoding: chunked"));
      pour(socket, () => `1000\r\n${"x".repeat(0x1000)}\r\n`);
    });
    expect(result).toMatchObject({ kind: "answered", status: 200 });
  });
});

describe("a fault is a sentence", () => {
  test.each<[string, RawAnswer, number | null, string]>([
    ["no answer", () => {}, null, "did not answer within 1.5 s"],
    [
      "a body that drips",
      (socket) => {
        socket.write(head("200 OK", "Content-Length: 1000000"));
        drip(socket, "x");
      },
      200,
      "did not answer within 1.5 s",
    ],
    [
      "a body that breaks off",
      (socket) => {
        socket.write(head("200 OK", "Content-Length: 100"));
        socket.end("half");
      },
      200,
      "broke off half-way",
    ],
    ["a connection that is cut", (socket) => socket.destroy(), null, "the connection was cut"],
    ["what is no HTTP", (socket) => socket.end("hello\r\n\r\n"), null, "no HTTP that can be read"],
    [
      "endless headers",
      (socket) => {
        socket.write("HTTP/1.1 200 OK\r\n");
        pour(socket, () => `X-Filler: ${"x".repeat(1_000)}\r\n`);
      },
      null,
      "no HTTP that can be read",
    ],
  ])("%s", async (_name, answer, status, words) => {
    expect(await postToServer(answer)).toEqual({
      kind: "failed",
      status,
      message: expect.stringContaining(words),
    });
  });

  test("a port where nobody listens", async () => {
    const host = `127.0.0.1:${await unusedPort()}`;
    const result = await postTo(`http://${host}/`, { allowedHosts: parseAllowedHosts([host]) });
    expect(result).toMatchObject({ kind: "failed", message: expect.stringContaining("refused") });
  });
});

describe("nothing private is called", () => {
  test.each(["http://127.0.0.1/", "https://10.0.0.7/hook", "https://localhost/", "https://acme.com:8443/"])(
    "%s is refused by its text",
    async (url) => {
      expect(await postTo(url)).toMatchObject({ kind: "failed", status: null });
    },
  );

  test("a public name that leads to a private address by now", async () => {
    const result = await postTo("https://hooks.acme.com/", {
      lookup: (_host, _options, callback) => callback(null, [{ address: "10.0.0.7", family: 4 }]),
    });
    expect(result).toMatchObject({
      kind: "failed",
      message: expect.stringContaining("only public addresses"),
    });
  });
});
