import { randomUUID } from "node:crypto";
import { createFetcher } from "@contact-scanner/core/http/fetcher";
import { JOB_TIMING } from "@contact-scanner/core/jobs/timing";
import { profileExists } from "@contact-scanner/core/profiles/repository";
import { systemClock } from "@contact-scanner/core/time";
import { parseAllowedHosts } from "@contact-scanner/core/url/allowed-hosts";
import { signsInAs } from "@contact-scanner/functions/background";
import type { ApiContext } from "@contact-scanner/functions/context";
import { crawlHandler } from "@contact-scanner/functions/handlers/crawl";
import { deadLettersHandler } from "@contact-scanner/functions/handlers/dead-letters";
import { migrateHandler } from "@contact-scanner/functions/handlers/migrate";
import { operateHandler } from "@contact-scanner/functions/handlers/operate";
import { reconcileHandler } from "@contact-scanner/functions/handlers/reconcile";
import { EXAMPLE } from "@contact-scanner/functions/http/example-rows";
import { needsToken } from "@contact-scanner/functions/http/route";
import { SILENT_METRICS } from "@contact-scanner/functions/metrics";
import { exampleAnswer } from "@contact-scanner/functions/openapi/examples";
import type { RouteEntry } from "@contact-scanner/functions/route-list";
import { routes } from "@contact-scanner/functions/routes";
import { toSqsEvent } from "@contact-scanner/local/sqs-event";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { crawlerContext, invocation } from "../../faults/rig/worker-ports.ts";
import { callApi, type TestRequest } from "../../helpers/api-call.ts";
import { apiContext } from "../../helpers/api-context.ts";
import { databaseUsers } from "../../helpers/database-users.ts";
import { seedExampleRows } from "../../helpers/example-rows.ts";
import { hashEmail } from "../../helpers/hash-email.ts";
import { jobRow, letTimePass, memoryQueue, pendingJob } from "../../helpers/jobs.ts";
import { silentLog } from "../../helpers/silent-log.ts";
import { type SiteServer, startSiteServer } from "../../helpers/site-server.ts";
import { TEST_USER } from "../../helpers/test-database.ts";

const { db, dbOf, ownerPassword } = databaseUsers();

beforeAll(async () => {
  await migrateHandler({ db, log: silentLog, metrics: SILENT_METRICS, ownerPassword })();
});

/** The database as the function of this entry sees it. */
function dbOfFunction(entry: string) {
  const user = signsInAs(entry);
  if (user === undefined || user === "owner") throw new Error(`${entry} has no user of its own.`);
  return dbOf(user);
}

describe("routes", () => {
  beforeEach(() => seedExampleRows(db));

  /** Calls a route as its own user, who looks up the caller too, with limits that count. */
  async function call(entry: RouteEntry, request: TestRequest) {
    const own = dbOfFunction(entry);
    const context: ApiContext = {
      ...apiContext(own, EXAMPLE.userId),
      authenticate: async () => {
        expect(await profileExists(own, EXAMPLE.userId)).toBe(true);
        return { userId: EXAMPLE.userId };
      },
      limits: { maxActiveScans: 1_000, maxSubmitsPerMinute: 1_000 },
    };
    return await callApi(context, entry, request);
  }

  const examples = routes
    .filter(needsToken)
    .flatMap((route) => Object.entries(route.examples).map(([name, example]) => ({ route, name, example })));

  test.each(examples)(
    "$route.entry does as its own user what it documents: $name",
    async ({ route, example }) => {
      const { status } = exampleAnswer(route.path, example);
      expect((await call(route.entry, example)).statusCode).toBe(status);
    },
  );

  const job = { job_id: EXAMPLE.jobId };
  const domain = { domain_id: EXAMPLE.domainId };

  test.each<[RouteEntry, TestRequest]>([
    ["scan-contacts", { path: job, headers: { accept: "text/csv" } }],
    ["scan-contacts", { path: job, query: { q: "a", type: "service" } }],
    ["scan-pages", { path: job, headers: { accept: "text/csv" } }],
    ["domain-contacts", { path: domain, headers: { accept: "text/csv" } }],
    ["list-jobs", { query: { status: "complete", domain_id: EXAMPLE.domainId } }],
    ["list-domains", { query: { domain: "a" } }],
  ])("%s lists as its own user: %j", async (entry, request) => {
    expect((await call(entry, request)).statusCode).toBe(200);
  });

  test("a submit under a key, and the same again", async () => {
    const request = {
      body: { url: "https://keyed.example.com" },
      headers: { "Idempotency-Key": randomUUID() },
    };
    const first = await call("submit-scan", request);
    expect(first.statusCode).toBe(202);
    expect((await call("submit-scan", request)).body).toBe(first.body);
    const { job_id } = JSON.parse(first.body ?? "");
    expect((await jobRow(db, job_id)).sent_at).not.toBeNull();
  });

  test("a batch of new and known domains", async () => {
    const urls = ["https://one.example.com", "https://two.example.com", "https://one.example.com"];
    const answer = await call("submit-batch", { body: { urls } });
    expect(answer.statusCode).toBe(202);
    expect(answer.body).not.toContain("error");
    const unsent = db
      .selectFrom("jobs")
      .select("job_id")
      .where("status", "=", "pending")
      .where("sent_at", "is", null);
    expect(await unsent.execute()).toEqual([]);
  });

  test("a removal that empties the texts of others", async () => {
    const contact = await db.selectFrom("contacts").selectAll().executeTakeFirstOrThrow();
    const context = `Or ${contact.email}`;
    const other = { ...contact, id: randomUUID(), email: "other@acme.com", context };
    await db.insertInto("contacts").values(other).execute();
    await db
      .insertInto("contact_sources")
      .values({ contact_id: other.id, page_id: other.page_id, method: "text", context })
      .execute();
    await db
      .updateTable("pages")
      .set({ title: `Write to ${contact.email}` })
      .execute();
    const answer = await call("remove-contact", { query: { email: contact.email } });
    expect(JSON.parse(answer.body ?? "")).toEqual({ contacts_removed: 1, texts_emptied: 3 });
  });

  test("a cancel of a scan that has pages and a frontier", async () => {
    await db
      .insertInto("frontier")
      .values({ job_id: EXAMPLE.runningJobId, url: "https://x.com/", depth: 0, priority: 1, state: "queued" })
      .execute();
    const answer = await call("cancel-scan", { path: { job_id: EXAMPLE.runningJobId } });
    expect(answer.statusCode).toBe(202);
    expect(await db.selectFrom("frontier").select("url").execute()).toEqual([]);
  });
});

describe("the crawler", () => {
  let site: SiteServer;
  beforeAll(async () => {
    const links = Array.from({ length: 30 }, (_none, n) => `<a href="/p${n}">Page ${n}</a>`).join(" ");
    site = await startSiteServer((path) => (request, response) => {
      const isKnown = request.headers["if-none-match"] === '"v1"';
      response.writeHead(isKnown ? 304 : 200, { "content-type": "text/html", etag: '"v1"' });
      response.end(
        isKnown ? "" : `<p>${path} ann${path.length}@acme-works.com, gone@acme-works.com</p>${links}`,
      );
    });
  });
  afterAll(() => site.stop());

  /** Scans the site to its end, as the crawler; the time of the first slice is up after so many requests. */
  async function scan(firstSlice: number) {
    const before = site.requests.length;
    const allowedHosts = parseAllowedHosts([site.host]);
    const fetcher = createFetcher({ userAgent: "ContactScanner/1.0 (test)", allowedHosts });
    const queue = memoryQueue();
    const parts = { db: dbOfFunction("crawl"), queue, fetch: fetcher.fetch, clock: systemClock };
    const handler = crawlHandler({ ...crawlerContext(parts), allowedHosts });
    const { jobId } = await pendingJob(db, site.host);
    queue.sent.push({ job_id: jobId, user_id: TEST_USER.id });
    let slices = 0;
    const isShort = () => slices === 0 && site.requests.length - before >= firstSlice;
    for (let message = queue.sent.shift(); message !== undefined; message = queue.sent.shift()) {
      const event = toSqsEvent([{ MessageId: randomUUID(), Body: JSON.stringify(message) }], "scans");
      expect(await handler(event, invocation(isShort))).toEqual({ batchItemFailures: [] });
      slices++;
    }
    await fetcher.close();
    return { job: await jobRow(db, jobId), slices };
  }

  test("scans a site in slices, and again, and leaves a removed address out", async () => {
    await db
      .insertInto("suppressed_addresses")
      .values({ email_hash: hashEmail("gone@acme-works.com")[0] })
      .execute();
    const first = await scan(10);
    expect(first.job).toMatchObject({ status: "complete", error: null });
    expect(first.slices).toBe(2);
    const again = await scan(Number.POSITIVE_INFINITY);
    expect(again.job).toMatchObject({ status: "complete", error: null });
    const emails = await db.selectFrom("contacts").select("email").distinct().execute();
    expect(emails.map(({ email }) => email)).toContain("ann1@acme-works.com");
    expect(emails.map(({ email }) => email)).not.toContain("gone@acme-works.com");
  });
});

describe("the reconciler and the keeper of dead letters", () => {
  /** A job whose five attempts are used up, with a frontier; its worker is gone. */
  async function exhaustedJob(): Promise<string> {
    const { jobId } = await pendingJob(db);
    const attempts = JOB_TIMING.maxAttempts;
    await db
      .updateTable("jobs")
      .set({ status: "running", attempts, lease_id: randomUUID(), lease_expires_at: new Date(0) })
      .where("job_id", "=", jobId)
      .execute();
    await db
      .insertInto("frontier")
      .values({ job_id: jobId, url: "https://x.com/", depth: 0, priority: 1, state: "queued" })
      .execute();
    return jobId;
  }

  test("fail what got no further, send what was lost, and forget old keys", async () => {
    const exhausted = await exhaustedJob();
    const { jobId: lost } = await pendingJob(db);
    await letTimePass(db, 86_400, [lost]);
    const [user] = await db.selectFrom("profiles").select("id").limit(1).execute();
    const key = { user_id: user?.id ?? "", key: "old", request_hash: "x", created_at: new Date(0) };
    await db.insertInto("idempotency_keys").values(key).execute();
    const queue = memoryQueue();
    const own = { db: dbOfFunction("reconcile"), queue, log: silentLog, metrics: SILENT_METRICS };
    await reconcileHandler(own)({}, invocation());
    expect(await jobRow(db, exhausted)).toMatchObject({ status: "failed" });
    expect(queue.sent).toContainEqual(expect.objectContaining({ job_id: lost }));
    expect(await db.selectFrom("idempotency_keys").select("key").where("key", "=", "old").execute()).toEqual(
      [],
    );
  });

  test("keep letters, one that nobody can read among them, and fail their jobs", async () => {
    const jobId = await exhaustedJob();
    const bodies = [
      JSON.stringify({ job_id: jobId, user_id: TEST_USER.id, uncounted_lease_id: randomUUID() }),
      "no message",
    ];
    const letters = bodies.map((Body) => ({ MessageId: randomUUID(), Body }));
    const own = { db: dbOfFunction("dead-letters"), log: silentLog, metrics: SILENT_METRICS };
    for (const _twice of [1, 2]) {
      const answer = await deadLettersHandler(own)(toSqsEvent(letters, "dead"), invocation());
      expect(answer).toEqual({ batchItemFailures: [] });
    }
    expect(await jobRow(db, jobId)).toMatchObject({ status: "failed" });
    expect(await db.selectFrom("dead_letters").select("message_id").execute()).toHaveLength(2);
  });
});

test("the operator adds a user, reads dead letters and replays a job", async () => {
  const own = { db: dbOfFunction("operate"), queue: memoryQueue(), log: silentLog, metrics: SILENT_METRICS };
  const operate = operateHandler(own);
  const id = randomUUID();
  for (const email of ["first@example.com", "second@example.com"]) {
    expect(await operate({ command: "add-user", id, email })).toEqual({ id, email });
  }
  const { jobId } = await pendingJob(db);
  await db.updateTable("jobs").set({ status: "failed", error: "x" }).where("job_id", "=", jobId).execute();
  expect(await operate({ command: "dead-letters", job_id: jobId })).toEqual([]);
  expect(await operate({ command: "replay", job_id: jobId })).toEqual({ job_id: expect.any(String) });
});
