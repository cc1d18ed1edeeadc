import { randomUUID } from "node:crypto";
import { GetQueueAttributesCommand, type Message } from "@aws-sdk/client-sqs";
import type { Fetch } from "@contact-scanner/core/http/fetch";
import { claimJob } from "@contact-scanner/core/jobs/lease";
import { JOB_TIMING } from "@contact-scanner/core/jobs/timing";
import { createSqsIntake } from "@contact-scanner/functions/adapters/sqs-queue";
import { crawlHandler } from "@contact-scanner/functions/handlers/crawl";
import { toSqsEvent } from "@contact-scanner/local/sqs-event";
import { afterAll, beforeAll, expect, test } from "vitest";
import { jobRow, letTimePass } from "../helpers/jobs.ts";
import { testDatabase } from "../helpers/test-database.ts";
import { checkRows } from "./rig/check-rows.ts";
import { hurriedClock } from "./rig/clock.ts";
import { fakeFetch } from "./rig/fake-site.ts";
import { reportTally } from "./rig/report.ts";
import { startTestQueue, type TestQueue } from "./rig/scan-queue.ts";
import { messageOf, recover, submitSite } from "./rig/stage.ts";
import { crawlerContext, invocation } from "./rig/worker-ports.ts";
import { startWorkerProcess } from "./rig/worker-process.ts";

const A_WHILE_SECONDS = 3_600;
/** ms of an invocation that are left when no further scan may begin */
const LATE_MS = JOB_TIMING.sliceReserveMs + JOB_TIMING.leastSliceMs;
/** Scans that a worker process has at work. */
const AT_WORK = 6;

const { db, url } = testDatabase();
let queue: TestQueue;

beforeAll(async () => {
  queue = await startTestQueue();
});
afterAll(() => queue.stop());

async function submitSites(count: number, pages = 20): Promise<{ jobId: string; domain: string }[]> {
  const sites = [];
  for (let n = 0; n < count; n++) sites.push(await submitSite(db, queue, { pages }));
  return sites;
}

async function receiveAll(): Promise<Message[]> {
  const messages = [];
  for (let message = await queue.receive(); message; message = await queue.receive()) messages.push(message);
  return messages;
}

async function acknowledgeAll(messages: readonly Message[]): Promise<void> {
  for (const message of messages) await queue.acknowledge(message);
}

/** A fetch that answers no page before pages of so many hosts were asked for at the same time. */
function meetingFetch(hosts: number): Fetch {
  const site = fakeFetch();
  const asked = new Set<string>();
  const { promise: met, resolve: meet } = Promise.withResolvers<void>();
  return async (request, signal) => {
    asked.add(new URL(request.url).hostname);
    if (asked.size >= hosts) meet();
    await met;
    return await site(request, signal);
  };
}

const context = (fetch: Fetch, mostScans: number) =>
  crawlerContext({ db, queue: queue.queue, clock: hurriedClock(), fetch, mostScans });

test("the scans of an event are worked on side by side, and each message has its own outcome", async () => {
  const sites = await submitSites(3);
  const unreadable = { MessageId: randomUUID(), Body: "no scan message" };
  const messages = await receiveAll();
  const handler = crawlHandler(context(meetingFetch(3), 4));
  expect(await handler(toSqsEvent([...messages, unreadable], "scan"), invocation())).toEqual({
    batchItemFailures: [{ itemIdentifier: unreadable.MessageId }],
  });
  await acknowledgeAll(messages);
  const check = await checkRows(
    db,
    sites.map(({ jobId }) => jobId),
  );
  expect(check.problems).toEqual([]);
});

test("a worker with room takes further messages by itself, as many as there is room for, and acknowledges them", async () => {
  const sites = await submitSites(7);
  const first = await queue.receive();
  let [hostsAtWork, mostAtWork] = [new Map<string, number>(), 0];
  const site = fakeFetch();
  const counting: Fetch = async (request, signal) => {
    const { hostname } = new URL(request.url);
    hostsAtWork.set(hostname, (hostsAtWork.get(hostname) ?? 0) + 1);
    mostAtWork = Math.max(mostAtWork, hostsAtWork.size);
    try {
      return await site(request, signal);
    } finally {
      const left = (hostsAtWork.get(hostname) ?? 1) - 1;
      if (left > 0) hostsAtWork.set(hostname, left);
      else hostsAtWork.delete(hostname);
    }
  };
  const intake = createSqsIntake(queue.client, queue.urls.scans);
  const handler = crawlHandler({ ...context(counting, 3), intake });
  await handler(toSqsEvent(first ? [first] : [], "scan"), invocation());
  for (const { jobId } of sites) expect(await jobRow(db, jobId)).toMatchObject({ status: "complete" });
  expect(mostAtWork).toBeGreaterThan(1);
  expect(mostAtWork).toBeLessThanOrEqual(3);
  // The event's own message is the event source's to acknowledge.
  expect(await messagesIn(queue)).toEqual({ waiting: 0, inHand: 1 });
  await acknowledgeAll(first ? [first] : []);
});

test("what there is no room for before the time is up is sent again, and its first message is done with", async () => {
  const sites = await submitSites(3, 40);
  const messages = await receiveAll();
  let asked = 0;
  const site = fakeFetch();
  const counting: Fetch = async (request, signal) => {
    asked++;
    return await site(request, signal);
  };
  // It is late from the beginning: one begins, as there is room for it, and the others do not wait.
  const lambda = { ...invocation(), getRemainingTimeInMillis: () => (asked > 5 ? 30_000 : LATE_MS) };
  const { batchItemFailures } = await crawlHandler(context(counting, 1))(
    toSqsEvent(messages, "scan"),
    lambda,
  );
  expect(batchItemFailures).toEqual([]);
  await acknowledgeAll(messages);
  const again = await receiveAll();
  expect(again.map(({ Attributes }) => Attributes?.ApproximateReceiveCount)).toEqual(["1", "1", "1"]);
  const begun = await Promise.all(
    sites.map(async ({ jobId }) => (await jobRow(db, jobId)).started_at !== null),
  );
  expect(begun.filter((isBegun) => isBegun)).toHaveLength(1);
  for (const message of again) await queue.makeVisible(message);
  await recover(db, queue);
  const check = await checkRows(
    db,
    sites.map(({ jobId }) => jobId),
  );
  expect(check.problems).toEqual([]);
});

test("a message in hand that finds no place for a turn is sent again, for a worker with room to take", async () => {
  const sites = await submitSites(2);
  const messages = await receiveAll();
  const { promise: isSentAgain, resolve: go } = Promise.withResolvers<void>();
  const site = fakeFetch();
  const waiting: Fetch = async (request, signal) => {
    await isSentAgain;
    return await site(request, signal);
  };
  const intake = createSqsIntake(queue.client, queue.urls.scans);
  const handler = crawlHandler({ ...context(waiting, 1), intake });
  const working = handler(toSqsEvent(messages, "scan"), invocation());
  await expect.poll(() => messagesIn(queue)).toEqual({ waiting: 1, inHand: 2 });
  go();
  expect(await working).toEqual({ batchItemFailures: [] });
  await acknowledgeAll(messages);
  const again = await receiveAll();
  expect(again).toHaveLength(1);
  await handler(toSqsEvent(again, "scan"), invocation());
  await acknowledgeAll(again);
  for (const { jobId } of sites) expect(await jobRow(db, jobId)).toMatchObject({ status: "complete" });
});

test("a worker that was told to end begins no scan of the messages in its hand, and counts no attempt", async () => {
  const sites = await submitSites(2);
  const messages = await receiveAll();
  const windingDown = AbortSignal.abort();
  const handler = crawlHandler({ ...context(fakeFetch(), 4), windingDown });
  expect(await handler(toSqsEvent(messages, "scan"), invocation())).toEqual({ batchItemFailures: [] });
  await acknowledgeAll(messages);
  for (const { jobId } of sites) {
    expect(await jobRow(db, jobId)).toMatchObject({ status: "pending", attempts: 0, last_fault: null });
  }
  await recover(db, queue);
  const check = await checkRows(
    db,
    sites.map(({ jobId }) => jobId),
  );
  expect(check.problems).toEqual([]);
});

test("a suspect that stored pages is worked on beside others again", async () => {
  const sites = await submitSites(3, 60);
  const [suspect, ...others] = sites;
  if (!suspect) throw new Error("No site was submitted.");
  await acknowledgeAll(await receiveAll());
  await claimJob(db, { jobId: suspect.jobId, leaseId: randomUUID() });
  await letTimePass(db, A_WHILE_SECONDS, [suspect.jobId]);
  let asked = 0;
  const { promise: otherAsked, resolve: ask } = Promise.withResolvers<void>();
  const site = fakeFetch();
  // The suspect's later pages come when another scan has begun.
  const noting: Fetch = async (request, signal) => {
    const isSuspects = new URL(request.url).hostname === suspect.domain;
    if (!isSuspects) ask();
    else if (++asked > 40) await otherAsked;
    return await site(request, signal);
  };
  const parts = context(noting, 4);
  const lateOthers = [messageOf(suspect.jobId)];
  const intake = createSqsIntake(queue.client, queue.urls.scans);
  for (const { jobId } of others)
    await queue.queue.send({ job_id: jobId, user_id: (await jobRow(db, jobId)).created_by });
  await crawlHandler({ ...parts, intake })(toSqsEvent(lateOthers, "scan"), invocation());
  for (const { jobId } of sites) expect(await jobRow(db, jobId)).toMatchObject({ status: "complete" });
});

test("a scan whose worker died without a word is worked on alone, though others came with it", async () => {
  const sites = await submitSites(4);
  const [suspect] = sites;
  if (!suspect) throw new Error("No site was submitted.");
  await acknowledgeAll(await receiveAll());
  await claimJob(db, { jobId: suspect.jobId, leaseId: randomUUID() });
  await letTimePass(db, A_WHILE_SECONDS, [suspect.jobId]);
  const asked: string[] = [];
  const site = fakeFetch();
  const noting: Fetch = async (request, signal) => {
    asked.push(new URL(request.url).hostname);
    return await site(request, signal);
  };
  const messages = sites.map(({ jobId }) => messageOf(jobId));
  await crawlHandler(context(noting, 4))(toSqsEvent(messages, "scan"), invocation());
  const turns = asked.filter((host, n) => host !== asked[n - 1]);
  expect(turns.filter((host) => host === suspect.domain)).toHaveLength(1);
  expect(turns.length).toBeGreaterThan(sites.length);
  for (const { jobId } of sites) expect(await jobRow(db, jobId)).toMatchObject({ status: "complete" });
});

test("a process that is killed with several scans at work loses none and fails none, and all end right", async () => {
  const sites = await submitSites(AT_WORK, 60);
  const jobIds = sites.map(({ jobId }) => jobId);
  const worker = await startWorkerProcess({
    databaseUrl: url,
    endpoint: queue.endpoint,
    queueUrl: queue.urls.scans,
    pageMs: 20,
    heartbeat: true,
    siteVersion: "before",
    kill: null,
    mostScans: AT_WORK,
  });
  try {
    worker.go();
    const progress = async () => Promise.all(jobIds.map(async (jobId) => (await jobRow(db, jobId)).progress));
    await expect
      .poll(async () => (await progress()).filter((share) => share > 0).length, { interval: 5 })
      .toBeGreaterThan(AT_WORK / 2);
  } finally {
    worker.end("SIGKILL");
  }
  await worker.ended;
  const killed = await Promise.all(jobIds.map((jobId) => jobRow(db, jobId)));
  expect(killed.filter(({ status }) => status === "running").length).toBeGreaterThan(1);
  await letTimePass(db, A_WHILE_SECONDS);
  await recover(db, queue);
  const check = await checkRows(db, jobIds);
  reportTally({ scenario: "kill -9 of a worker of several scans", jobs: AT_WORK, faults: 1, ...check });
  expect(check.problems).toEqual([]);
  for (const jobId of jobIds) expect(await jobRow(db, jobId)).toMatchObject({ status: "complete" });
});

test("a process that is told to end (SIGTERM) gives all of its scans back, no attempt counted", async () => {
  const sites = await submitSites(AT_WORK, 100);
  const jobIds = sites.map(({ jobId }) => jobId);
  const worker = await startWorkerProcess({
    databaseUrl: url,
    endpoint: queue.endpoint,
    queueUrl: queue.urls.scans,
    pageMs: 50,
    heartbeat: true,
    siteVersion: "before",
    kill: null,
    mostScans: AT_WORK,
  });
  try {
    worker.go();
    const begun = async () => {
      const jobs = await Promise.all(jobIds.map((jobId) => jobRow(db, jobId)));
      return jobs.filter(({ progress }) => progress > 0).length;
    };
    await expect.poll(begun, { interval: 5 }).toBeGreaterThan(1);
  } finally {
    worker.end("SIGTERM");
  }
  expect(await worker.ended).toEqual({ code: 0, signal: null });
  for (const jobId of jobIds) expect(await jobRow(db, jobId)).toMatchObject({ lease_id: null, attempts: 0 });
  await recover(db, queue);
  const check = await checkRows(db, jobIds);
  expect(check.problems).toEqual([]);
});

async function messagesIn({ client, urls }: TestQueue): Promise<{ waiting: number; inHand: number }> {
  const names = ["ApproximateNumberOfMessages", "ApproximateNumberOfMessagesNotVisible"] as const;
  const { Attributes } = await client.send(
    new GetQueueAttributesCommand({ QueueUrl: urls.scans, AttributeNames: [...names] }),
  );
  return { waiting: Number(Attributes?.[names[0]]), inHand: Number(Attributes?.[names[1]]) };
}
