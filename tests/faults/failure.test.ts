import { cancelJob } from "@contact-scanner/core/jobs/cancel";
import { replayJob } from "@contact-scanner/core/jobs/replay";
import { JOB_TIMING } from "@contact-scanner/core/jobs/timing";
import { crawlHandler } from "@contact-scanner/functions/handlers/crawl";
import { deadLettersHandler } from "@contact-scanner/functions/handlers/dead-letters";
import { SILENT_METRICS } from "@contact-scanner/functions/metrics";
import { createLambdaContext } from "@contact-scanner/local/lambda-context";
import { toSqsEvent } from "@contact-scanner/local/sqs-event";
import { expect, test } from "vitest";
import { jobRow, letTimePass, pendingJob } from "../helpers/jobs.ts";
import { silentLog } from "../helpers/silent-log.ts";
import { hurriedClock } from "./rig/clock.ts";
import { deadDomain, fakeFetch, siteDomain } from "./rig/fake-site.ts";
import { createGate } from "./rig/gate.ts";
import { gatedDatabase } from "./rig/gated-database.ts";
import { scenario } from "./rig/scenario.ts";
import {
  deliver,
  drain,
  messageOf,
  pausingFetch,
  recover,
  runReconciler,
  submitSite,
  untilCheckpointStored,
} from "./rig/stage.ts";
import { crawlerContext, invocation } from "./rig/worker-ports.ts";

/** pages after which a site of 40 has one checkpoint behind it and the next one before it */
const MIDDLE = 15;

const A_WHILE_SECONDS = 3_600;
/** As large as SQS takes it: 256 KiB. */
const LARGEST_BODY = "x".repeat(256 * 1_024);

const current = scenario();
const { db, url } = current;

test("a job that always fails by a bug of ours becomes a dead letter and failed, and the queue is empty", async () => {
  const { jobId } = await pendingJob(db, siteDomain("bug", 20));
  await current.queue.sendBody(messageOf(jobId).Body ?? "");
  const extract = () => {
    throw new TypeError("secret details");
  };
  current.faults = await redeliverUntilDead({ extract });
  expect(current.faults).toBe(JOB_TIMING.maxAttempts);
  const dead = await current.queue.receive(current.queue.urls.deadLetters);
  const handler = deadLettersHandler({ db, log: silentLog, metrics: SILENT_METRICS });
  await handler(toSqsEvent(dead ? [dead] : [], "dead"), createLambdaContext("dead", 10_000));
  const job = await jobRow(db, jobId);
  expect(job).toMatchObject({ status: "failed", last_fault: "TypeError: secret details" });
  expect(job.error).toMatch(/TypeError/);
  expect(job.error).not.toMatch(/secret/);
  // Redriven, a dead letter of an ended job does nothing; replayed, its site is scanned by a new job.
  await current.queue.sendBody(dead?.Body ?? "");
  await drain(current.queue, { db });
  expect(await jobRow(db, jobId)).toEqual(job);
  const replayed = await replayJob({ db, queue: current.queue.queue, log: silentLog }, jobId);
  await drain(current.queue, { db });
  current.jobIds.push(replayed.jobId);
  expect(await jobRow(db, replayed.jobId)).toMatchObject({ status: "complete", attempts: 1 });
});

test("poison messages reach the dead letters, are kept there, and good jobs go on", async () => {
  const bodies = ["{", "[]", '{"job_id":1}', '{"job_id":"not-a-uuid","user_id":"x"}', LARGEST_BODY];
  for (const body of bodies) await current.queue.sendBody(body);
  const { jobId } = await current.submit();
  current.faults = await redeliverUntilDead({});
  expect(await jobRow(db, jobId)).toMatchObject({ status: "complete" });
  const handler = deadLettersHandler({ db, log: silentLog, metrics: SILENT_METRICS });
  for (let dead = await current.queue.receive(current.queue.urls.deadLetters); dead; ) {
    const { batchItemFailures } = await handler(
      toSqsEvent([dead], "dead"),
      createLambdaContext("dead", 10_000),
    );
    expect(batchItemFailures).toEqual([]);
    await current.queue.acknowledge(dead, current.queue.urls.deadLetters);
    dead = await current.queue.receive(current.queue.urls.deadLetters);
  }
  const kept = await db
    .selectFrom("dead_letters")
    .select("body")
    .where("verdict", "=", "unreadable")
    .execute();
  expect(kept.map(({ body }) => body).sort()).toEqual([...bodies].sort());
});

test("of a batch, the messages that a fault of ours stopped come again, and only those", async () => {
  const domain = siteDomain("batch", 20);
  const bug = await pendingJob(db, domain);
  const { jobId } = await current.submit();
  const messages = [{ MessageId: "poison", Body: "{" }, messageOf(bug.jobId), messageOf(jobId)];
  const context = crawlerContext({
    db,
    queue: current.queue.queue,
    clock: hurriedClock(),
    fetch: async (request, signal) => {
      if (new URL(request.url).hostname.endsWith(domain)) throw new TypeError("a bug of ours");
      return await fakeFetch()(request, signal);
    },
  });
  const answer = await crawlHandler(context)(toSqsEvent(messages, "scan"), invocation());
  const failed = messages.slice(0, 2).map(({ MessageId }) => ({ itemIdentifier: MessageId }));
  expect(answer).toEqual({ batchItemFailures: failed });
  await cancelJob(db, bug.jobId);
  await drain(current.queue, { db });
});

test("a site's fault ends in the job's row and never makes its message come again", async () => {
  const { jobId } = await current.submit({ domain: deadDomain("unknown") });
  expect(await deliver(current.queue, await current.received(), { db })).toBe(true);
  expect(await jobRow(db, jobId)).toMatchObject({
    status: "failed",
    error: expect.stringContaining("does not exist"),
    last_fault: null,
  });
});

test("a database that fails at every statement sends the message back, and no job or page is failed by it", async () => {
  const { jobId } = await current.submit();
  const message = await current.received();
  const gate = createGate(() => "fail_before");
  const broken = gatedDatabase(url, gate);
  expect(await deliver(current.queue, message, { db: broken })).toBe(false);
  await broken.destroy();
  expect(await jobRow(db, jobId)).toMatchObject({ status: "pending", attempts: 0, error: null });
  await current.queue.makeVisible(message);
  await drain(current.queue, { db });
});

test("outages in a row, each from a job's claim on and longer than its worker waits, are no attempts and fail nothing", async () => {
  const { jobId } = await current.submit();
  const outages = JOB_TIMING.maxAttempts + 1;
  for (let outage = 0; outage < outages; outage++) {
    // Redelivered, or sent by the reconciler, or the worker's own word: whatever comes first.
    const message = await current.received();
    let isClaimed = false;
    const gate = createGate(({ name }) => {
      if (isClaimed) return "fail_before";
      isClaimed = name === "db: commit";
      return undefined;
    });
    const broken = gatedDatabase(url, gate);
    expect(await deliver(current.queue, message, { db: broken })).toBe(false);
    await broken.destroy();
    await letTimePass(db, A_WHILE_SECONDS, [jobId]);
    await runReconciler(db, current.queue);
  }
  expect(await jobRow(db, jobId)).toMatchObject({ status: "running", error: null });
  await recover(db, current.queue);
  expect(await jobRow(db, jobId)).toMatchObject({ status: "complete", attempts: 1 });
  current.faults = outages;
});

test("a domain deleted in the middle of its scan fails the job with that reason", async () => {
  const { jobId, domain } = await submitSite(db, current.queue, { pages: 40 });
  const slow = pausingFetch(MIDDLE);
  const run = deliver(current.queue, await current.received(), { db, fetch: slow.fetch });
  await slow.reached;
  await untilCheckpointStored(db, jobId);
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
  for (let message = await current.queue.receive(); message; message = await current.queue.receive()) {
    const isDone = await deliver(current.queue, message, extract ? { db, extract } : { db });
    if (!isDone) {
      refused++;
      await current.queue.makeVisible(message);
    }
  }
  return refused;
}
