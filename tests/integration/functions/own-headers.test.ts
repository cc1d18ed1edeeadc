import { randomBytes, randomUUID } from "node:crypto";
import { createFetcher } from "@contact-scanner/core/http/fetcher";
import { cancelJob } from "@contact-scanner/core/jobs/cancel";
import { reconcile } from "@contact-scanner/core/jobs/reconcile";
import { replayJob } from "@contact-scanner/core/jobs/replay";
import { addProfile } from "@contact-scanner/core/profiles/repository";
import { createSecretBox } from "@contact-scanner/core/sealing/secret-box";
import { systemClock } from "@contact-scanner/core/time";
import { parseAllowedHosts } from "@contact-scanner/core/url/allowed-hosts";
import { crawlHandler } from "@contact-scanner/functions/handlers/crawl";
import { submitScanHandler } from "@contact-scanner/functions/routes/submit-scan";
import { toApiEvent } from "@contact-scanner/local/http-event";
import { createLambdaContext } from "@contact-scanner/local/lambda-context";
import { toSqsEvent } from "@contact-scanner/local/sqs-event";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { crawlerContext, invocation } from "../../faults/rig/worker-ports.ts";
import { callApi } from "../../helpers/api-call.ts";
import { apiContext } from "../../helpers/api-context.ts";
import { databaseUsers } from "../../helpers/database-users.ts";
import { jobRow, memoryQueue } from "../../helpers/jobs.ts";
import { endOlderScan } from "../../helpers/older-version.ts";
import { recordingLog, silentLog } from "../../helpers/silent-log.ts";
import { type Page, type SiteServer, startSiteServer } from "../../helpers/site-server.ts";
import { TEST_USER } from "../../helpers/test-database.ts";
import { addWebhook, deliverAll, fakeReceiver } from "../../helpers/webhooks.ts";

const { db, dbOfFunction } = databaseUsers();
const HEADERS = { Cookie: "session=tulip-7431", "X-Preview": "crocus-9920" };
/** What of them must stand nowhere. */
const SECRETS = /tulip-7431|crocus-9920/;
const CARRIED = { cookie: "session=tulip-7431", "x-preview": "crocus-9920" };

const links = (...paths: string[]) => paths.map((path) => `<a href="${path}">${path}</a>`).join(" ");
const PAGES: Record<string, Page> = {
  "/": `<p>Welcome</p>${links("/team", "/contact", "/press")}`,
  "/team": "<p>ann@acme-works.com</p>",
  "/contact": "<p>office@acme-works.com</p>",
  "/press": "<p>press@acme-works.com</p>",
};

let servers: SiteServer[] = [];
let log = recordingLog();
let queue = memoryQueue();
beforeEach(async () => {
  for (const table of ["webhooks", "webhook_events", "jobs", "domains"] as const)
    await db.deleteFrom(table).execute();
  log = recordingLog();
  queue = memoryQueue();
});
afterEach(async () => {
  for (const server of servers) await server.stop();
  servers = [];
});

async function startSite(pages: Parameters<typeof startSiteServer>[0] = PAGES): Promise<SiteServer> {
  const server = await startSiteServer(pages);
  servers.push(server);
  return server;
}

const allowedHosts = () => parseAllowedHosts(servers.map(({ host }) => host));

/** Submits by the API, as the function's own database user. */
async function submit(body: object, headers: Record<string, string> = {}) {
  const own = dbOfFunction("submit-scan");
  const context = { ...apiContext(own), queue, log, allowedHosts: allowedHosts() };
  const { statusCode, body: text = "" } = await callApi(context, "submit-scan", { body, headers });
  expect(text).not.toMatch(SECRETS);
  return { statusCode, answer: JSON.parse(text) };
}

async function jobOf(body: object): Promise<string> {
  const { statusCode, answer } = await submit(body);
  expect(statusCode).toBe(202);
  return answer.job_id;
}

/** Has the crawler handle all messages, as its own database user; a first slice that is short has so many requests. */
async function crawlAll({ firstSlice = Number.POSITIVE_INFINITY, changes = {} } = {}): Promise<number> {
  const fetcher = createFetcher({ userAgent: "ContactScanner/1.0 (test)", allowedHosts: allowedHosts() });
  const parts = { db: dbOfFunction("crawl"), queue, fetch: fetcher.fetch, clock: systemClock };
  const context = { ...crawlerContext(parts), allowedHosts: allowedHosts(), log, ...changes };
  const handler = crawlHandler(context);
  let slices = 0;
  const asked = () => servers.reduce((sum, { requests }) => sum + requests.length, 0);
  for (let message = queue.sent.shift(); message !== undefined; message = queue.sent.shift()) {
    const event = toSqsEvent([{ MessageId: randomUUID(), Body: JSON.stringify(message) }], "scans");
    const isShort = () => slices === 0 && asked() >= firstSlice;
    expect(await handler(event, invocation(isShort))).toEqual({ batchItemFailures: [] });
    slices++;
  }
  await fetcher.close();
  return slices;
}

/** All rows of the database, as text. */
async function wholeDatabase(): Promise<string> {
  const tables = await db.introspection.getTables();
  const all = db.withTables<Record<string, Record<string, unknown>>>();
  const rows = await Promise.all(tables.map(({ name }) => all.selectFrom(name).selectAll().execute()));
  return JSON.stringify(rows);
}

describe("headers of a submit", () => {
  test("are sent with each request to their host, in each slice, and stand nowhere in clear", async () => {
    const more = Array.from({ length: 30 }, (_none, n) => `/p${n}`);
    const welcome = `<p>Welcome</p>${links("/team", ...more)}`;
    const site = await startSite({ ...PAGES, "/": welcome, "/p1": "<p>kim@acme-works.com</p>" });
    await addWebhook(db, { includeContacts: true });
    const jobId = await jobOf({ url: site.url, headers: HEADERS });
    expect(await jobRow(db, jobId)).toMatchObject({ sealed_headers: expect.any(String) });
    expect(await wholeDatabase()).not.toMatch(SECRETS);
    expect(await crawlAll({ firstSlice: 10 })).toBeGreaterThan(1);
    expect(await jobRow(db, jobId)).toMatchObject({ status: "complete", sealed_headers: null });
    expect(site.requests.map(({ path }) => path)).toEqual(
      expect.arrayContaining(["/", "/team", "/p29", "/robots.txt"]),
    );
    for (const { headers } of site.requests) expect(headers).toMatchObject(CARRIED);
    const receiver = fakeReceiver();
    await deliverAll(db, receiver.post);
    expect(receiver.requests.length).toBeGreaterThan(0);
    const context = { ...apiContext(db), log };
    const read = [
      await callApi(context, "scan-status", { path: { job_id: jobId } }),
      await callApi(context, "list-jobs"),
      await callApi(context, "scan-pages", { path: { job_id: jobId } }),
    ];
    expect(read.map(({ statusCode }) => statusCode)).toEqual([200, 200, 200]);
    const lines = JSON.stringify(log.events, (_key, value) =>
      value instanceof Error ? `${value.stack} ${JSON.stringify(value)}` : value,
    );
    const told = JSON.stringify([receiver.requests, read]) + lines;
    expect(told + (await wholeDatabase())).not.toMatch(SECRETS);
    expect(told).not.toContain("sealed");
  });

  test("are not sent to another host that the start page moves to", async () => {
    const target = await startSite();
    const moved = await startSite({
      "/": (_request, response) => void response.writeHead(301, { location: target.url }).end(),
    });
    const jobId = await jobOf({ url: moved.url, headers: HEADERS });
    await crawlAll();
    expect(await jobRow(db, jobId)).toMatchObject({ status: "complete" });
    const pages = moved.requests.filter(({ path }) => path === "/");
    expect(pages.map(({ headers }) => headers)).toEqual([expect.objectContaining(CARRIED)]);
    expect(target.pagesAsked).toEqual(expect.arrayContaining(Object.keys(PAGES)));
    for (const { headers } of target.requests) {
      expect(headers.cookie).toBeUndefined();
      expect(headers["x-preview"]).toBeUndefined();
    }
  });

  test("are those of the scan that runs, for who joins it", async () => {
    const site = await startSite();
    const jobId = await jobOf({ url: site.url });
    expect(await jobOf({ url: site.url, headers: HEADERS })).toBe(jobId);
    await crawlAll();
    for (const { headers } of site.requests) expect(headers.cookie).toBeUndefined();
  });

  test("belong to what an Idempotency-Key stands for", async () => {
    const site = await startSite();
    const key = { "Idempotency-Key": randomUUID() };
    const first = await submit({ url: site.url, headers: HEADERS }, key);
    // Neither the order nor the case of names makes them others.
    const same = { "x-preview": HEADERS["X-Preview"], COOKIE: HEADERS.Cookie };
    expect(await submit({ url: site.url, headers: same }, key)).toEqual(first);
    for (const headers of [{ ...HEADERS, Cookie: "session=other" }, undefined]) {
      const refused = await submit({ url: site.url, headers }, key);
      expect(refused).toMatchObject({ statusCode: 422, answer: { errors: [{ field: "Idempotency-Key" }] } });
    }
  });

  test("are gone once the scan was cancelled, and a replay goes without them", async () => {
    const site = await startSite();
    const jobId = await jobOf({ url: site.url, headers: HEADERS });
    await cancelJob(db, jobId);
    expect(await jobRow(db, jobId)).toMatchObject({ sealed_headers: null });
    queue.sent.length = 0;
    const { jobId: replayed } = await replayJob({ db, queue, log }, jobId);
    expect(await jobRow(db, replayed)).toMatchObject({ sealed_headers: null });
  });

  test("fail the scan, with the reason, where no key opens them", async () => {
    const site = await startSite();
    const jobId = await jobOf({ url: site.url, headers: HEADERS });
    const headerSecrets = createSecretBox("x".repeat(32), "site headers", randomBytes);
    await crawlAll({ changes: { headerSecrets } });
    expect(await jobRow(db, jobId)).toMatchObject({
      status: "failed",
      error: expect.stringContaining("the key that sealed them is gone. Submit it anew."),
      sealed_headers: null,
    });
    expect(site.requests).toEqual([]);
  });

  test("of a scan that older code ended are emptied by the next run of the reconciler", async () => {
    const site = await startSite();
    const jobId = await jobOf({ url: site.url, headers: HEADERS });
    const active = await jobOf({ url: "https://acme.com", headers: HEADERS });
    await endOlderScan(db, jobId, { at: "2026-01-01T00:00:00Z", status: "complete" });
    expect((await jobRow(db, jobId)).sealed_headers).not.toBeNull();
    await reconcile({ db: dbOfFunction("reconcile"), queue, log: silentLog }, { isTimeUp: () => false });
    expect((await jobRow(db, jobId)).sealed_headers).toBeNull();
    expect((await jobRow(db, active)).sealed_headers).not.toBeNull();
  });
});

test("a scan with headers asks for whole pages, and leaves nothing by which one without could be told of no change", async () => {
  const site = await startSite((path) => {
    const html = PAGES[path];
    if (typeof html !== "string") return undefined;
    return (request, response) => {
      const isKnown = request.headers["if-none-match"] === '"v1"';
      response.writeHead(isKnown ? 304 : 200, { "content-type": "text/html", etag: '"v1"' });
      response.end(isKnown ? "" : html);
    };
  });
  const conditional: number[] = [];
  for (const headers of [undefined, undefined, HEADERS, undefined, undefined]) {
    const before = site.requests.length;
    const jobId = await jobOf({ url: site.url, headers });
    await crawlAll();
    expect(await jobRow(db, jobId)).toMatchObject({ status: "complete" });
    const asked = site.requests.slice(before);
    conditional.push(asked.filter((request) => request.headers["if-none-match"]).length);
  }
  // All pages but the first, as ever; none with headers, nor in the scan after that.
  expect(conditional).toEqual([0, 3, 0, 0, 3]);
});

describe("what is no header of a caller's own is refused, and its value not repeated", () => {
  test.each<[string, Record<string, unknown>]>([
    ["belongs to the connection", { Host: "tulip-7431" }],
    ["belongs to the connection", { "Transfer-Encoding": "tulip-7431" }],
    ["is for proxies", { "Proxy-Authorization": "tulip-7431" }],
    ["its own", { "If-None-Match": "tulip-7431" }],
    ["USER_AGENT", { "user-agent": "tulip-7431" }],
    ["a name, a colon and a value", { "X Y": "tulip-7431" }],
    ["printable ASCII", { "X-A": "tulip-7431\r\nX-B: 1" }],
    ["printable ASCII", { "X-A": " tulip-7431" }],
    ["printable ASCII", { "X-A": "" }],
    ["there twice", { "X-A": "tulip-7431", "x-a": "tulip-7431" }],
    ["20 headers", Object.fromEntries(Array.from({ length: 21 }, (_, n) => [`X-${n}`, "tulip-7431"]))],
    ["7000 characters in all", { "X-A": `tulip-7431${"a".repeat(3_900)}`, "X-B": "b".repeat(3_900) }],
  ])("%s", async (detail, headers) => {
    const { statusCode, answer } = await submit({ url: "https://acme.com", headers });
    expect(statusCode).toBe(422);
    expect(answer.errors).toEqual([{ field: "headers", detail: expect.stringContaining(detail) }]);
  });

  test.each([
    ["submit-batch", { urls: ["https://acme.com"] }],
    ["create-schedule", { url: "https://acme.com", every: "24h" }],
  ] as const)("%s takes none", async (entry, body) => {
    const answer = await callApi({ ...apiContext(db), log }, entry, { body: { ...body, headers: HEADERS } });
    expect(answer.statusCode).toBe(422);
    expect(answer.body).toContain("headers");
    expect(answer.body).not.toMatch(SECRETS);
  });
});

test("every user of a stage may be told of a scan, and none of its headers", async () => {
  const jobId = await jobOf({ url: "https://acme.com", headers: HEADERS });
  const reader = randomUUID();
  await addProfile(db, { email: "reader@acme.com", id: reader });
  const { body = "" } = await callApi(apiContext(db, reader), "scan-status", {
    path: { job_id: jobId },
  });
  expect(JSON.parse(body)).toMatchObject({ job_id: jobId, created_by: TEST_USER.id });
  expect(body).not.toMatch(/headers|sealed/);
});

test("where nothing seals them they are refused, and no scan is made", async () => {
  const own = memoryQueue();
  const handler = submitScanHandler({ ...apiContext(db), queue: own, headerSecrets: undefined });
  const path = "/api/v3/scan/website";
  const event = toApiEvent(
    {
      method: "POST",
      target: path,
      headers: { "content-type": "application/json" },
      body: Buffer.from(JSON.stringify({ url: "https://acme-works.com", headers: HEADERS })),
      sourceIp: "",
    },
    { routeKey: `POST ${path}`, pathParameters: {} },
    { requestId: randomUUID(), now: new Date() },
  );
  const answer = await handler(event, createLambdaContext("api", 30_000));
  expect(answer.statusCode).toBe(422);
  expect(answer.body).not.toMatch(SECRETS);
  expect(own.sent).toEqual([]);
});
