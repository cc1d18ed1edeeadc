import { SCOPES, type Scope } from "@contact-scanner/core/auth/scope";
import type { ApiContext } from "@contact-scanner/functions/context";
import { EXAMPLE, EXAMPLE_CONTACT } from "@contact-scanner/functions/http/example-rows";
import type { ClientOptions } from "@modelcontextprotocol/client";
import { beforeAll, describe, expect, onTestFinished, test } from "vitest";
import * as z from "zod/mini";
import { startApi, tokenOf } from "../../helpers/api-server.ts";
import { seedExampleRows } from "../../helpers/example-rows.ts";
import { connectHttp, ERAS, toldBy } from "../../helpers/mcp-client.ts";
import { testDatabase } from "../../helpers/test-database.ts";

const { db } = testDatabase();

beforeAll(() => seedExampleRows(db));

async function newApi(changes: Partial<ApiContext> = {}) {
  const api = await startApi(db, changes);
  onTestFinished(() => api.stop());
  return api;
}

type Connection = {
  readonly options?: ClientOptions;
  readonly scopes?: readonly Scope[];
  readonly changes?: Partial<ApiContext>;
};

/** The tools over HTTP, by a token of these scopes. */
async function tools({ options = {}, scopes = SCOPES, changes = {} }: Connection = {}) {
  const api = await newApi(changes);
  const client = await connectHttp(
    api.url,
    await tokenOf(EXAMPLE.userId, { scope: scopes.join(" ") }),
    options,
  );
  onTestFinished(() => client.close());
  const call = async (name: string, args: Record<string, unknown>) =>
    toldBy(await client.callTool({ name, arguments: args }));
  return { api, client, call };
}

/** One message by hand. */
async function post(url: string, message: unknown, headers: Record<string, string> = {}) {
  return await fetch(`${url}/mcp`, {
    method: "POST",
    headers: {
      authorization: `Bearer ${await tokenOf(EXAMPLE.userId)}`,
      "content-type": "application/json",
      ...headers,
    },
    body: JSON.stringify(message),
  });
}

const PING = { jsonrpc: "2.0", id: 1, method: "ping" };

function jobIdOf(found: unknown): string {
  return z.object({ job_id: z.uuid() }).parse(found).job_id;
}

async function isStored(email: string): Promise<boolean> {
  return (await db.selectFrom("contacts").select("id").where("email", "=", email).execute()).length > 0;
}

describe.each(Object.entries(ERAS))("%s", (_name, options) => {
  test("is told of five tools, of which one is destructive", async () => {
    const { client } = await tools({ options });
    const { tools: told } = await client.listTools();
    expect(told.map(({ name, annotations }) => [name, annotations?.destructiveHint === true])).toEqual([
      ["scan_site", false],
      ["scan_status", false],
      ["find_contacts", false],
      ["explain_contact", false],
      ["remove_address", true],
    ]);
  });

  test("starts a scan, and is told at once how to follow it", async () => {
    const { api, call } = await tools({ options });
    const answer = await call("scan_site", {
      url: "https://example.com",
      max_pages: 3,
      exclude: ["/blog/**"],
    });
    expect(answer).toMatchObject({
      isError: false,
      text: expect.stringContaining("scan_status"),
      found: { status: "pending", domain: "example.com", result_data: null },
    });
    expect(api.queue.sent).toHaveLength(1);
    const { job_metadata } = await db
      .selectFrom("jobs")
      .select("job_metadata")
      .where("job_id", "=", jobIdOf(answer.found))
      .executeTakeFirstOrThrow();
    expect(job_metadata).toMatchObject({ max_pages: 3, exclude: ["/blog/**"] });
  });

  test("is told what came of a scan, and its contacts, by scan and by domain", async () => {
    const { call } = await tools({ options });
    expect(await call("scan_status", { job_id: EXAMPLE.jobId })).toMatchObject({
      found: { status: "complete", result_data: { evidence: "complete", contacts_found: 1 } },
    });
    const { email, confidence, context } = EXAMPLE_CONTACT;
    const contact = { email, confidence, context };
    const byScan = await call("find_contacts", { job_id: EXAMPLE.jobId });
    expect(byScan.found).toMatchObject({ items: [contact], next_cursor: null });
    const byDomain = await call("find_contacts", { domain: EXAMPLE.domain });
    expect(byDomain.found).toMatchObject({ items: [{ ...contact, state: "current" }], next_cursor: null });
  });

  test("is told why an address is believed, and where it stands", async () => {
    const { call } = await tools({ options });
    const answer = await call("explain_contact", {
      job_id: EXAMPLE.jobId,
      email: EXAMPLE.email.toUpperCase(),
    });
    expect(answer.found).toMatchObject({
      email: EXAMPLE.email,
      confidence_reasons: EXAMPLE_CONTACT.confidence_reasons,
      sources: [{ page: EXAMPLE_CONTACT.source_url, still_on_page: true }],
    });
  });

  test("removes an address only once it says so", async () => {
    await seedExampleRows(db);
    const { call } = await tools({ options });
    const dry = await call("remove_address", { email: EXAMPLE.email });
    expect(dry).toMatchObject({ text: expect.stringContaining("Nothing was removed") });
    expect(dry.found).toMatchObject({
      dry_run: true,
      contacts_removed: 1,
      places: [{ domain: EXAMPLE.domain }],
    });
    expect(await isStored(EXAMPLE.email)).toBe(true);
    const removed = await call("remove_address", { email: EXAMPLE.email, confirm: true });
    expect(removed.found).toMatchObject({ dry_run: false, contacts_removed: 1 });
    expect(await isStored(EXAMPLE.email)).toBe(false);
    await seedExampleRows(db);
  });
});

test("what cannot be undone is written down as its caller's, with the request's id", async () => {
  const { call } = await tools();
  await call("remove_address", { email: "nobody@acme.com", confirm: true });
  const lines = await db.selectFrom("audit_log").selectAll().orderBy("id", "desc").execute();
  expect(lines[0]).toMatchObject({ user_id: EXAMPLE.userId, request_id: expect.stringMatching(/./) });
});

test("each tool asks for the scope of its call, and names the one that lacks", async () => {
  const { call } = await tools({ scopes: ["scans:read"] });
  expect((await call("scan_status", { job_id: EXAMPLE.jobId })).isError).toBe(false);
  for (const [name, args, scope] of [
    ["scan_site", { url: "https://example.com" }, "scans:write"],
    ["remove_address", { email: EXAMPLE.email }, "contacts:delete"],
  ] as const) {
    const answer = await call(name, args);
    expect(answer).toMatchObject({ isError: true, text: expect.stringContaining(scope) });
  }
});

test("submits count as any other's", async () => {
  const { call } = await tools({ changes: { limits: { maxActiveScans: 0, maxSubmitsPerMinute: 1 } } });
  expect((await call("scan_site", { url: "https://one.example.com" })).isError).toBe(false);
  const refused = await call("scan_site", { url: "https://two.example.com" });
  expect(refused).toMatchObject({ isError: true, text: expect.stringContaining("Too many submits") });
});

test.each([
  ["scan_site", { url: "http://10.0.0.1" }, "IP address"],
  ["scan_site", { url: "https://example.com", headers: { Cookie: "a" } }, "headers"],
  ["scan_site", { url: "https://example.com", max_pages: 0 }, "max_pages"],
  ["scan_status", { job_id: "7" }, "job_id"],
  ["scan_status", { job_id: EXAMPLE.unknownId }, "Not found"],
  ["find_contacts", {}, "exactly one"],
  ["find_contacts", { job_id: EXAMPLE.jobId, domain: EXAMPLE.domain }, "exactly one"],
  ["find_contacts", { domain: "never-scanned.com" }, "scan_site"],
  ["find_contacts", { job_id: EXAMPLE.jobId, cursor: "no cursor" }, "cursor"],
  ["explain_contact", { job_id: EXAMPLE.jobId, email: "nobody@acme.com" }, "find_contacts"],
  ["remove_address", { email: "nobody" }, "no e-mail address"],
])("%s refuses %j in a sentence", async (name, args, word) => {
  const { call } = await tools();
  expect(await call(name, args)).toMatchObject({ isError: true, text: expect.stringContaining(word) });
});

describe("over HTTP", () => {
  test("a caller without a token, or without the scope to read, is refused before anything is answered", async () => {
    const api = await newApi();
    const nobody = await fetch(`${api.url}/mcp`, { method: "POST", body: JSON.stringify(PING) });
    expect([nobody.status, nobody.headers.get("www-authenticate")]).toEqual([401, "Bearer"]);
    const scopes = SCOPES.filter((scope) => scope !== "scans:read").join(" ");
    await expect(connectHttp(api.url, await tokenOf(EXAMPLE.userId, { scope: scopes }))).rejects.toThrow();
  });

  test.each([
    ["none, as of all that is no browser", {}, 200],
    ["the service's own", { origin: "OWN" }, 200],
    ["one that may call it", { origin: "https://console.acme.com" }, 200],
    ["another site's", { origin: "https://evil.example" }, 403],
    ["a file's, or a sandbox's", { origin: "null" }, 403],
  ])("by the Origin header, %s", async (_name, headers: { origin?: string }, status) => {
    const api = await newApi({ corsOrigins: ["https://console.acme.com"] });
    const own = headers.origin === "OWN" ? { origin: new URL(api.url).origin } : headers;
    expect((await post(api.url, PING, { ...own })).status).toBe(status);
  });

  test("answers are JSON, and there is no session to be held", async () => {
    const api = await newApi();
    const clientInfo = { name: "by hand", version: "1" };
    const params = { protocolVersion: "2025-11-25", capabilities: {}, clientInfo };
    const answer = await post(api.url, { jsonrpc: "2.0", id: 1, method: "initialize", params });
    expect(answer.headers.get("content-type")).toBe("application/json");
    expect(answer.headers.has("mcp-session-id")).toBe(false);
    expect(await answer.json()).toMatchObject({
      id: 1,
      result: { protocolVersion: "2025-11-25", serverInfo: { name: "contact-scanner" } },
    });
  });

  test("a notification is taken without a word", async () => {
    const api = await newApi();
    const answer = await post(api.url, { jsonrpc: "2.0", method: "notifications/initialized" });
    expect([answer.status, await answer.text()]).toEqual([202, ""]);
  });

  test.each([
    ["an array of messages", [PING, PING], 422],
    ["no message", { hello: "world" }, 422],
    ["a message beyond 100 kB", { ...PING, params: { text: "x".repeat(100_001) } }, 413],
  ])("%s is refused", async (_name, message, status) => {
    const api = await newApi();
    expect((await post(api.url, message)).status).toBe(status);
  });

  test("a revision that nobody knows is refused by the protocol's own words", async () => {
    const api = await newApi();
    const answer = await post(api.url, PING, { "mcp-protocol-version": "1999-12-31" });
    expect(answer.status).toBe(400);
    expect(await answer.json()).toMatchObject({ jsonrpc: "2.0", error: { message: expect.any(String) } });
  });

  test("nobody is kept waiting for changes that are never told", async () => {
    const api = await newApi();
    const client = await connectHttp(
      api.url,
      await tokenOf(EXAMPLE.userId),
      ERAS["a client of the revision 2026-07-28"],
    );
    onTestFinished(() => client.close());
    const message = {
      jsonrpc: "2.0",
      id: 5,
      method: "subscriptions/listen",
      params: {
        notifications: { toolsListChanged: true },
        _meta: {
          "io.modelcontextprotocol/protocolVersion": "2026-07-28",
          "io.modelcontextprotocol/clientInfo": { name: "by hand", version: "1" },
          "io.modelcontextprotocol/clientCapabilities": {},
        },
      },
    };
    const headers = { "mcp-protocol-version": "2026-07-28", "mcp-method": "subscriptions/listen" };
    const answer = await post(api.url, message, headers);
    expect(await answer.json()).toMatchObject({ id: 5, error: { message: expect.any(String) } });
  });

  test.each(["GET", "DELETE"])("%s, by which sessions are held and ended, is not there", async (method) => {
    const api = await newApi();
    const answer = await fetch(`${api.url}/mcp`, { method });
    expect([answer.status, answer.headers.get("allow")]).toEqual([405, "POST, OPTIONS"]);
  });
});
