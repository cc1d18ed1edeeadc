import { describe, expect, test, vi } from "vitest";
import { type Client, type ClientOptions, createClient } from "../../../packages/client/src/client.ts";
import { ApiProblem, NoAnswer } from "../../../packages/client/src/errors.ts";
import { collected } from "../../helpers/async-values.ts";
import { headerOf, jsonAnswer, type Scripted, scriptedFetch, silence } from "../../helpers/scripted-fetch.ts";
import { virtualClock } from "../../helpers/virtual-clock.ts";

const TOKEN = "cs_live_a-secret-of-this-test";
const JOB = "6f1d2c9a-3b5e-4f7a-8c1d-9e0f1a2b3c4d";
const noise = new TypeError("fetch failed");

/** A client whose time is virtual and whose requests are answered by a script. */
function scripted(script: readonly Scripted[], options: Partial<ClientOptions> = {}) {
  const { fetch, sent } = scriptedFetch(...script);
  const clock = virtualClock();
  const pauses: number[] = [];
  const client = createClient({
    baseUrl: "https://api.acme.com",
    token: TOKEN,
    fetch,
    random: () => 0,
    clock: {
      now: clock.now,
      sleep: async (ms, signal) => {
        // Each request's time-out is a sleep too.
        if (ms !== (options.timeoutMs ?? 30_000)) pauses.push(ms);
        await clock.sleep(ms, signal);
      },
    },
    ...options,
  });
  return { client, sent, pauses };
}

function scan(status: string) {
  return { job_id: JOB, status };
}

function problemAnswer(status: number, code: string, headers: Record<string, string> = {}) {
  const body = {
    type: `https://example.com/ERRORS.md#${code}`,
    title: "A title",
    status,
    detail: "A sentence that says what to do.",
    instance: "/api/v3",
    request_id: "r-1",
    ...(code === "invalid_fields" ? { errors: [{ field: "max_pages", detail: "Too small" }] } : {}),
  };
  return jsonAnswer(status, body, { "content-type": "application/problem+json", ...headers });
}

async function failureOf(call: Promise<unknown>): Promise<unknown> {
  return await call.then(
    () => undefined,
    (error: unknown) => error,
  );
}

describe("a call", () => {
  test("is sent with the token, as JSON, and gives the answer's body", async () => {
    const { client, sent } = scripted([jsonAnswer(201, { id: "1" })]);
    await expect(client.createKey({ name: "nightly" })).resolves.toEqual({ id: "1" });
    expect(sent).toHaveLength(1);
    expect(sent[0]).toMatchObject({
      url: "https://api.acme.com/api/v3/keys",
      init: { method: "POST", body: '{"name":"nightly"}', redirect: "manual", credentials: "omit" },
    });
    expect(headerOf(sent[0], "authorization")).toBe(`Bearer ${TOKEN}`);
    expect(headerOf(sent[0], "idempotency-key")).toBeNull();
  });

  test("that answers nothing gives nothing", async () => {
    const { client } = scripted([new Response(null, { status: 204 })]);
    await expect(client.deleteScan({ job_id: JOB })).resolves.toBeUndefined();
  });

  test("asks for its token before each request", async () => {
    const token = vi.fn().mockResolvedValueOnce("first").mockResolvedValueOnce("second");
    const { client, sent } = scripted([noise, jsonAnswer(200, scan("pending"))], { token });
    await client.scanStatus({ job_id: JOB });
    expect(sent.map((request) => headerOf(request, "authorization"))).toEqual([
      "Bearer first",
      "Bearer second",
    ]);
  });
});

describe("a refusal is an ApiProblem", () => {
  test("with the code, the fields and the request's id of its problem details", async () => {
    const { client } = scripted([problemAnswer(422, "invalid_fields")]);
    const failure = await failureOf(client.submitScan({ url: "https://acme.com", max_pages: 0 }));
    expect(failure).toBeInstanceOf(ApiProblem);
    expect(failure).toMatchObject({
      message: "A sentence that says what to do.",
      code: "invalid_fields",
      status: 422,
      fields: [{ field: "max_pages", detail: "Too small" }],
      requestId: "r-1",
    });
  });

  test.each([
    ["a gateway's JSON", jsonAnswer(403, { message: "Forbidden" })],
    ["a proxy's page", new Response("<h1>Forbidden</h1>", { status: 403 })],
    ["nothing", new Response(null, { status: 403 })],
    ["a code that is newer than this client", problemAnswer(403, "quota_of_the_future")],
    ["JSON that is no object", jsonAnswer(403, null)],
    ["members of other types", jsonAnswer(403, { type: 7, detail: [], request_id: {}, errors: "x" })],
  ])("of the code other where it says %s", async (_name, answer) => {
    const failure = await failureOf(scripted([answer]).client.scanStatus({ job_id: JOB }));
    expect(failure).toMatchObject({ name: "ApiProblem", code: "other", status: 403, fields: [] });
    expect(failure).toHaveProperty("message", expect.stringMatching(/./));
  });
});

describe("what is no answer of the API's is NoAnswer", () => {
  test("a redirect, which is not followed: nobody else sees the token", async () => {
    const elsewhere = { status: 307, headers: { location: "https://evil.example/" } };
    const { client, sent } = scripted([new Response("", elsewhere)]);
    await expect(client.scanStatus({ job_id: JOB })).rejects.toMatchObject({ code: "redirected" });
    expect(sent).toHaveLength(1);
  });

  test("a redirect as browsers tell it", async () => {
    const opaque = Object.defineProperty(new Response(null), "type", { value: "opaqueredirect" });
    const { client } = scripted([() => opaque]);
    await expect(client.scanStatus({ job_id: JOB })).rejects.toMatchObject({ code: "redirected" });
  });

  test("one that never comes", async () => {
    const { client, sent } = scripted([silence], { timeoutMs: 5_000, maxRetries: 1 });
    const failure = await failureOf(client.scanStatus({ job_id: JOB }));
    expect(failure).toBeInstanceOf(NoAnswer);
    expect(failure).toMatchObject({
      code: "timeout",
      message: "The API gave no answer within 5000 ms.",
    });
    expect(sent).toHaveLength(2);
  });

  test("one without an end, of which no more is read than the API ever sends", async () => {
    let pulled = 0;
    const endless = () =>
      new Response(
        new ReadableStream({
          pull(controller) {
            pulled += 1_000_000;
            controller.enqueue(new Uint8Array(1_000_000));
          },
        }),
      );
    const { client, sent } = scripted([endless]);
    await expect(client.scanStatus({ job_id: JOB })).rejects.toMatchObject({ code: "too_large" });
    expect(pulled).toBeLessThan(12_000_000);
    expect(sent.map(({ init }) => init.signal?.aborted)).toEqual([true]);
  });

  test("one that breaks off, after retries", async () => {
    const broken = () =>
      new Response(
        new ReadableStream({
          start(controller) {
            controller.enqueue(new TextEncoder().encode("{"));
            controller.error(new Error("broken off"));
          },
        }),
      );
    const { client, sent } = scripted([broken]);
    await expect(client.scanStatus({ job_id: JOB })).rejects.toMatchObject({ code: "unreachable" });
    expect(sent).toHaveLength(4);
  });

  test.each([
    ["no JSON", new Response("<h1>Welcome</h1>"), "scanStatus" as const],
    ["no page of a list", jsonAnswer(200, { items: 7, next_cursor: null }), "scanContacts" as const],
    ["a page without an end", jsonAnswer(200, { items: [] }), "scanContacts" as const],
  ])("%s", async (_name, answer, name) => {
    const { client, sent } = scripted([answer]);
    const call =
      name === "scanStatus"
        ? client.scanStatus({ job_id: JOB })
        : collected(client.scanContacts({ job_id: JOB }));
    await expect(call).rejects.toMatchObject({ name: "NoAnswer", code: "malformed" });
    expect(sent).toHaveLength(1);
  });
});

describe("retries", () => {
  test("of a submit carry one key, a new one for each call", async () => {
    const accepted = jsonAnswer(202, { job_id: JOB });
    const { client, sent } = scripted([noise, problemAnswer(503, "unavailable"), accepted]);
    await client.submitScan({ url: "https://acme.com" });
    await client.submitScan({ url: "https://acme.com" });
    const keys = sent.map((request) => headerOf(request, "idempotency-key"));
    expect(keys).toHaveLength(4);
    expect(keys[0]).toMatch(/^[0-9a-f]{32}$/);
    expect(new Set(keys.slice(0, 3)).size).toBe(1);
    expect(keys[3]).not.toBe(keys[0]);
  });

  test("carry the key that the caller names", async () => {
    const { client, sent } = scripted([noise, jsonAnswer(202, { job_id: JOB })]);
    await client.submitScan({ url: "https://acme.com" }, { idempotencyKey: "order-4711" });
    expect(sent.map((request) => headerOf(request, "idempotency-key"))).toEqual(["order-4711", "order-4711"]);
  });

  test("wait as long as the API asks for", async () => {
    const busy = problemAnswer(429, "too_many_submits", { "retry-after": "42" });
    const { client, pauses } = scripted([busy, jsonAnswer(202, { job_id: JOB })]);
    await client.submitScan({ url: "https://acme.com" });
    expect(pauses).toEqual([42_000]);
  });

  test("end: the last failure is thrown, and says how long to wait", async () => {
    const busy = problemAnswer(429, "too_many_active_scans", { "retry-after": "31" });
    const { client, sent, pauses } = scripted([busy]);
    await expect(client.submitScan({ url: "https://acme.com" })).rejects.toMatchObject({
      code: "too_many_active_scans",
      retryAfterMs: 31_000,
    });
    expect(sent).toHaveLength(4);
    expect(pauses).toEqual([31_000, 31_000, 31_000]);
  });

  test("are not made of what may have been done", async () => {
    const { client, sent } = scripted([noise]);
    await expect(client.rotateWebhook({ webhook_id: JOB })).rejects.toMatchObject({ code: "unreachable" });
    expect(sent).toHaveLength(1);
  });

  test("can be switched off", async () => {
    const { client, sent } = scripted([noise], { maxRetries: 0 });
    await expect(client.scanStatus({ job_id: JOB })).rejects.toMatchObject({ code: "unreachable" });
    expect(sent).toHaveLength(1);
  });
});

describe("a signal", () => {
  test("that has aborted sends nothing", async () => {
    const { client, sent } = scripted([jsonAnswer(200, {})]);
    const signal = AbortSignal.abort(new Error("enough"));
    await expect(client.scanStatus({ job_id: JOB }, { signal })).rejects.toThrow("enough");
    expect(sent).toHaveLength(0);
  });

  test("that aborts while the token is fetched sends nothing", async () => {
    const controller = new AbortController();
    const token = async () => {
      controller.abort(new Error("enough"));
      return TOKEN;
    };
    const { client, sent } = scripted([jsonAnswer(200, {})], { token });
    await expect(client.scanStatus({ job_id: JOB }, controller)).rejects.toThrow("enough");
    expect(sent).toHaveLength(0);
  });

  test("ends a request under way, and no retry follows", async () => {
    const controller = new AbortController();
    const { client, sent } = scripted([
      (request) => {
        queueMicrotask(() => controller.abort(new Error("enough")));
        return silence(request);
      },
    ]);
    const call = client.scanStatus({ job_id: JOB }, { signal: controller.signal });
    await expect(call).rejects.toThrow("enough");
    expect(sent).toHaveLength(1);
  });

  test("ends the wait between two looks at a scan", async () => {
    const controller = new AbortController();
    const { client } = scripted([jsonAnswer(202, { job_id: JOB }), jsonAnswer(200, scan("running"))]);
    const call = client.scan("https://acme.com", {
      signal: controller.signal,
      onProgress: () => controller.abort(new Error("enough")),
    });
    await expect(call).rejects.toThrow("enough");
  });

  test("leaves no listener behind on a signal that outlives the call", async () => {
    const { signal } = new AbortController();
    const added = vi.spyOn(signal, "addEventListener");
    const { client } = scripted([jsonAnswer(200, scan("pending"))]);
    await client.scanStatus({ job_id: JOB }, { signal });
    const options = added.mock.calls.map(([, , option]) => option);
    expect(options.length).toBeGreaterThan(0);
    for (const option of options) expect(option).toMatchObject({ signal: { aborted: true } });
  });
});

describe("scan", () => {
  test("submits, and looks as often as the API asks for until the end", async () => {
    const seen: string[] = [];
    const { client, sent, pauses } = scripted([
      jsonAnswer(202, { job_id: JOB }),
      jsonAnswer(200, scan("pending"), { "retry-after": "2" }),
      jsonAnswer(200, scan("running"), { "retry-after": "7" }),
      jsonAnswer(200, scan("failed")),
    ]);
    const options = { onProgress: ({ status }: { status: string }) => seen.push(status) };
    const ended = await client.scan({ url: "https://acme.com", max_pages: 5 }, options);
    expect(ended.status).toBe("failed");
    expect(seen).toEqual(["pending", "running", "failed"]);
    expect(pauses).toEqual([2_000, 7_000]);
    expect(sent[0]?.init.body).toBe('{"url":"https://acme.com","max_pages":5}');
  });

  test.each([
    ["nothing", {}, 2_000],
    ["nothing to wait", { "retry-after": "0" }, 500],
    ["an hour", { "retry-after": "3600" }, 60_000],
  ])("looks within bounds where the API asks for %s", async (_name, headers, pauseMs) => {
    const { client, pauses } = scripted([
      jsonAnswer(200, scan("running"), headers),
      jsonAnswer(200, scan("complete")),
    ]);
    await client.waitForScan(JOB);
    expect(pauses).toEqual([pauseMs]);
  });

  test("outlasts a service that is away for a moment", async () => {
    const { client } = scripted([
      jsonAnswer(202, { job_id: JOB }),
      noise,
      problemAnswer(503, "unavailable", { "retry-after": "5" }),
      jsonAnswer(200, scan("complete")),
    ]);
    await expect(client.scan("acme.com")).resolves.toMatchObject({ status: "complete" });
  });
});

test("batch waits for all of its scans, and tells of each URL", async () => {
  const jobs = [
    { url: "acme.com", job_id: JOB },
    { url: "no site", error: "It is none." },
  ];
  const batch = { batch_id: "b-1", finished_at: null };
  const { client, sent, pauses } = scripted([
    jsonAnswer(202, { batch_id: "b-1", jobs }),
    jsonAnswer(200, batch, { "retry-after": "5" }),
    jsonAnswer(200, { ...batch, finished_at: "2026-11-29T12:00:00.000Z" }),
  ]);
  await expect(client.batch(["acme.com", "no site"])).resolves.toMatchObject({ batch_id: "b-1", jobs });
  expect(sent[0]?.init.body).toBe('{"urls":["acme.com","no site"]}');
  expect(pauses).toEqual([5_000]);
});

describe("a list", () => {
  const pages = [
    jsonAnswer(200, { items: [1, 2], next_cursor: "a" }),
    jsonAnswer(200, { items: [], next_cursor: "b" }),
    jsonAnswer(200, { items: [3], next_cursor: null }),
  ];

  function queries(sent: readonly { readonly url: string }[]) {
    return sent.map(({ url }) => Object.fromEntries(new URL(url).searchParams));
  }

  test("gives the rows of all pages, asked for by one filter", async () => {
    const { client, sent } = scripted(pages);
    const rows = await collected(client.scanContacts({ job_id: JOB, type: "service" }));
    expect(rows).toEqual([1, 2, 3]);
    expect(queries(sent)).toEqual([
      { limit: "200", type: "service" },
      { limit: "200", type: "service", cursor: "a" },
      { limit: "200", type: "service", cursor: "b" },
    ]);
  });

  test("gives its pages, and begins anew each time", async () => {
    const { client } = scripted([...pages, ...pages]);
    const list = client.scanChanges({ job_id: JOB });
    expect((await collected(list.pages())).map((page) => page.next_cursor)).toEqual(["a", "b", null]);
    expect(await collected(list)).toEqual([1, 2, 3]);
  });

  test("reads no more once its reader breaks off", async () => {
    const { client, sent } = scripted(pages);
    for await (const _row of client.listJobs()) break;
    expect(sent).toHaveLength(1);
  });

  test("begins where the caller says", async () => {
    const { client, sent } = scripted(pages.slice(1));
    await collected(client.listJobs({ cursor: "a", limit: 2 }));
    expect(queries(sent)[0]).toEqual({ limit: "2", cursor: "a" });
  });

  test("that leads from a page to itself ends with an error", async () => {
    const { client, sent } = scripted([jsonAnswer(200, { items: [1], next_cursor: "a" })]);
    await expect(collected(client.listJobs())).rejects.toMatchObject({ code: "malformed" });
    expect(sent).toHaveLength(2);
  });
});

describe("the token is told by no error and shown by no client", () => {
  const calls: readonly [string, Scripted][] = [
    ["no connection", noise],
    ["a refusal", problemAnswer(401, "unauthenticated")],
    ["no JSON", new Response("x")],
    ["a redirect", new Response("", { status: 302 })],
  ];

  test.each(calls)("%s", async (_name, answer) => {
    const { client } = scripted([answer], { maxRetries: 0 });
    expect(await told(client)).not.toContain(TOKEN);
  });

  test.each([`${TOKEN}\n`, `${TOKEN} x`, `${TOKEN}ü`, ""])("a token that is none: %j", async (token) => {
    const { client, sent } = scripted([jsonAnswer(200, {})], { token });
    expect(await told(client)).not.toContain(TOKEN);
    expect(sent).toHaveLength(0);
  });

  async function told(client: Client): Promise<string> {
    const failure = await failureOf(client.scanStatus({ job_id: JOB }));
    if (!(failure instanceof Error)) throw new Error("The call did not fail.");
    const { inspect } = await import("node:util");
    return [inspect(failure, { depth: 9 }), inspect(client, { depth: 9 }), JSON.stringify(client)].join("\n");
  }
});
