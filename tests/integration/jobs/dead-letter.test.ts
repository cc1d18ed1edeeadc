import { randomUUID } from "node:crypto";
import { claimJob, giveLeaseBack } from "@contact-scanner/core/jobs/lease";
import { JOB_TIMING } from "@contact-scanner/core/jobs/timing";
import { deadLettersHandler } from "@contact-scanner/functions/handlers/dead-letters";
import { SILENT_METRICS } from "@contact-scanner/functions/metrics";
import { createLambdaContext } from "@contact-scanner/local/lambda-context";
import { toSqsEvent } from "@contact-scanner/local/sqs-event";
import { expect, test } from "vitest";
import { jobRow, letTimePass, pendingJob } from "../../helpers/jobs.ts";
import { silentLog } from "../../helpers/silent-log.ts";
import { TEST_USER, testDatabase } from "../../helpers/test-database.ts";

const { db } = testDatabase();

async function deliver(...bodies: string[]) {
  const messages = bodies.map((Body) => ({ MessageId: randomUUID(), Body }));
  const handler = deadLettersHandler({ db, log: silentLog, metrics: SILENT_METRICS });
  const answer = await handler(toSqsEvent(messages, "dead"), createLambdaContext("dead", 1_000));
  const ids = messages.map(({ MessageId }) => MessageId);
  const kept = await db.selectFrom("dead_letters").selectAll().where("message_id", "in", ids).execute();
  return { answer, verdicts: kept.map(({ verdict }) => verdict), kept };
}

function message(jobId: string): string {
  return JSON.stringify({ job_id: jobId, user_id: TEST_USER.id });
}

async function attemptedJob(attempts: number) {
  const { jobId } = await pendingJob(db);
  const lease = { jobId, leaseId: randomUUID() };
  await claimJob(db, lease);
  await db.updateTable("jobs").set({ attempts }).where("job_id", "=", jobId).execute();
  return lease;
}

test("a job whose attempts are used up fails with the last reason", async () => {
  const lease = await attemptedJob(JOB_TIMING.maxAttempts);
  await giveLeaseBack(db, lease, { detail: "TypeError: x", countsAsAttempt: true });
  expect((await deliver(message(lease.jobId))).verdicts).toEqual(["job_failed"]);
  expect(await jobRow(db, lease.jobId)).toMatchObject({
    status: "failed",
    error: expect.stringContaining("TypeError"),
  });
});

test("a job that no worker could take, the database being away, waits for the reconciler", async () => {
  const { jobId } = await pendingJob(db);
  expect((await deliver(message(jobId))).verdicts).toEqual(["job_waits"]);
  expect(await jobRow(db, jobId)).toMatchObject({ status: "pending", sent_at: null });
});

test("a job that another worker holds, or that ended, stays as it is", async () => {
  const { jobId } = await attemptedJob(JOB_TIMING.maxAttempts);
  expect((await deliver(message(jobId))).verdicts).toEqual(["job_alive"]);
  await letTimePass(db, JOB_TIMING.leaseSeconds, [jobId]);
  await deliver(message(jobId));
  const failed = await jobRow(db, jobId);
  expect((await deliver(message(jobId))).verdicts).toEqual(["job_ended"]);
  expect(await jobRow(db, jobId)).toEqual(failed);
});

test("unreadable messages are kept beside a good one, and the batch is done", async () => {
  const lost = randomUUID();
  const bodies = ["{", "", "null", "\u0000\ud800", '{"job_id":"7","user_id":"8"}', message(lost)];
  const { answer, kept } = await deliver(...bodies);
  expect(answer).toEqual({ batchItemFailures: [] });
  expect(kept.filter(({ verdict }) => verdict === "unreadable")).toHaveLength(5);
  expect(kept.find(({ job_id }) => job_id === lost)).toMatchObject({ verdict: "unknown_job" });
});

test("a letter that cannot be stored stays in its queue", async () => {
  const broken = new Proxy(db, {
    get: (target, name) =>
      name === "transaction"
        ? () => {
            throw new Error("Connection terminated");
          }
        : Reflect.get(target, name),
  });
  const [record] = toSqsEvent([{ MessageId: "m1", Body: "{" }], "dead").Records;
  const handler = deadLettersHandler({ db: broken, log: silentLog, metrics: SILENT_METRICS });
  const answer = await handler({ Records: record ? [record] : [] }, createLambdaContext("dead", 1_000));
  expect(answer).toEqual({ batchItemFailures: [{ itemIdentifier: "m1" }] });
});
