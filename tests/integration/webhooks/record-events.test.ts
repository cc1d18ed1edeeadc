import { randomUUID } from "node:crypto";
import { cancelJob } from "@contact-scanner/core/jobs/cancel";
import { handleDeadLetter } from "@contact-scanner/core/jobs/dead-letter";
import { endJobs } from "@contact-scanner/core/jobs/end-jobs";
import { reconcile } from "@contact-scanner/core/jobs/reconcile";
import { JOB_TIMING } from "@contact-scanner/core/jobs/timing";
import { ensureProfile } from "@contact-scanner/core/profiles/repository";
import { contactsAlone } from "@contact-scanner/core/usage/usage";
import { giveUpUndeliverable } from "@contact-scanner/core/webhooks/backlog";
import { deleteWebhook, updateWebhook } from "@contact-scanner/core/webhooks/manage";
import { beforeEach, describe, expect, test } from "vitest";
import { jobRow, memoryQueue, pendingJob } from "../../helpers/jobs.ts";
import { silentLog } from "../../helpers/silent-log.ts";
import { TEST_USER, testDatabase } from "../../helpers/test-database.ts";
import { addWebhook, deliverAll, deliveriesOf, fakeReceiver, scanThatEnds } from "../../helpers/webhooks.ts";

const { db } = testDatabase();
const FAILED = { status: "failed", error: "The site is away." } as const;
const COMPLETE = { status: "complete", result: { contacts_found: 2 }, used: contactsAlone(2) } as const;

beforeEach(async () => {
  for (const table of ["webhooks", "webhook_events", "jobs"] as const) await db.deleteFrom(table).execute();
});

async function typesTold(webhookId: string): Promise<string[]> {
  return (await deliveriesOf(db, webhookId)).map(({ type }) => type);
}

/** A running job whose five attempts are used up; its worker is gone. */
async function exhaustedJob(): Promise<string> {
  const { jobId } = await pendingJob(db);
  const lease = { lease_id: randomUUID(), lease_expires_at: new Date(0) };
  await db
    .updateTable("jobs")
    .set({ status: "running", attempts: JOB_TIMING.maxAttempts, ...lease })
    .where("job_id", "=", jobId)
    .execute();
  return jobId;
}

describe("each way in which a scan ends is told", () => {
  test.each([
    ["complete", COMPLETE, "scan.completed"],
    ["failed", FAILED, "scan.failed"],
    ["cancelled", { status: "cancelled", result: null, used: contactsAlone(0) } as const, "scan.cancelled"],
  ])("%s", async (_name, end, type) => {
    const { id } = await addWebhook(db);
    const jobId = await scanThatEnds(db, end);
    expect(await deliveriesOf(db, id)).toEqual([
      expect.objectContaining({ type, job_id: jobId, state: "pending", attempts: 0 }),
    ]);
  });

  test("by the reconciler, several at once", async () => {
    const { id } = await addWebhook(db);
    const jobIds = [await exhaustedJob(), await exhaustedJob()];
    const ports = { db, queue: memoryQueue(), log: silentLog };
    await Promise.all([1, 2].map(() => reconcile(ports, { isTimeUp: () => false })));
    const told = await deliveriesOf(db, id);
    expect(told.map(({ type }) => type)).toEqual(["scan.failed", "scan.failed"]);
    expect(told.map(({ job_id }) => job_id).toSorted()).toEqual(jobIds.toSorted());
  });

  test("by a dead letter, and by a cancel", async () => {
    const { id } = await addWebhook(db);
    const jobId = await exhaustedJob();
    const body = JSON.stringify({ job_id: jobId, user_id: TEST_USER.id });
    await handleDeadLetter(db, { messageId: randomUUID(), body });
    await cancelJob(db, (await pendingJob(db)).jobId);
    expect(await typesTold(id)).toEqual(["scan.failed", "scan.cancelled"]);
  });
});

test("the event is one for all webhooks, and of the scan's user alone", async () => {
  const stranger = { id: randomUUID(), email: "stranger@example.com" };
  await ensureProfile(db, stranger);
  const webhooks = [await addWebhook(db), await addWebhook(db)];
  const others = await addWebhook(db, { userId: stranger.id });
  await scanThatEnds(db);
  const [first, second] = await Promise.all(webhooks.map(({ id }) => deliveriesOf(db, id)));
  expect(first?.[0]?.event_id).toBe(second?.[0]?.event_id);
  expect(first?.[0]?.id).not.toBe(second?.[0]?.id);
  expect(await deliveriesOf(db, others.id)).toEqual([]);
});

test("a webhook is told what it asks for, while it is on; where nobody asks no event is written", async () => {
  const { id } = await addWebhook(db, { events: ["scan.completed"] });
  await scanThatEnds(db, FAILED);
  await updateWebhook(db, { id, userId: TEST_USER.id }, { state: "disabled" });
  await scanThatEnds(db, COMPLETE);
  expect(await db.selectFrom("webhook_events").selectAll().execute()).toEqual([]);
  await updateWebhook(db, { id, userId: TEST_USER.id }, { state: "active" });
  await scanThatEnds(db, COMPLETE);
  expect(await typesTold(id)).toEqual(["scan.completed"]);
});

test("changes are looked for after a complete scan of a domain that has an earlier complete one with its rows", async () => {
  const { id } = await addWebhook(db);
  const domain = `${randomUUID()}.com`;
  const cancelled = { status: "cancelled", result: null, used: contactsAlone(0) } as const;
  const ends = [cancelled, COMPLETE, COMPLETE, FAILED, cancelled, COMPLETE];
  for (const end of ends) await scanOf(domain, end);
  expect(await typesTold(id)).toEqual([
    "scan.cancelled",
    "scan.completed",
    "scan.completed",
    "contacts.changed",
    "scan.failed",
    "scan.cancelled",
    "scan.completed",
    "contacts.changed",
  ]);
});

async function scanOf(domain: string, end: Parameters<typeof endJobs>[2]): Promise<void> {
  const { jobId } = await pendingJob(db, domain);
  await db.transaction().execute((trx) => endJobs(trx, [jobId], end));
}

test("an end that is rolled back is told to nobody; none is told before the end can be read", async () => {
  const { id } = await addWebhook(db);
  const receiver = fakeReceiver();
  const { jobId } = await pendingJob(db);
  const fault = new Error("the connection broke");
  const rolledBack = db.transaction().execute(async (trx) => {
    await endJobs(trx, [jobId], FAILED);
    await deliverAll(db, receiver.post);
    throw fault;
  });
  await expect(rolledBack).rejects.toBe(fault);
  await deliverAll(db, receiver.post);
  expect(receiver.requests).toEqual([]);
  expect(await deliveriesOf(db, id)).toEqual([]);
  expect(await jobRow(db, jobId)).toMatchObject({ status: "pending" });
});

test("a scan ends beside the deletion of a webhook that is to be told of it, and what is left is given up", async () => {
  const { id } = await addWebhook(db);
  const receiver = fakeReceiver();
  const { jobId } = await pendingJob(db);
  await db.transaction().execute(async (trx) => {
    await endJobs(trx, [jobId], FAILED);
    await deleteWebhook(db, { id, userId: TEST_USER.id });
  });
  expect(await deliveriesOf(db, id)).toHaveLength(1);
  expect(await deliverAll(db, receiver.post)).toEqual([]);
  expect(await giveUpUndeliverable(db)).toBe(1);
  expect(await deliveriesOf(db, id)).toEqual([expect.objectContaining({ state: "failed" })]);
});
