import { randomUUID } from "node:crypto";
import {
  ReceiveMessageCommand,
  SendMessageBatchCommand,
  type SendMessageBatchCommandOutput,
} from "@aws-sdk/client-sqs";
import { LIMITS } from "@contact-scanner/core/config";
import { NO_LIMITS } from "@contact-scanner/core/jobs/submit-limits";
import { JOB_TIMING } from "@contact-scanner/core/jobs/timing";
import { createSqsQueue } from "@contact-scanner/functions/adapters/sqs-queue";
import { reconcileHandler } from "@contact-scanner/functions/handlers/reconcile";
import { SILENT_METRICS } from "@contact-scanner/functions/metrics";
import { createLambdaContext } from "@contact-scanner/local/lambda-context";
import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { silentLog } from "../helpers/silent-log.ts";
import { TEST_USER, testDatabase } from "../helpers/test-database.ts";
import { connectQueue } from "./rig/queue-client.ts";
import { reportTally } from "./rig/report.ts";
import { SCALE } from "./rig/scale.ts";
import { startTestQueue, type TestQueue } from "./rig/scan-queue.ts";

/** Every n-th message is refused at its first try. */
const REFUSED_EVERY = 50;
const ROWS_PER_INSERT = 2_500;

const { db } = testDatabase();
let queue: TestQueue;

beforeAll(async () => {
  queue = await startTestQueue();
});
afterAll(() => queue.stop());

test("stuck jobs are cleared in one run's time through SQS, partial refusals by the next: each job sent once", async () => {
  const jobIds = await insertStuckJobs(SCALE.stuckJobs);
  const client = connectQueue(queue.endpoint);
  const refused = refuseSome(client);
  const handler = reconcileHandler({
    db,
    queue: createSqsQueue(client, queue.urls.scans),
    log: silentLog,
    metrics: SILENT_METRICS,
    retention: LIMITS,
    limits: NO_LIMITS,
  });
  const run = () =>
    handler({}, createLambdaContext("reconcile", JOB_TIMING.reconcilerTimeoutSeconds * 1_000));
  expect(await run()).toEqual({ failed: 0, sent: jobIds.length - refused.size });
  expect(refused.size).toBe(jobIds.length / REFUSED_EVERY);
  expect(await run()).toEqual({ failed: 0, sent: refused.size });
  client.destroy();
  const received = await receiveAll();
  expect(received.toSorted()).toEqual(jobIds.toSorted());
  reportTally({
    scenario: "stuck jobs reconciled through SQS, every fiftieth message refused",
    jobs: jobIds.length,
    faults: refused.size,
    lost: jobIds.length - new Set(received).size,
    doubled: received.length - new Set(received).size,
    stuck: 0,
  });
});

async function insertStuckJobs(count: number): Promise<string[]> {
  const longAgo = new Date("2020-01-01");
  const jobs = Array.from({ length: count }, () => ({
    job_id: randomUUID(),
    job_type: "website_scan",
    created_by: TEST_USER.id,
    job_metadata: {},
    updated_at: longAgo,
  }));
  for (let start = 0; start < count; start += ROWS_PER_INSERT) {
    await db
      .insertInto("jobs")
      .values(jobs.slice(start, start + ROWS_PER_INSERT))
      .execute();
  }
  return jobs.map(({ job_id }) => job_id);
}

/** Makes a client whose batches SQS takes in part: the entries it refuses never reach the queue. */
function refuseSome(client: ReturnType<typeof connectQueue>): Set<string> {
  const refused = new Set<string>();
  let seen = 0;
  const send = client.send.bind(client);
  vi.spyOn(client, "send").mockImplementation(async (command): Promise<SendMessageBatchCommandOutput> => {
    if (!(command instanceof SendMessageBatchCommand)) throw new Error("Only batches are sent here.");
    const entries = command.input.Entries ?? [];
    const isRefused = ({ Id = "" }) => !refused.has(Id) && ++seen % REFUSED_EVERY === 0;
    const failed = entries.filter(isRefused);
    for (const { Id = "" } of failed) refused.add(Id);
    const taken = entries.filter((entry) => !failed.includes(entry));
    const output = await send(new SendMessageBatchCommand({ ...command.input, Entries: taken }));
    const refusals = failed.map(({ Id = "" }) => ({ Id, Code: "InternalError", SenderFault: false }));
    return { ...output, Failed: refusals };
  });
  return refused;
}

/** Everything in the queue, ten at a time, out of sight for what the test still lasts. */
async function receiveAll(): Promise<string[]> {
  const jobIds: string[] = [];
  for (;;) {
    const command = new ReceiveMessageCommand({ QueueUrl: queue.urls.scans, MaxNumberOfMessages: 10 });
    const { Messages = [] } = await queue.client.send(command);
    if (Messages.length === 0) return jobIds;
    for (const { Body = "" } of Messages) jobIds.push(JSON.parse(Body).job_id);
  }
}
