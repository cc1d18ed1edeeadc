import { createServer } from "node:http";
import { text } from "node:stream/consumers";
import { LIMITS } from "@contact-scanner/core/config";
import { startDemoSite } from "@contact-scanner/local/demo-site/server";
import { LOCAL_TOKEN } from "@contact-scanner/local/local-user";
import type { Stage } from "@contact-scanner/local/stage";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type ClientOptions, createClient } from "../../packages/client/src/client.ts";
import { systemClock } from "../../packages/client/src/clock.ts";
import { verifyWebhook } from "../../packages/client/src/verify-webhook.ts";
import type { WebhookEvent } from "../../packages/client/src/webhook-event.ts";
import { collected } from "../helpers/async-values.ts";
import { listen } from "../helpers/listen.ts";
import { testDatabase } from "../helpers/test-database.ts";
import { startTestStage } from "../helpers/test-stage.ts";
import { unusedPort } from "../helpers/unused-port.ts";

/** ms that a pause takes here, however long the API has us wait: looks are more frequent than a client's are */
const PAUSE_MS = 50;
/** ms of a request's time-out, by which the clock tells it from a pause */
const TIMEOUT_MS = 60_001;
/** Submits of a minute that this file's tests, but for the one about limits, stay below. */
const LIMITS_OF_TEST = { maxActiveScans: LIMITS.maxActiveScans, maxSubmitsPerMinute: 40 };

const database = testDatabase();
const demo = await startDemoSite({ host: "127.0.0.1", port: 0 });
const otherDemo = await startDemoSite({ host: "127.0.0.1", port: 0 });
const closedHost = `127.0.0.1:${await unusedPort()}`;
const events: WebhookEvent[] = [];
let secret = "";
const receiver = createServer(async (request, response) => {
  const body = await text(request);
  events.push(await verifyWebhook({ headers: request.headers, body, secret }));
  response.writeHead(204).end();
});
const receiverHost = `127.0.0.1:${await listen(receiver)}`;
let stage: Stage;

beforeAll(async () => {
  const hosts = [demo.host, otherDemo.host, closedHost, receiverHost];
  stage = await startTestStage({ databaseUrl: database.url, hosts, limits: LIMITS_OF_TEST });
});

afterAll(async () => {
  await stage.stop();
  await demo.stop();
  await otherDemo.stop();
  receiver.close();
});

function clientOf(options: Partial<ClientOptions> = {}) {
  return createClient({
    baseUrl: stage.url,
    token: LOCAL_TOKEN,
    timeoutMs: TIMEOUT_MS,
    clock: {
      now: systemClock.now,
      sleep: (ms, signal) => systemClock.sleep(ms === TIMEOUT_MS ? ms : PAUSE_MS, signal),
    },
    ...options,
  });
}

test("a site is scanned to its end, told of as it goes on, and its contacts are listed over several pages", async () => {
  const client = clientOf();
  const progress: number[] = [];
  const scan = await client.scan(demo.url, { onProgress: (seen) => progress.push(seen.progress) });
  expect(scan).toMatchObject({ status: "complete", domain: demo.host, error: null });
  expect(progress.at(-1)).toBe(1);
  const list = client.scanContacts({ job_id: scan.job_id, limit: 3 });
  const pages = await collected(list.pages());
  expect(pages.map(({ items }) => items.length)).toEqual([3, 3, 2]);
  const emails = (await collected(list)).map(({ email }) => email);
  expect(emails.sort()).toEqual(scan.result_data?.emails);
});

test("a batch is scanned to its end, with a line for each URL, and its contacts are listed", async () => {
  const client = clientOf();
  const batch = await client.batch({ urls: [demo.url, "no site"], max_pages: 5 });
  expect(batch).toMatchObject({ refused: 1, scans: { complete: 1 }, finished_at: expect.any(String) });
  expect(batch.jobs).toEqual([
    { url: demo.url, job_id: expect.any(String) },
    { url: "no site", error: expect.any(String) },
  ]);
  const pages = await collected(client.batchContacts({ batch_id: batch.batch_id, limit: 2 }).pages());
  expect(pages.length).toBeGreaterThan(1);
});

test("a site that cannot be reached is no error: its scan has failed, and says why", async () => {
  const scan = await clientOf().scan(`http://${closedHost}`);
  expect(scan).toMatchObject({ status: "failed", error: expect.stringMatching(/refused/) });
});

test("who gives up waiting leaves the scan to itself, and can wait for it again", async () => {
  const client = clientOf();
  const controller = new AbortController();
  let jobId = "";
  const waiting = client.scan(demo.url, {
    signal: controller.signal,
    onProgress: ({ job_id }) => {
      jobId = job_id;
      controller.abort();
    },
  });
  await expect(waiting).rejects.toMatchObject({ name: "AbortError" });
  await expect(client.waitForScan(jobId)).resolves.toMatchObject({ status: "complete" });
});

test("a submit whose answer is lost, and that is sent again after its scan has ended, makes one job", async () => {
  const client = clientOf();
  let posts = 0;
  const losing: typeof fetch = async (input, init) => {
    const response = await fetch(input, init);
    if (init?.method !== "POST" || posts++ > 0) return response;
    const { job_id: jobId } = JSON.parse(await response.text());
    await client.waitForScan(jobId);
    throw new TypeError("fetch failed");
  };
  const scan = await clientOf({ fetch: losing }).scan(otherDemo.url);
  expect(posts).toBe(2);
  const jobs = async () => await collected(client.listJobs({ domain_id: scan.domain_id ?? "" }));
  expect((await jobs()).map(({ job_id }) => job_id)).toEqual([scan.job_id]);
  // Without a key of the caller's another call is another submit.
  await client.scan(otherDemo.url);
  expect(await jobs()).toHaveLength(2);
});

test("a submit above the limits waits as long as the API asks for, and is made then", async () => {
  const client = clientOf();
  const { job_id: jobId } = await client.submitScan({ url: demo.url });
  await client.waitForScan(jobId);
  const count = async (submits: number) =>
    await database.db
      .updateTable("submit_counters")
      .set((eb) => ({ submits, window_start: eb.fn<Date>("now") }))
      .execute();
  await count(LIMITS_OF_TEST.maxSubmitsPerMinute);
  const pauses: number[] = [];
  const waiting = clientOf({
    random: () => 0,
    clock: {
      now: systemClock.now,
      sleep: async (ms, signal) => {
        if (ms === TIMEOUT_MS) return await systemClock.sleep(ms, signal);
        pauses.push(ms);
        // The minute is over.
        await count(0);
      },
    },
  });
  const submitted = await waiting.submitScan({ url: demo.url });
  expect(submitted).toEqual({ job_id: expect.any(String) });
  expect(pauses).toHaveLength(1);
  expect(pauses[0]).toBeGreaterThan(0);
  expect(pauses[0]).toBeLessThanOrEqual(60_000);
  await client.waitForScan(submitted.job_id);
});

describe("what the API refuses is an ApiProblem of its code", () => {
  const unknown = "99999999-9999-4999-8999-999999999999";

  test("a scan that there is not", async () => {
    const call = clientOf().scanStatus({ job_id: unknown });
    await expect(call).rejects.toMatchObject({ name: "ApiProblem", code: "not_found", status: 404 });
  });

  test("a wrong field", async () => {
    await expect(clientOf().scan({ url: demo.url, max_pages: 0 })).rejects.toMatchObject({
      code: "invalid_fields",
      fields: [{ field: "max_pages", detail: expect.any(String) }],
      requestId: expect.any(String),
    });
  });

  test("a token that is none", async () => {
    const call = clientOf({ token: "nonsense" }).scanStatus({ job_id: unknown });
    await expect(call).rejects.toMatchObject({ code: "unauthenticated", status: 401 });
  });

  test("a path that there is not, as by a wrong baseUrl", async () => {
    const call = clientOf({ baseUrl: `${stage.url}/elsewhere` }).scanStatus({ job_id: unknown });
    await expect(call).rejects.toMatchObject({ code: "not_found" });
  });
});

test("what webhooks are told verifies, and is as the types say", async () => {
  const client = clientOf();
  const webhook = await client.createWebhook({
    url: `http://${receiverHost}/hook`,
    events: ["scan.completed", "scan.failed", "batch.completed"],
    include: ["contacts"],
  });
  secret = webhook.secret;
  await client.testWebhook({ webhook_id: webhook.id });
  const batch = await client.batch([demo.url, `http://${closedHost}`]);
  await expect.poll(() => events.map(({ type }) => type).sort()).toEqual(Object.keys(FIELDS).sort());
  for (const { type, data } of events) {
    expect([type, Object.keys(data).sort()]).toEqual([type, [...(FIELDS[type] ?? [])].sort()]);
  }
  const ended = events.find((event) => event.type === "batch.completed");
  expect(ended?.data).toMatchObject({ batch_id: batch.batch_id, scans: { complete: 1, failed: 1 } });
  const completed = events.find((event) => event.type === "scan.completed");
  expect(Object.keys(completed?.data.contacts?.[0] ?? {}).sort()).toEqual([...CONTACT_FIELDS].sort());
  await client.deleteWebhook({ webhook_id: webhook.id });
});

type ToldContact = NonNullable<Extract<WebhookEvent, { type: "scan.completed" }>["data"]["contacts"]>[number];

const CONTACT_FIELDS: readonly (keyof ToldContact)[] = [
  ...(["email", "email_type", "source_url"] as const),
  ...(["person_name", "person_role", "department", "seniority"] as const),
];

const SCAN_FIELDS = ["job_id", "status", "domain_id", "domain", "error", "result_data", "links"] as const;

/** The fields of each event, of which the compiler knows all. */
const FIELDS: {
  readonly [Type in WebhookEvent["type"]]?: readonly (keyof Extract<WebhookEvent, { type: Type }>["data"])[];
} = {
  "webhook.test": ["webhook_id"],
  "scan.completed": [...SCAN_FIELDS, "contacts", "more_contacts"],
  "scan.failed": SCAN_FIELDS,
  "batch.completed": ["batch_id", "created_at", "finished_at", "urls", "refused", "scans", "links"],
};
