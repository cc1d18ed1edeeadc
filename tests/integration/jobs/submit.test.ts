import { randomUUID } from "node:crypto";
import { createDatabase } from "@contact-scanner/core/db/client";
import { findOrCreateDomain } from "@contact-scanner/core/domains/service";
import { cancelJob } from "@contact-scanner/core/jobs/cancel";
import { replayJob } from "@contact-scanner/core/jobs/replay";
import { type ScanRequest, submitScan } from "@contact-scanner/core/jobs/submit";
import { NO_LIMITS } from "@contact-scanner/core/jobs/submit-limits";
import { expect, test } from "vitest";
import { countingRoundTrips, type Traffic } from "../../helpers/count-round-trips.ts";
import { jobRow, memoryQueue, pendingJob } from "../../helpers/jobs.ts";
import { recordingLog, silentLog } from "../../helpers/silent-log.ts";
import { TEST_USER, testDatabase } from "../../helpers/test-database.ts";

const { db, url } = testDatabase();
const queue = memoryQueue();
const ports = { db, queue, log: silentLog };

function request(domain: string, options: Partial<ScanRequest> = {}): ScanRequest {
  return { target: { kind: "url", domain, startUrl: null }, userId: TEST_USER.id, ...options };
}

test("fifty submits of one domain at once make one job, and all answer with it", async () => {
  const own = memoryQueue();
  const submits = Array.from({ length: 50 }, () => submitScan({ ...ports, queue: own }, request("race.com")));
  const answers = await Promise.all(submits);
  const ids = new Set(answers.map(({ jobId }) => jobId));
  expect(ids.size).toBe(1);
  expect(answers.filter(({ created }) => created)).toHaveLength(1);
  expect(own.sent.map(({ job_id }) => job_id)).toEqual([...ids]);
});

test("a process with a single connection can submit", async () => {
  const single = createDatabase({ url, poolSize: 1, log: silentLog });
  const answers = await Promise.all(
    Array.from({ length: 5 }, (_, n) =>
      submitScan({ ...ports, db: single }, request("single.com", { idempotencyKey: `single-${n}` })),
    ),
  );
  await single.destroy();
  expect(new Set(answers.map(({ jobId }) => jobId)).size).toBe(1);
});

test("a queue that refuses loses no job: the row is pending and unsent, and the refusal is logged", async () => {
  const log = recordingLog();
  const refusing = { send: () => Promise.reject(new Error("SQS is away")) };
  const { jobId } = await submitScan({ db, queue: refusing, log }, request("refused.com"));
  expect(await jobRow(db, jobId)).toMatchObject({ status: "pending", sent_at: null });
  expect(log.events.map(({ level, fields }) => [level, fields?.job_id])).toEqual([
    ["info", jobId],
    ["warn", jobId],
  ]);
});

test("a sent job's row says so", async () => {
  const { jobId } = await submitScan(ports, request("sent.com"));
  expect((await jobRow(db, jobId)).sent_at).toBeInstanceOf(Date);
});

test("an unknown domain id is refused", async () => {
  const target = { kind: "domain_id", domainId: "99999999-9999-4999-8999-999999999999" } as const;
  const submit = submitScan(ports, { target, userId: TEST_USER.id });
  await expect(submit).rejects.toMatchObject({ code: "not_found" });
});

test("a domain's id is the same in capitals", async () => {
  const active = await pendingJob(db, "capitals.com");
  const target = { kind: "domain_id", domainId: active.domainId.toUpperCase() } as const;
  expect(await submitScan(ports, { target, userId: TEST_USER.id })).toMatchObject({ jobId: active.jobId });
});

// BEGIN and COMMIT are statements too; the note that the message was sent is one, and a round trip of its own.
test.each<[string, string, { key?: true; limits?: true }, Traffic]>([
  ["a new domain", "new", {}, { roundTrips: 2, statements: 2 }],
  ["a domain that has an active scan", "active", {}, { roundTrips: 1, statements: 1 }],
  ["a domain without an active scan", "known", {}, { roundTrips: 2, statements: 2 }],
  ["a new domain, with a key", "key", { key: true }, { roundTrips: 2, statements: 5 }],
  ["a new domain, with limits", "limits", { limits: true }, { roundTrips: 2, statements: 5 }],
  ["a new domain, with both", "both", { key: true, limits: true }, { roundTrips: 2, statements: 6 }],
])("a submit takes few round trips: %s", async (_name, name, has, most) => {
  await findOrCreateDomain(db, { domain: "statements-known.com", userId: TEST_USER.id });
  await submitScan(ports, request("statements-active.com"));
  const counted = await countingRoundTrips(url);
  const limits = has.limits ? { maxActiveScans: 1_000, maxSubmitsPerMinute: 1_000 } : NO_LIMITS;
  const key = has.key ? { idempotencyKey: randomUUID() } : {};
  await submitScan({ ...ports, db: counted.db, limits }, request(`statements-${name}.com`, key));
  const traffic = counted.take();
  await counted.stop();
  expect(traffic).toEqual(most);
});

test("a key whose submit was refused leaves no row, and is free for any request", async () => {
  const userId = randomUUID();
  await db.insertInto("profiles").values({ id: userId }).execute();
  const limits = { maxActiveScans: 1, maxSubmitsPerMinute: 0 };
  await submitScan({ ...ports, limits }, request("has-place.com", { userId }));
  const key = { userId, idempotencyKey: "refused" };
  const refused = submitScan({ ...ports, limits }, request("no-place.com", key));
  await expect(refused).rejects.toMatchObject({ code: "too_many_active_scans" });
  const rows = await db.selectFrom("idempotency_keys").select("key").where("user_id", "=", userId).execute();
  expect(rows).toEqual([]);
  const domain = await db.selectFrom("domains").select("id").where("domain", "=", "no-place.com").execute();
  expect(domain).toEqual([]);
  expect(await submitScan(ports, request("another.com", key))).toMatchObject({ created: true });
});

test("a domain that is deleted while its scan is submitted is not found, and never an internal error", async () => {
  for (let round = 0; round < 20; round++) {
    const { domain } = await findOrCreateDomain(db, { domain: `gone-${round}.com`, userId: TEST_USER.id });
    const target = { kind: "domain_id", domainId: domain.id } as const;
    const [submit] = await Promise.allSettled([
      submitScan(ports, { target, userId: TEST_USER.id }),
      db.deleteFrom("domains").where("id", "=", domain.id).execute(),
    ]);
    if (submit.status === "rejected") expect(submit.reason).toMatchObject({ code: "not_found" });
  }
});

test("the same key and request give the same job, also after it ended; another request is refused", async () => {
  const key = { idempotencyKey: randomUUID() };
  const first = await submitScan(ports, request("key.com", key));
  await cancelJob(db, first.jobId);
  expect(await submitScan(ports, request("key.com", key))).toEqual({ jobId: first.jobId, created: false });
  const other = submitScan(ports, request("key.com", { ...key, maxPages: 7 }));
  await expect(other).rejects.toMatchObject({ code: "invalid_fields", status: 422 });
  const another = await submitScan(ports, request("key.com", { idempotencyKey: randomUUID() }));
  expect(another).toMatchObject({ created: true });
});

test("fifty submits with one key at once, of domains that differ, make one job", async () => {
  const idempotencyKey = randomUUID();
  const domains = ["one-key-a.com", "one-key-b.com"];
  const results = await Promise.allSettled(
    Array.from({ length: 50 }, (_, n) =>
      submitScan(ports, request(domains[n % 2] ?? "", { idempotencyKey })),
    ),
  );
  const ids = results.flatMap((result) => (result.status === "fulfilled" ? result.value.jobId : []));
  expect(ids).toHaveLength(25);
  expect(new Set(ids).size).toBe(1);
  for (const result of results) {
    if (result.status === "rejected") expect(result.reason).toMatchObject({ code: "invalid_fields" });
  }
});

test("a key is free again after 24 hours", async () => {
  const idempotencyKey = randomUUID();
  const first = await submitScan(ports, request("day.com", { idempotencyKey }));
  const aDayAgo = new Date(Date.now() - 24 * 3_600_000);
  await db
    .updateTable("idempotency_keys")
    .set({ created_at: aDayAgo })
    .where("key", "=", idempotencyKey)
    .execute();
  const second = await submitScan(ports, request("day-two.com", { idempotencyKey }));
  expect(second.jobId).not.toBe(first.jobId);
});

test("keys belong to their user", async () => {
  const userId = randomUUID();
  await db.insertInto("profiles").values({ id: userId }).execute();
  const idempotencyKey = randomUUID();
  const mine = await submitScan(ports, request("mine.com", { idempotencyKey }));
  const theirs = await submitScan(ports, request("theirs.com", { idempotencyKey, userId }));
  expect(theirs.jobId).not.toBe(mine.jobId);
});

test("a job that ended can be replayed as a new one; an active one cannot", async () => {
  const first = await submitScan(ports, request("again.com", { maxPages: 7 }));
  await expect(replayJob(ports, first.jobId)).rejects.toMatchObject({ code: "conflict" });
  await cancelJob(db, first.jobId);
  const { jobId } = await replayJob(ports, first.jobId);
  expect(await jobRow(db, first.jobId)).toMatchObject({ status: "cancelled" });
  expect(await jobRow(db, jobId)).toMatchObject({
    status: "pending",
    job_metadata: { start_url: null, max_pages: 7, max_depth: 20 },
  });
});

test("a replayed job visits the pages that its caller chose", async () => {
  const pages = { exclude: ["/blog/**"], subdomains: false };
  const first = await submitScan(ports, request("replayed-choice.com", { maxPages: 7, pages }));
  await cancelJob(db, first.jobId);
  const { jobId } = await replayJob(ports, first.jobId);
  const { job_metadata: options } = await jobRow(db, jobId);
  expect(options).toEqual((await jobRow(db, first.jobId)).job_metadata);
  expect(options).toMatchObject(pages);
});

test("a job without a domain cannot be replayed", async () => {
  const { jobId, domainId } = await pendingJob(db);
  await cancelJob(db, jobId);
  await db.deleteFrom("domains").where("id", "=", domainId).execute();
  await expect(replayJob(ports, jobId)).rejects.toMatchObject({ code: "conflict" });
});
