import { randomUUID } from "node:crypto";
import { findOrCreateDomain } from "@contact-scanner/core/domains/service";
import { cancelJob } from "@contact-scanner/core/jobs/cancel";
import { insertJob } from "@contact-scanner/core/jobs/repository";
import { submitScan } from "@contact-scanner/core/jobs/submit";
import { JOB_TIMING } from "@contact-scanner/core/jobs/timing";
import { deadLettersHandler } from "@contact-scanner/functions/handlers/dead-letters";
import { createLambdaContext } from "@contact-scanner/local/lambda-context";
import { toSqsEvent } from "@contact-scanner/local/sqs-event";
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from "vitest";
import { jobRow, letTimePass, pendingJob } from "../helpers/jobs.ts";
import { silentLog } from "../helpers/silent-log.ts";
import { TEST_USER, testDatabase } from "../helpers/test-database.ts";
import { checkRows } from "./rig/check-rows.ts";
import { clockWithoutHeartbeat, hurriedClock } from "./rig/clock.ts";
import { deadDomain, fakeFetch, siteDomain, siteTruth } from "./rig/fake-site.ts";
import { createGate } from "./rig/gate.ts";
import { gatedDatabase } from "./rig/gated-database.ts";
import { reportTally } from "./rig/report.ts";
import { startTestQueue, type TestQueue } from "./rig/scan-queue.ts";
import { deliver, drain, messageOf, pausingFetch, runReconciler, submitSite } from "./rig/stage.ts";

const A_WHILE_SECONDS = 3_600;
/** pages after which a site of 40 has one checkpoint behind it and the next one before it */
const MIDDLE = 15;

const { db, url } = testDatabase();
let queue: TestQueue;
/** The jobs of the running test: their rows are compared with their sites when it ends. */
let jobIds: string[] = [];
let faults = 0;

beforeAll(async () => {
  queue = await startTestQueue();
});
beforeEach(() => {
  jobIds = [];
  faults = 1;
});
afterEach(async ({ task }) => {
  const check = await checkRows(db, jobIds);
  reportTally({ scenario: task.name, jobs: jobIds.length, faults, ...check });
  expect(check.problems).toEqual([]);
});
afterAll(() => queue.stop());

async function submit(options?: { pages?: number; domain?: string }) {
  const submitted = await submitSite(db, queue, options);
  jobIds.push(submitted.jobId);
  return submitted;
}

async function received() {
  const message = await queue.receive();
  if (!message) throw new Error("The queue is empty.");
  return message;
}

test("a message delivered twice while its first worker is alive is worked on once", async () => {
  const { jobId, domain } = await submit({ pages: 40 });
  const slow = pausingFetch(MIDDLE);
  const first = deliver(queue, await received(), { db, fetch: slow.fetch });
  await slow.reached;
  const second = pausingFetch(0);
  expect(await deliver(queue, messageOf(jobId), { db, fetch: second.fetch })).toBe(true);
  expect(second.pages).toBe(0);
  slow.release();
  expect(await first).toBe(true);
  expect(slow.pages).toBe(siteTruth(domain).pages.length);
});

test("a message delivered after its job's end fetches nothing and changes nothing", async () => {
  const { jobId } = await submit();
  await drain(queue, { db });
  const ended = await jobRow(db, jobId);
  const fetch = pausingFetch(0);
  expect(await deliver(queue, messageOf(jobId), { db, fetch: fetch.fetch })).toBe(true);
  expect(fetch.pages).toBe(0);
  expect(await jobRow(db, jobId)).toEqual(ended);
});

test("a message that arrives before its job is committed is dropped, and the reconciler sends another", async () => {
  const { domain } = await findOrCreateDomain(db, {
    domain: siteDomain("early", 20),
    userId: TEST_USER.id,
  });
  const jobId = randomUUID();
  jobIds.push(jobId);
  const options = { start_url: null, max_pages: 100, max_depth: 20 };
  await db.transaction().execute(async (trx) => {
    await insertJob(trx, { jobId, domainId: domain.id, userId: TEST_USER.id, options });
    expect(await deliver(queue, messageOf(jobId), { db })).toBe(true);
  });
  await letTimePass(db, JOB_TIMING.unsentAfterSeconds, [jobId]);
  await runReconciler(db, queue);
  await drain(queue, { db });
});

test("a send that fails after the commit is made good by the reconciler within its second run", async () => {
  const refusing = { send: () => Promise.reject(new Error("SQS is away")) };
  const target = { kind: "url", domain: siteDomain("unsent", 20), startUrl: null } as const;
  const { jobId } = await submitScan(
    { db, queue: refusing, log: silentLog },
    { target, userId: TEST_USER.id },
  );
  jobIds.push(jobId);
  await letTimePass(db, JOB_TIMING.reconcileIntervalSeconds, [jobId]);
  expect(await runReconciler(db, queue)).toMatchObject({ sent: 1 });
  await drain(queue, { db });
});

test("a worker whose lease went to another one while it slept writes nothing more", async () => {
  const { jobId } = await submit({ pages: 40 });
  const zombie = pausingFetch(MIDDLE);
  // Its heartbeat sleeps as well: the whole process stands still.
  const first = deliver(queue, await received(), {
    db,
    fetch: zombie.fetch,
    clock: clockWithoutHeartbeat(),
  });
  await zombie.reached;
  await letTimePass(db, JOB_TIMING.leaseSeconds, [jobId]);
  await runReconciler(db, queue);
  await drain(queue, { db });
  const before = await allRows(jobId);
  expect(before.job.status).toBe("complete");
  zombie.release();
  expect(await first).toBe(true);
  expect(await allRows(jobId)).toEqual(before);
});

test("a worker that is only slow keeps its job: its heartbeat renews the lease", async () => {
  const { jobId } = await submit({ pages: 40 });
  const slow = pausingFetch(MIDDLE);
  const first = deliver(queue, await received(), { db, fetch: slow.fetch });
  await slow.reached;
  await letTimePass(db, JOB_TIMING.leaseSeconds - 30, [jobId]);
  const almostExpired = (await jobRow(db, jobId)).lease_expires_at ?? new Date(0);
  await expect
    .poll(async () => (await jobRow(db, jobId)).lease_expires_at?.getTime())
    .toBeGreaterThan(almostExpired.getTime() + 30_000);
  slow.release();
  expect(await first).toBe(true);
  expect(await jobRow(db, jobId)).toMatchObject({ status: "complete", attempts: 1 });
});

test("workers whose clocks are five minutes fast and slow hand a job on as if they agreed", async () => {
  const { jobId } = await submit({ pages: 40 });
  const fast = pausingFetch(MIDDLE);
  const first = deliver(queue, await received(), {
    db,
    fetch: fast.fetch,
    clock: hurriedClock(300_000),
  });
  await fast.reached;
  const slowClock = { db, clock: hurriedClock(-300_000) };
  await deliver(queue, messageOf(jobId), slowClock);
  expect(await jobRow(db, jobId)).toMatchObject({ status: "running", attempts: 1 });
  fast.release();
  expect(await first).toBe(true);
  expect(await deliver(queue, messageOf(jobId), slowClock)).toBe(true);
});

test("fifty submits of one domain at once make one job", async () => {
  const domain = siteDomain("fifty", 20);
  const submits = await Promise.all(Array.from({ length: 50 }, () => submitSite(db, queue, { domain })));
  jobIds.push(...new Set(submits.map(({ jobId }) => jobId)));
  expect(jobIds).toHaveLength(1);
  await drain(queue, { db });
});

test("a pending job is cancelled at once, and its message does nothing", async () => {
  const { jobId, domain } = await submit();
  await cancelJob(db, jobId);
  const fetch = pausingFetch(0);
  await drain(queue, { db, fetch: fetch.fetch });
  expect(fetch.pages).toBe(0);
  expect(await jobRow(db, jobId)).toMatchObject({ status: "cancelled", started_at: null });
  expect((await submit({ domain })).jobId).not.toBe(jobId);
  await drain(queue, { db });
});

test("a running job that is cancelled stops within a heartbeat and writes nothing more", async () => {
  const { jobId, domain } = await submit({ pages: 40 });
  const slow = pausingFetch(MIDDLE);
  const run = deliver(queue, await received(), { db, fetch: slow.fetch });
  await slow.reached;
  await cancelJob(db, jobId);
  const before = await allRows(jobId);
  // Nobody lets the page go: the heartbeat ends the wait.
  expect(await run).toBe(true);
  expect(await allRows(jobId)).toEqual(before);
  expect(before.job).toMatchObject({ status: "cancelled", result_data: null });
  expect((await submit({ domain })).jobId).not.toBe(jobId);
  await drain(queue, { db });
});

test("a job handed over, or whose worker died, can be cancelled, and nobody takes it up again", async () => {
  const { jobId } = await submit({ pages: 40 });
  const message = await received();
  await deliver(queue, message, { db, fetch: brokenFetch(MIDDLE) });
  expect(await jobRow(db, jobId)).toMatchObject({ status: "running", lease_id: null });
  await cancelJob(db, jobId);
  await letTimePass(db, A_WHILE_SECONDS, [jobId]);
  expect(await runReconciler(db, queue)).toEqual({ failed: 0, sent: 0 });
  expect(await deliver(queue, message, { db })).toBe(true);
});

test.each(["complete", "failed", "cancelled"])("a job that is %s cannot be cancelled", async (status) => {
  const domain = status === "failed" ? deadDomain(randomUUID()) : siteDomain(randomUUID(), 5);
  const { jobId } = await submit({ domain });
  if (status === "cancelled") await cancelJob(db, jobId);
  await drain(queue, { db });
  expect(await jobRow(db, jobId)).toMatchObject({ status });
  await expect(cancelJob(db, jobId)).rejects.toMatchObject({ code: "conflict" });
  expect(await jobRow(db, jobId)).toMatchObject({ status });
});

test("of a cancel and the end of a scan at the same moment, one wins and stays", async () => {
  for (let round = 0; round < 10; round++) {
    const { jobId } = await submit({ pages: 3 });
    const run = drain(queue, { db });
    const cancel = await cancelJob(db, jobId).then(
      () => "cancelled",
      () => "too late",
    );
    await run;
    const { status } = await jobRow(db, jobId);
    expect(status).toBe(cancel === "cancelled" ? "cancelled" : "complete");
  }
  faults = 10;
});

test("a job that always fails by a bug of ours becomes a dead letter and failed, and the queue is empty", async () => {
  const { jobId } = await pendingJob(db);
  await queue.sendBody(messageOf(jobId).Body ?? "");
  const extract = () => {
    throw new TypeError("secret details");
  };
  faults = await redeliverUntilDead({ extract });
  expect(faults).toBe(JOB_TIMING.maxAttempts);
  const dead = await queue.receive(queue.urls.deadLetters);
  const handler = deadLettersHandler({ db, log: silentLog });
  await handler(toSqsEvent(dead ? [dead] : [], "dead"), createLambdaContext("dead", 10_000));
  const job = await jobRow(db, jobId);
  expect(job).toMatchObject({ status: "failed", last_fault: "TypeError: secret details" });
  expect(job.error).toMatch(/TypeError/);
  expect(job.error).not.toMatch(/secret/);
});

test("poison messages reach the dead letters, are kept there, and good jobs go on", async () => {
  const bodies = ["{", "[]", '{"job_id":1}', '{"job_id":"not-a-uuid","user_id":"x"}'];
  for (const body of bodies) await queue.sendBody(body);
  const { jobId } = await submit();
  faults = await redeliverUntilDead({});
  expect(await jobRow(db, jobId)).toMatchObject({ status: "complete" });
  const handler = deadLettersHandler({ db, log: silentLog });
  for (let dead = await queue.receive(queue.urls.deadLetters); dead; ) {
    const { batchItemFailures } = await handler(
      toSqsEvent([dead], "dead"),
      createLambdaContext("dead", 10_000),
    );
    expect(batchItemFailures).toEqual([]);
    await queue.acknowledge(dead, queue.urls.deadLetters);
    dead = await queue.receive(queue.urls.deadLetters);
  }
  const kept = await db
    .selectFrom("dead_letters")
    .select("body")
    .where("verdict", "=", "unreadable")
    .execute();
  expect(kept.map(({ body }) => body).sort()).toEqual([...bodies].sort());
});

test("a site's fault ends in the job's row and never makes its message come again", async () => {
  const { jobId } = await submit({ domain: deadDomain("unknown") });
  expect(await deliver(queue, await received(), { db })).toBe(true);
  expect(await jobRow(db, jobId)).toMatchObject({
    status: "failed",
    error: expect.stringContaining("does not exist"),
    last_fault: null,
  });
});

test("a database that fails at every statement sends the message back, and no job or page is failed by it", async () => {
  const { jobId } = await submit();
  const message = await received();
  const gate = createGate(() => "fail_before");
  const broken = gatedDatabase(url, gate);
  expect(await deliver(queue, message, { db: broken })).toBe(false);
  await broken.destroy();
  expect(await jobRow(db, jobId)).toMatchObject({ status: "pending", attempts: 0, error: null });
  await queue.makeVisible(message);
  await drain(queue, { db });
});

test("a domain deleted in the middle of its scan fails the job with that reason", async () => {
  const { jobId, domain } = await submitSite(db, queue, { pages: 40 });
  const slow = pausingFetch(MIDDLE);
  const run = deliver(queue, await received(), { db, fetch: slow.fetch });
  await slow.reached;
  await db.deleteFrom("domains").where("domain", "=", domain).execute();
  slow.release();
  expect(await run).toBe(true);
  expect(await jobRow(db, jobId)).toMatchObject({
    status: "failed",
    error: expect.stringContaining("domain was deleted"),
  });
});

/** Receives and handles until nothing comes any more, each message visible again at once; how many were refused. */
async function redeliverUntilDead({ extract }: { extract?: () => never }): Promise<number> {
  let refused = 0;
  for (let message = await queue.receive(); message; message = await queue.receive()) {
    const isDone = await deliver(queue, message, extract ? { db, extract } : { db });
    if (!isDone) {
      refused++;
      await queue.makeVisible(message);
    }
  }
  return refused;
}

/** Rejects from its n-th page on, as no site can make it: the worker's own end of the network is gone. */
function brokenFetch(nth: number): ReturnType<typeof fakeFetch> {
  const site = fakeFetch();
  let pages = 0;
  return (request, signal) =>
    request.purpose === "page" && ++pages >= nth
      ? Promise.reject(new RangeError("broken"))
      : site(request, signal);
}

/** Everything that a worker of this job could write. */
async function allRows(jobId: string) {
  const job = await jobRow(db, jobId);
  const domainId = job.domain_id ?? "";
  return {
    job,
    pages: await db.selectFrom("pages").selectAll().where("domain_id", "=", domainId).orderBy("id").execute(),
    contacts: await db
      .selectFrom("contacts")
      .selectAll()
      .where("domain_id", "=", domainId)
      .orderBy("id")
      .execute(),
    sources: await db
      .selectFrom("contact_sources")
      .selectAll()
      .where("job_id", "=", jobId)
      .orderBy("contact_id")
      .orderBy("page_id")
      .execute(),
    frontier: await db
      .selectFrom("frontier")
      .selectAll()
      .where("job_id", "=", jobId)
      .orderBy("url")
      .execute(),
    domain: await db.selectFrom("domains").selectAll().where("id", "=", domainId).execute(),
  };
}
