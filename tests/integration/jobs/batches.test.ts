import { randomUUID } from "node:crypto";
import { OPERATOR } from "@contact-scanner/core/audit-log/repository";
import { cancelBatch, pauseBatch, resumeBatch } from "@contact-scanner/core/jobs/batch-control";
import { batchStatus } from "@contact-scanner/core/jobs/batch-status";
import { cancelJob } from "@contact-scanner/core/jobs/cancel";
import { deleteScan } from "@contact-scanner/core/jobs/delete-scan";
import { claimJob } from "@contact-scanner/core/jobs/lease";
import { listJobs } from "@contact-scanner/core/jobs/list-jobs";
import { scanStatus } from "@contact-scanner/core/jobs/status";
import { type SubmittedBatch, submitBatch } from "@contact-scanner/core/jobs/submit-batch";
import { parseAllowedHosts } from "@contact-scanner/core/url/allowed-hosts";
import { beforeEach, expect, test } from "vitest";
import { countingStatements } from "../../helpers/count-statements.ts";
import { jobRow, memoryQueue, pendingJob } from "../../helpers/jobs.ts";
import { silentLog } from "../../helpers/silent-log.ts";
import { TEST_USER, testDatabase } from "../../helpers/test-database.ts";

const { db } = testDatabase();
const userId = TEST_USER.id;

beforeEach(async () => {
  await db.deleteFrom("batches").execute();
  await db.deleteFrom("jobs").execute();
});

function newPorts(maxActiveScans = 100) {
  return {
    db,
    queue: memoryQueue(),
    log: silentLog,
    allowedHosts: parseAllowedHosts([]),
    limits: { maxActiveScans, maxSubmitsPerMinute: 1_000 },
  };
}

function newUrls(count: number): string[] {
  return Array.from({ length: count }, () => `${randomUUID()}.com`);
}

function jobIdsOf({ lines }: SubmittedBatch): string[] {
  return lines.flatMap((line) => (line.kind === "job" ? line.jobId : []));
}

test("a key gives the same batch, ended or not, and makes no second one; another request under it is refused", async () => {
  const ports = newPorts();
  const request = { urls: [...newUrls(2), "no website"], userId, idempotencyKey: randomUUID() };
  const first = await submitBatch(ports, request);
  for (const jobId of jobIdsOf(first)) await cancelJob(db, jobId);
  const { quota, ...again } = await submitBatch(ports, request);
  expect(again).toEqual({ batchId: first.batchId, lines: first.lines });
  expect(quota?.remaining).toBe((first.quota?.remaining ?? 0) - 1);
  expect(await db.selectFrom("batches").select("id").execute()).toHaveLength(1);
  expect(ports.queue.sent).toHaveLength(2);
  const other = { ...request, urls: request.urls.slice(1) };
  await expect(submitBatch(ports, other)).rejects.toMatchObject({ code: "invalid_fields" });
});

test("ten submits at once under one key are one batch", async () => {
  const ports = newPorts();
  const request = { urls: newUrls(20), userId, idempotencyKey: randomUUID() };
  const batches = await Promise.all(Array.from({ length: 10 }, () => submitBatch(ports, request)));
  expect(new Set(batches.map(({ batchId }) => batchId)).size).toBe(1);
  for (const batch of batches) expect(jobIdsOf(batch)).toEqual(jobIdsOf(batches[0] ?? batch));
  expect(await db.selectFrom("jobs").select("id").execute()).toHaveLength(20);
});

test("a scan that was deleted is told where the same batch is asked for again", async () => {
  const ports = newPorts();
  const request = { urls: newUrls(1), userId, idempotencyKey: randomUUID() };
  const [jobId = ""] = jobIdsOf(await submitBatch(ports, request));
  await cancelJob(db, jobId);
  await deleteScan(db, jobId, OPERATOR);
  const { batchId, lines } = await submitBatch(ports, request);
  expect(lines).toEqual([{ kind: "refused", url: request.urls[0], error: "Its scan was deleted." }]);
  expect(await batchStatus(db, batchId)).toMatchObject({ urls: 1, refused: 0, progress: 1 });
});

test("a batch's status counts its scans, those it joined too, in one statement", async () => {
  const joined = await pendingJob(db, `${randomUUID()}.com`);
  const domain = await db
    .selectFrom("domains")
    .select("domain")
    .where("id", "=", joined.domainId)
    .executeTakeFirstOrThrow();
  const urls = [...newUrls(3), domain.domain, `${domain.domain}/contact`, "no website"];
  const { batchId, lines } = await submitBatch(newPorts(3), { urls, userId });
  const [first = "", second = ""] = lines.flatMap((line) => (line.kind === "job" ? line.jobId : []));
  await cancelJob(db, first);
  await claimJob(db, { jobId: second, leaseId: randomUUID() });
  await db.updateTable("jobs").set({ progress: 0.5 }).where("job_id", "=", second).execute();
  const counted = countingStatements(db);
  expect(await batchStatus(counted.db, batchId)).toEqual({
    batch_id: batchId,
    created_by: userId,
    created_at: expect.any(Date),
    finished_at: null,
    progress: 1.5 / 4,
    urls: 6,
    refused: 1,
    scans: { pending: 2, running: 1, complete: 0, failed: 0, cancelled: 1 },
    waiting: 1,
    paused: 0,
  });
  expect(counted.takeCount()).toBe(1);
});

test("a batch's scans are listed, newest first, those that it joined too, and no others", async () => {
  const joined = await pendingJob(db, "joined-and-listed.com");
  await pendingJob(db);
  const urls = ["joined-and-listed.com", ...newUrls(2), "no website"];
  const batch = await submitBatch(newPorts(), { urls, userId });
  const listed = await listJobs(db, { batchId: batch.batchId }, { after: undefined, limit: 10 });
  const ids = listed.map(({ row }) => row.job_id);
  expect(ids.toSorted()).toEqual(jobIdsOf(batch).toSorted());
  expect(ids.at(-1)).toBe(joined.jobId);
  const { position: after } = listed[1] ?? {};
  const rest = await listJobs(db, { batchId: batch.batchId, status: "pending" }, { after, limit: 10 });
  expect(rest.map(({ row }) => row.job_id)).toEqual(ids.slice(2));
});

test("a batch is over when its last scan has ended, and one without a scan when it was made", async () => {
  const { batchId, lines } = await submitBatch(newPorts(), { urls: newUrls(2), userId });
  const jobs = lines.flatMap((line) => (line.kind === "job" ? line.jobId : []));
  for (const jobId of jobs) {
    expect((await batchStatus(db, batchId)).finished_at).toBeNull();
    await cancelJob(db, jobId);
  }
  const { finished_at } = await jobRow(db, jobs[1] ?? "");
  expect(await batchStatus(db, batchId)).toMatchObject({ finished_at, progress: 1 });
  const empty = await submitBatch(newPorts(), { urls: ["?"], userId });
  const status = await batchStatus(db, empty.batchId);
  expect(status.finished_at).toEqual(status.created_at);
});

test("a cancel ends what the batch started, what waits and what runs, and leaves what it joined", async () => {
  const joined = await pendingJob(db, "joined-by-batch.com");
  const urls = ["joined-by-batch.com", ...newUrls(5)];
  const { batchId, lines } = await submitBatch(newPorts(3), { urls, userId });
  const [, running = "", ...others] = lines.flatMap((line) => (line.kind === "job" ? line.jobId : []));
  await claimJob(db, { jobId: running, leaseId: randomUUID() });
  expect(await cancelBatch(db, batchId)).toBe(5);
  expect(await jobRow(db, running)).toMatchObject({
    status: "cancelled",
    result_data: { stopped_by: "cancelled" },
  });
  for (const jobId of others) {
    expect(await jobRow(db, jobId)).toMatchObject({ status: "cancelled", result_data: null, held: false });
  }
  expect((await jobRow(db, joined.jobId)).status).toBe("pending");
  expect(await cancelBatch(db, batchId)).toBe(0);
});

test("a pause stops what the batch started, and a resumption gives as many a place as there are", async () => {
  const ports = newPorts(2);
  const batch = await submitBatch(ports, { urls: newUrls(4), userId });
  ports.queue.sent.length = 0;
  expect(await pauseBatch(db, batch.batchId)).toBe(4);
  expect(await pauseBatch(db, batch.batchId)).toBe(0);
  expect(await batchStatus(db, batch.batchId)).toMatchObject({ paused: 4, waiting: 0 });
  expect(await resumeBatch(ports, batch.batchId)).toBe(4);
  expect(await batchStatus(db, batch.batchId)).toMatchObject({ paused: 0, waiting: 2 });
  const states = await Promise.all(jobIdsOf(batch).map((jobId) => scanStatus(db, jobId)));
  const placed = states.filter(({ waiting }) => !waiting).map(({ job_id }) => job_id);
  expect(new Set(ports.queue.sent.map(({ job_id }) => job_id))).toEqual(new Set(placed));
  expect(await resumeBatch(ports, batch.batchId)).toBe(0);
});

test("cancels, pauses and resumptions of a batch at once end in its cancellation, each scan counted once", async () => {
  const ports = newPorts(10);
  for (let round = 0; round < 5; round++) {
    const { batchId } = await submitBatch(ports, { urls: newUrls(40), userId });
    const changes = [
      cancelBatch(db, batchId),
      pauseBatch(db, batchId),
      cancelBatch(db, batchId),
      resumeBatch(ports, batchId),
    ] as const;
    const [first, , second] = await Promise.all(changes);
    expect(first + second).toBe(40);
    expect((await batchStatus(db, batchId)).scans.cancelled).toBe(40);
  }
});

test("no batch has an id that nobody gave it", async () => {
  const batchId = randomUUID();
  const refusal = { code: "not_found", message: expect.stringContaining(batchId) };
  await expect(batchStatus(db, batchId)).rejects.toMatchObject(refusal);
  await expect(cancelBatch(db, batchId)).rejects.toMatchObject(refusal);
  await expect(pauseBatch(db, batchId)).rejects.toMatchObject(refusal);
  await expect(resumeBatch(newPorts(), batchId)).rejects.toMatchObject(refusal);
});

test("of a URL that holds an address none is stored", async () => {
  const urls = ["https://acme.com/jane@acme.com/team", "mailto:jane@acme.com", "jane@acme.com"];
  await submitBatch(newPorts(), { urls, userId });
  const rows = await db.selectFrom("batch_jobs").select(["url", "error"]).execute();
  expect(rows).toHaveLength(3);
  expect(JSON.stringify(rows)).not.toContain("@");
});
