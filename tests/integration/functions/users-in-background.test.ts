import { randomUUID } from "node:crypto";
import { LIMITS } from "@contact-scanner/core/config";
import { findOrCreateDomain } from "@contact-scanner/core/domains/service";
import { createFetcher } from "@contact-scanner/core/http/fetcher";
import { endJobs } from "@contact-scanner/core/jobs/end-jobs";
import { JOB_TIMING } from "@contact-scanner/core/jobs/timing";
import { type Clock, systemClock } from "@contact-scanner/core/time";
import { parseAllowedHosts } from "@contact-scanner/core/url/allowed-hosts";
import { contactsAlone } from "@contact-scanner/core/usage/usage";
import { sendTest } from "@contact-scanner/core/webhooks/send-by-hand";
import { crawlHandler } from "@contact-scanner/functions/handlers/crawl";
import { deadLettersHandler } from "@contact-scanner/functions/handlers/dead-letters";
import { deliverHandler } from "@contact-scanner/functions/handlers/deliver";
import { operateHandler } from "@contact-scanner/functions/handlers/operate";
import { reconcileHandler } from "@contact-scanner/functions/handlers/reconcile";
import { type Metrics, SILENT_METRICS } from "@contact-scanner/functions/metrics";
import { toSqsEvent } from "@contact-scanner/local/sqs-event";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { crawlerContext, invocation } from "../../faults/rig/worker-ports.ts";
import { batchOf } from "../../helpers/batches.ts";
import { readPage, scanned, textContact } from "../../helpers/checkpoints.ts";
import { databaseUsers } from "../../helpers/database-users.ts";
import { newDomain, pageOf } from "../../helpers/found-rows.ts";
import { hashEmail } from "../../helpers/hash-email.ts";
import { jobRow, letTimePass, memoryQueue, pendingJob } from "../../helpers/jobs.ts";
import { daysAgo } from "../../helpers/kept-rows.ts";
import { addOldRows, OLD_ROWS } from "../../helpers/old-rows.ts";
import { endOlderScan, olderCheckpoint, olderScan } from "../../helpers/older-version.ts";
import { person } from "../../helpers/page-contents.ts";
import { ownScan, readBy, sightedContact } from "../../helpers/scan-rows.ts";
import { letScheduleTimePass, newSchedule, scheduleNow } from "../../helpers/schedules.ts";
import { silentLog } from "../../helpers/silent-log.ts";
import { type SiteServer, startSiteServer } from "../../helpers/site-server.ts";
import { TEST_USER } from "../../helpers/test-database.ts";
import { webhookSecrets } from "../../helpers/webhook-secrets.ts";
import { addWebhook, answered, fakeReceiver, typeOf } from "../../helpers/webhooks.ts";

const { db, dbOfFunction } = databaseUsers();

beforeEach(async () => {
  await db.deleteFrom("webhooks").execute();
});

/** Two scans of the domain that an older version ended; an address was gone in the second. */
async function olderScans(domainId: string): Promise<string[]> {
  const jobIds = [];
  for (const [daysAgo, emails] of [[2, ["old@acme-works.com"]] as const, [1, []] as const]) {
    const at = new Date(Date.now() - daysAgo * 86_400_000).toISOString();
    const jobId = await olderScan(db, domainId, at);
    const page = { url: "https://acme-works.com/", at, status: 200, error: null, emails };
    await olderCheckpoint(db, { jobId, domainId }, page);
    await endOlderScan(db, jobId, { at, status: "complete" });
    jobIds.push(jobId);
  }
  return jobIds;
}

/** Metrics with a label, by `name label`. */
function countingMetrics(): Metrics & { readonly counts: Record<string, number> } {
  const counts: Record<string, number> = {};
  return {
    counts,
    add(name, value) {
      counts[name] = value;
    },
    addLabelled(name, label, value) {
      counts[`${name} ${label}`] = value;
    },
  };
}

/** A batch of these scans whose end a webhook is to be told. */
async function watchedBatchOf(jobIds: readonly string[]): Promise<string> {
  await addWebhook(db, { events: ["batch.completed"] });
  return await batchOf(db, jobIds);
}

/** The batches that webhooks are told of. */
async function batchesTold(): Promise<(string | null)[]> {
  const rows = await db.selectFrom("webhook_events").select("batch_id").execute();
  return rows.map(({ batch_id }) => batch_id);
}

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
    const batchId = await watchedBatchOf([jobId]);
    const { jobId: waiting } = await pendingJob(db);
    await db.updateTable("jobs").set({ held: true }).where("job_id", "=", waiting).execute();
    queue.sent.push({ job_id: jobId, user_id: TEST_USER.id });
    let slices = 0;
    const isShort = () => slices === 0 && site.requests.length - before >= firstSlice;
    for (let message = queue.sent.shift(); message !== undefined; message = queue.sent.shift()) {
      if (message.job_id === waiting) continue;
      const event = toSqsEvent([{ MessageId: randomUUID(), Body: JSON.stringify(message) }], "scans");
      expect(await handler(event, invocation(isShort))).toEqual({ batchItemFailures: [] });
      slices++;
    }
    await fetcher.close();
    expect(await batchesTold()).toContain(batchId);
    // The place of the scan that ended.
    expect(await jobRow(db, waiting)).toMatchObject({ held: false, sent_at: expect.any(Date) });
    return { job: await jobRow(db, jobId), slices };
  }

  test("makes an older scan's rows, scans a site in slices and again, and leaves a removed address out", async () => {
    const { domain } = await findOrCreateDomain(db, { domain: site.host, userId: TEST_USER.id });
    const [older = ""] = await olderScans(domain.id);
    await db
      .insertInto("suppressed_addresses")
      .values({ email_hash: hashEmail("gone@acme-works.com")[0] })
      .execute();
    const first = await scan(10);
    expect(first.job).toMatchObject({ status: "complete", error: null });
    expect(first.slices).toBe(2);
    expect(await jobRow(db, older)).toMatchObject({ scan_rows: "reconstructed" });
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
      .insertInto("frontier_changes")
      .values({ job_id: jobId, number: 1, queued: '[["https://x.com/", 0, 1]]', done: "[]" })
      .execute();
    return jobId;
  }

  test("fail what got no further, send what was lost, start what is due, make rows of older scans, delete what is kept no longer", async () => {
    const due = await newSchedule(db);
    const failed = await newSchedule(db);
    await letScheduleTimePass(db, 86_400);
    await db
      .updateTable("schedules")
      .set({ failures: LIMITS.maxScheduleFailures })
      .where("schedule_id", "=", failed.schedule_id)
      .execute();
    const [older = ""] = await olderScans(await newDomain(db));
    const exhausted = await exhaustedJob();
    const batchId = await watchedBatchOf([exhausted]);
    const { jobId: lost } = await pendingJob(db);
    const { jobId: waiting } = await pendingJob(db);
    await db.updateTable("jobs").set({ held: true }).where("job_id", "=", waiting).execute();
    await letTimePass(db, 86_400, [lost]);
    await addOldRows(db, 900);
    const queue = memoryQueue();
    const metrics = countingMetrics();
    const own = {
      db: dbOfFunction("reconcile"),
      queue,
      log: silentLog,
      metrics,
      retention: LIMITS,
      limits: LIMITS,
    };
    await reconcileHandler(own)({}, invocation());
    expect(await scheduleNow(db, due)).toMatchObject({ last_status: "pending" });
    expect(await scheduleNow(db, failed)).toMatchObject({ pause_reason: "failures" });
    expect(metrics.counts).toMatchObject({ "SchedulesDue started": 1, "SchedulesDue paused": 1 });
    expect(metrics.counts.ScanBacklog).toBeGreaterThanOrEqual(86_400_000);
    expect(await jobRow(db, exhausted)).toMatchObject({ status: "failed" });
    expect(await batchesTold()).toContain(batchId);
    expect(await jobRow(db, older)).toMatchObject({ scan_rows: "reconstructed" });
    expect(queue.sent).toContainEqual(expect.objectContaining({ job_id: lost }));
    expect(queue.sent).toContainEqual(expect.objectContaining({ job_id: waiting }));
    for (const [name, rows] of Object.entries(OLD_ROWS)) {
      expect(metrics.counts).toMatchObject({ [`RowsDeleted ${name}`]: rows });
    }
  });

  test("keep letters, one that nobody can read among them, and fail their jobs", async () => {
    const jobId = await exhaustedJob();
    const batchId = await watchedBatchOf([jobId]);
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
    expect(await batchesTold()).toContain(batchId);
    expect(await db.selectFrom("dead_letters").select("message_id").execute()).toHaveLength(2);
  });
});

test("the deliverer tells webhooks of scans and of what changed, with contacts, and switches one off", async () => {
  const webhook = await addWebhook(db, { includeContacts: true });
  const domainId = await newDomain(db);
  for (const days of [2, 1]) {
    const time = daysAgo(days).toISOString();
    const scan = await ownScan(db, domainId, time, time);
    await db.updateTable("jobs").set({ status: "complete" }).where("id", "=", scan.id).execute();
    const page_id = await pageOf(db, domainId, { last_scan: time });
    await readBy(db, scan.id, page_id);
    await sightedContact(db, domainId, { email: `of${scan.id}@acme.com`, created_at: time }, [
      { page_id, from_scan: scan.id },
    ]);
  }
  const { jobId } = await pendingJob(db);
  await db.updateTable("jobs").set({ domain_id: domainId }).where("job_id", "=", jobId).execute();
  const end = { status: "complete", result: {}, used: contactsAlone(1) } as const;
  await db.transaction().execute((trx) => endJobs(trx, [jobId], end));
  const receiver = fakeReceiver(({ body }) => answered(JSON.parse(body).type === "webhook.test" ? 410 : 200));
  const metrics = countingMetrics();
  const own = { db: dbOfFunction("deliver"), log: silentLog, metrics, secrets: webhookSecrets };
  const clock: Clock = {
    ...systemClock,
    // Without a signal it is the pause after all that was due.
    sleep: async (ms, signal) => {
      if (signal) return await systemClock.sleep(ms, signal);
      await sendTest(db, { id: webhook.id, userId: TEST_USER.id });
    },
  };
  await deliverHandler({ ...own, post: receiver.post, clock, random: Math.random })({}, invocation());
  expect(receiver.requests.map(typeOf).toSorted()).toEqual([
    "contacts.changed",
    "scan.completed",
    "webhook.test",
  ]);
  expect(metrics.counts).toMatchObject({ "Deliveries delivered": 1, "Deliveries gone": 1 });
});

test("the operator adds a user and a key, revokes it, reads what is logged, and has removals done again, and counts what is kept no longer", async () => {
  const own = { db: dbOfFunction("operate"), queue: memoryQueue(), log: silentLog, metrics: SILENT_METRICS };
  const operator = operateHandler({ ...own, retention: LIMITS, hashEmail });
  const operate = (command: unknown) => operator(command, invocation());
  expect(await operate({ command: "retention" })).toContainEqual({ name: "scan_rows", days: 180, rows: 0 });
  const id = randomUUID();
  for (const email of ["first@example.com", "second@example.com"]) {
    expect(await operate({ command: "add-user", id, email })).toEqual({ id, email });
  }
  const made = await operate({ command: "add-key", user_id: id });
  expect(made).toMatchObject({ key: expect.stringMatching(/^cs_live_/), user_id: id });
  const keys = await operate({ command: "list-keys" });
  expect(keys).toMatchObject([{ user_id: id, revoked_at: null }]);
  const { id: keyId } = await db.selectFrom("api_keys").select("id").executeTakeFirstOrThrow();
  expect(await operate({ command: "revoke-key", id: keyId })).toMatchObject({ revoked_at: expect.any(Date) });
  expect(await operate({ command: "audit" })).toMatchObject([
    { action: "key.revoke", target: keyId },
    { action: "key.add", target: keyId },
    { action: "user.add", target: id },
  ]);
  const email = "restored@acme-operate.com";
  const shown = textContact(email, { person: person("Ada Quux") });
  await scanned(db, "acme-operate.com", [readPage("/", [shown], { title: `Write to ${email}` })]);
  expect(await operate({ command: "reapply-removals", hashes: [hashEmail(email)[0]] })).toEqual({
    addresses_removed: 1,
    contacts_removed: 1,
    texts_emptied: expect.any(Number),
    is_complete: true,
  });
  const { jobId } = await pendingJob(db);
  await db.updateTable("jobs").set({ status: "failed", error: "x" }).where("job_id", "=", jobId).execute();
  expect(await operate({ command: "dead-letters", job_id: jobId })).toEqual([]);
  const replayed = await operate({ command: "replay", job_id: jobId });
  expect(replayed).toEqual({ job_id: expect.any(String) });
  const sent = db.selectFrom("jobs").select("job_id").where("sent_at", "is not", null);
  expect(await sent.where("status", "=", "pending").execute()).toContainEqual(replayed);
});
