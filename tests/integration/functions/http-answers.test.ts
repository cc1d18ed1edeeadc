import { once } from "node:events";
import { connect } from "node:net";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { startApi, tokenOf } from "../../helpers/api-server.ts";
import { pendingJob } from "../../helpers/jobs.ts";
import { testDatabase } from "../../helpers/test-database.ts";

const SUBMIT = "/api/v3/scan/website";
const PAGE = "https://console.acme.com";

const { db } = testDatabase();
let api: Awaited<ReturnType<typeof startApi>>;
let status: string;

beforeAll(async () => {
  api = await startApi(db, { corsOrigins: [PAGE, "http://localhost:5173"] });
  status = `/api/v3/scan/status/${(await pendingJob(db)).jobId}`;
});
afterAll(() => api.stop());

async function call(
  method: string,
  path: string,
  headers: Record<string, string> = {},
  body?: string | Buffer,
) {
  const authorization = `Bearer ${await tokenOf()}`;
  return await fetch(api.url + path, {
    method,
    headers: { authorization, ...headers },
    ...(body === undefined ? {} : { body }),
  });
}

describe("every answer names its request, and so does every line of the log", () => {
  test.each([
    ["an answer", "GET", () => status],
    ["a refusal", "POST", () => SUBMIT],
    ["a method that is not allowed", "PATCH", () => SUBMIT],
    ["an unknown path", "GET", () => "/nowhere"],
    ["a refused token", "GET", () => status],
  ])("%s", async (name, method, path) => {
    const before = api.events.length;
    const answer = await call(
      method,
      path(),
      name === "a refused token" ? { authorization: "Bearer x" } : {},
    );
    const requestId = answer.headers.get("x-request-id");
    const lines = api.events.slice(before);
    expect(lines.length).toBeGreaterThan(0);
    for (const { fields } of lines) expect(fields.request_id).toBe(requestId);
  });

  test("lines of requests at the same time do not mix", async () => {
    const before = api.events.length;
    const answers = await Promise.all(Array.from({ length: 20 }, (_, n) => call("GET", `/nowhere/${n}`)));
    const logged = api.events.slice(before).map(({ fields }) => [fields.path, fields.request_id]);
    expect(logged.sort()).toEqual(
      answers.map((answer) => [new URL(answer.url).pathname, answer.headers.get("x-request-id")]).sort(),
    );
  });
});

describe("a path that takes other methods", () => {
  test.each(["PUT", "PATCH", "GET"])("answers %s with 405 and Allow", async (method) => {
    const answer = await call(method, SUBMIT);
    expect(answer.status).toBe(405);
    expect(answer.headers.get("allow")).toBe("POST, OPTIONS");
    expect(await answer.json()).toMatchObject({ title: "Method not allowed", instance: SUBMIT });
  });

  test("is told apart from the path of a scan, which DELETE takes it for", async () => {
    const answer = await call("DELETE", SUBMIT);
    expect(answer.status).toBe(400);
    expect(await answer.json()).toMatchObject({ detail: "The id in the path is no UUID." });
  });

  test("answers OPTIONS with 204 and Allow, without a token", async () => {
    const answer = await fetch(api.url + status, { method: "OPTIONS" });
    expect([answer.status, answer.headers.get("allow")]).toEqual([204, "GET, OPTIONS"]);
  });

  test("an unknown path answers OPTIONS with 404", async () => {
    expect((await call("OPTIONS", "/nowhere")).status).toBe(404);
  });
});

describe("CORS", () => {
  const preflight = {
    "access-control-request-method": "POST",
    "access-control-request-headers": "authorization",
  };

  test("a page of an allowed origin may send what routes read, and may read what they answer", async () => {
    const { headers } = await call("OPTIONS", SUBMIT, { ...preflight, origin: PAGE });
    expect(headers.get("access-control-allow-origin")).toBe(PAGE);
    expect(headers.get("access-control-allow-methods")?.split(",")).toContain("POST");
    expect(headers.get("access-control-allow-headers")).toContain("authorization");
    expect(headers.get("access-control-allow-credentials")).toBeNull();
    const answer = await call("GET", status, { origin: PAGE });
    expect(answer.headers.get("access-control-allow-origin")).toBe(PAGE);
    expect(answer.headers.get("access-control-expose-headers")).toContain("retry-after");
    expect(answer.headers.get("vary")).toMatch(/origin/i);
  });

  test("an error can be read by the page too", async () => {
    const answer = await call("GET", "/nowhere", { origin: PAGE });
    expect(answer.headers.get("access-control-allow-origin")).toBe(PAGE);
  });

  test.each([
    "https://evil.com",
    "null",
    "http://console.acme.com",
    "https://console.acme.com.evil.com",
    "https://evil-console.acme.com",
    "https://console.acme.com:444",
    `${PAGE},https://evil.com`,
  ])("a page of %s may not", async (origin) => {
    for (const answer of [
      await call("OPTIONS", SUBMIT, { ...preflight, origin }),
      await call("GET", status, { origin }),
    ]) {
      expect(answer.headers.get("access-control-allow-origin")).toBeNull();
    }
  });

  test("without configured origins no answer says anything", async () => {
    const closed = await startApi(db);
    const answer = await fetch(`${closed.url}/nowhere`, { headers: { origin: PAGE } });
    await closed.stop();
    expect([...answer.headers.keys()].filter((name) => name.startsWith("access-control"))).toEqual([]);
  });
});

test("answers hold the security headers, and are never stored", async () => {
  for (const path of [status, "/nowhere"]) {
    const { headers } = await call("GET", path);
    expect(Object.fromEntries(headers)).toMatchObject({
      "cache-control": "no-store",
      "content-security-policy": expect.stringContaining("default-src 'none'"),
      "strict-transport-security": expect.stringContaining("max-age="),
      "x-content-type-options": "nosniff",
      "x-frame-options": "DENY",
      "referrer-policy": "no-referrer",
    });
  }
});

describe("polling", () => {
  test("an unchanged status is 304 without a body; a changed one is 200", async () => {
    const { jobId } = await pendingJob(db);
    const path = `/api/v3/scan/status/${jobId}`;
    const first = await call("GET", path);
    const tag = first.headers.get("etag") ?? "";
    expect(tag).toMatch(/^"[\w-]+"$/);
    for (const known of [tag, `W/${tag}`, `"other", ${tag}`, "*"]) {
      const again = await call("GET", path, { "if-none-match": known });
      expect([again.status, await again.text(), again.headers.get("etag")]).toEqual([304, "", tag]);
      expect(again.headers.get("content-type")).toBeNull();
    }
    await call("POST", `/api/v3/scan/${jobId}/cancel`);
    const changed = await call("GET", path, { "if-none-match": tag });
    expect(changed.status).toBe(200);
    expect(changed.headers.get("etag")).not.toBe(tag);
  });

  test.each(['"other"', "", "W/", `"${"a".repeat(400)}"`, '"'])(
    "If-None-Match %s is none of ours: 200",
    async (known) => {
      expect((await call("GET", status, { "if-none-match": known })).status).toBe(200);
    },
  );

  test("an active scan says when to ask again, one that ended does not", async () => {
    const { jobId } = await pendingJob(db);
    const path = `/api/v3/scan/status/${jobId}`;
    expect((await call("GET", path)).headers.get("retry-after")).toBe("2");
    await call("POST", `/api/v3/scan/${jobId}/cancel`);
    expect((await call("GET", path)).headers.get("retry-after")).toBeNull();
  });
});

describe("bodies", () => {
  const json = { "content-type": "application/json" };

  test("100 kB are taken, a byte more is 413, in base64 too", async () => {
    const body = (bytes: number) => `{"url":"${"a".repeat(bytes - 10)}"}`;
    const binary = { "content-type": "application/vnd.acme+json; charset=utf-8" };
    for (const headers of [json, binary]) {
      expect((await call("POST", SUBMIT, headers, body(100_000))).status).toBe(422);
      expect((await call("POST", SUBMIT, headers, body(100_001))).status).toBe(413);
    }
  });

  test.each([
    ["50,000 arrays", `{"url":${"[".repeat(49_000)}${"]".repeat(49_000)}}`, 400],
    ["50,000 objects", `${'{"a":'.repeat(16_000)}1${"}".repeat(16_000)}`, 400],
    ["U+0000 as it is", '{"url":"a\0.com"}', 422],
    ["U+0000 escaped", '{"url":"a\\u0000.com"}', 422],
    ["a key that is U+0000", '{"\\u0000":1}', 422],
    ["__proto__ deep inside", '{"url":{"a":{"__proto__":{"admin":true}}}}', 422],
    ["constructor.prototype", '{"url":"acme.com","constructor":{"prototype":{"admin":true}}}', 422],
    ["a key twice", '{"url":"acme.com","url":"10.0.0.1"}', 422],
    ["bytes that are no UTF-8", Buffer.from([0x7b, 0xff, 0xfe, 0x7d]), 400],
    ["a number beyond all", '{"url":"acme.com","max_pages":1e999}', 422],
    ["a number with a fraction", '{"url":"acme.com","max_pages":1.5}', 422],
    ["null", "null", 422],
  ])("%s → %i", async (_name, body, expected) => {
    const answer = await call("POST", SUBMIT, json, body);
    expect(answer.status).toBe(expected);
    expect(answer.headers.get("content-type")).toBe("application/problem+json");
    expect(Object.hasOwn(Object.prototype, "admin")).toBe(false);
  });

  test.each(["gzip", "br", "identity, gzip"])("the content coding %s is 415", async (coding) => {
    const headers = { ...json, "content-encoding": coding };
    expect((await call("POST", SUBMIT, headers, '{"url":"acme.com"}')).status).toBe(415);
  });

  test("a backslash before u0000 is no U+0000", async () => {
    const answer = await call("POST", SUBMIT, json, String.raw`{"url":"https://acme.com/\\u0000"}`);
    expect(answer.status).toBe(202);
  });

  test("U+0000 in a query is refused before it reaches the database", async () => {
    const answer = await call("GET", `${status.replace("status/", "")}/contacts?cursor=%00`);
    expect(answer.status).toBe(422);
  });
});

describe("raw requests", () => {
  test.each([
    [
      "two Authorization headers, good then bad",
      "GET $status",
      ["Authorization: $good", "Authorization: Bearer x"],
      401,
    ],
    [
      "two Authorization headers, bad then good",
      "GET $status",
      ["Authorization: Bearer x", "Authorization: $good"],
      401,
    ],
    ["the good one twice", "GET $status", ["Authorization: $good", "Authorization: $good"], 401],
    ["a header name in upper case", "GET $status", ["AUTHORIZATION: $good"], 200],
    ["a path of two slashes, which is the front door", "GET //", [], 302],
    ["a path that names another host", "GET //evil.com/x", [], 404],
    ["a path in absolute form", "GET http://localhost$status", ["Authorization: $good"], 200],
    ["the asterisk form", "OPTIONS *", [], 404],
    ["a path that cannot be decoded", "GET /api/v3/scan/status/%E0%A4%A", ["Authorization: $good"], 400],
    ["a path with an encoded U+0000", "GET /api/v3/scan/status/%00", ["Authorization: $good"], 400],
    ["dots that climb", "GET /api/v3/scan/../../../etc/passwd", [], 404],
    ["an unknown method", "PROPFIND /api/v3/scan/website", [], 405],
    ["a method that overrides", "POST $status", ["X-HTTP-Method-Override: GET"], 405],
  ])("%s → %s", async (_name, requestLine, headers, expected) => {
    const good = `Bearer ${await tokenOf()}`;
    const fill = (text: string) => text.replace("$status", status).replace("$good", good);
    const lines = [
      `${fill(requestLine)} HTTP/1.1`,
      "Host: localhost",
      "Connection: close",
      ...headers.map(fill),
    ];
    const answer = await raw(`${lines.join("\r\n")}\r\n\r\n`);
    expect(answer).toMatch(new RegExp(`^HTTP/1.1 ${expected} `));
    expect(answer).toMatch(/x-request-id: ./i);
    expect(answer).not.toContain("//evil.com");
  });
});

async function raw(request: string): Promise<string> {
  const socket = connect(Number(new URL(api.url).port), "127.0.0.1");
  socket.write(request);
  const chunks: Buffer[] = [];
  socket.on("data", (chunk) => chunks.push(chunk));
  await once(socket, "close");
  return Buffer.concat(chunks).toString();
}

test("the front door leads to the documentation", async () => {
  const answer = await fetch(api.url, { redirect: "manual" });
  expect([answer.status, answer.headers.get("location")]).toEqual([302, "/docs"]);
  expect((await call("POST", "/")).status).toBe(404);
});

describe("an international host", () => {
  const host = "xn--mller-kva.com";

  test("is written as people do in a refusal and its fields", async () => {
    const answer = await call(
      "POST",
      "/api/v3/domains",
      { "content-type": "application/json" },
      JSON.stringify({ domain: "https://müller.com:8443" }),
    );
    const detail = expect.stringMatching(/^müller\.com is not fetched on port 8443/);
    expect(await answer.json()).toMatchObject({ detail, errors: [{ field: "domain", detail }] });
  });

  test("is ASCII in a scan's domain and in the database, and as people write it in its error", async () => {
    const { jobId } = await pendingJob(db, host);
    const error = `${host}: the name does not resolve.`;
    await db.updateTable("jobs").set({ status: "failed", error }).where("job_id", "=", jobId).execute();
    const shown = { domain: host, error: "müller.com: the name does not resolve." };
    const scan = await call("GET", `/api/v3/scan/status/${jobId}`);
    expect(await scan.json()).toMatchObject(shown);
    const list = await call("GET", "/api/v3/scan/jobs?status=failed");
    expect(await list.json()).toMatchObject({ items: [shown] });
  });

  test("is written as people do in the lines of a batch that are refused", async () => {
    const answer = await call(
      "POST",
      "/api/v3/scan/batch",
      { "content-type": "application/json" },
      JSON.stringify({ urls: ["http://müller.com:8443"] }),
    );
    const error = expect.stringMatching(/^müller\.com is not fetched on port 8443/);
    expect(await answer.json()).toMatchObject({ jobs: [{ error }] });
  });
});
