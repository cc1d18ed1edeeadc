import { randomUUID } from "node:crypto";
import { cancelJob } from "@contact-scanner/core/jobs/cancel";
import { releaseScans } from "@contact-scanner/core/jobs/release";
import { submitScan } from "@contact-scanner/core/jobs/submit";
import { submitBatch } from "@contact-scanner/core/jobs/submit-batch";
import { NO_LIMITS } from "@contact-scanner/core/jobs/submit-limits";
import { ensureProfile } from "@contact-scanner/core/profiles/repository";
import { parseAllowedHosts } from "@contact-scanner/core/url/allowed-hosts";
import { CompiledQuery } from "kysely";
import { expect, test } from "vitest";
import { memoryQueue } from "../../helpers/jobs.ts";
import { silentLog } from "../../helpers/silent-log.ts";
import { testDatabase } from "../../helpers/test-database.ts";
import { waitingForLocks } from "../../helpers/waiting-for-locks.ts";

const { db } = testDatabase();
const ports = { db, queue: memoryQueue(), log: silentLog, allowedHosts: parseAllowedHosts([]) };

async function newUser(): Promise<string> {
  const id = randomUUID();
  await ensureProfile(db, { id, email: `${id}@contact-scanner.invalid` });
  return id;
}

function request(userId: string, domain = `${randomUUID()}.com`) {
  return { target: { kind: "url", domain, startUrl: null }, userId } as const;
}

async function activeScans(userId: string): Promise<number> {
  const jobs = await db
    .selectFrom("jobs")
    .select("job_id")
    .where("created_by", "=", userId)
    .where("status", "in", ["pending", "running"])
    .where("held", "=", false)
    .execute();
  return jobs.length;
}

async function waitingScans(userId: string): Promise<string[]> {
  const jobs = await db
    .selectFrom("jobs")
    .select("job_id")
    .where("created_by", "=", userId)
    .where("held", "=", true)
    .orderBy("id")
    .execute();
  return jobs.map(({ job_id }) => job_id);
}

/** What became of submits made at once: how many went through, and the codes of those that did not. */
async function outcomes(submits: readonly Promise<unknown>[]) {
  const settled = await Promise.allSettled(submits);
  const refused = settled.flatMap((result) => (result.status === "rejected" ? [result.reason.code] : []));
  return { done: settled.length - refused.length, codes: [...new Set(refused)] };
}

test("of fifty submits at once, exactly as many go through as a minute allows", async () => {
  const userId = await newUser();
  const limits = { maxActiveScans: 0, maxSubmitsPerMinute: 20 };
  const submits = Array.from({ length: 50 }, () => submitScan({ ...ports, limits }, request(userId)));
  expect(await outcomes(submits)).toEqual({ done: 20, codes: ["too_many_submits"] });
  expect(await activeScans(userId)).toBe(20);
});

test("of fifty submits at once, exactly as many go through as scans may be active", async () => {
  const userId = await newUser();
  const limits = { maxActiveScans: 7, maxSubmitsPerMinute: 0 };
  const submits = Array.from({ length: 50 }, () => submitScan({ ...ports, limits }, request(userId)));
  expect(await outcomes(submits)).toEqual({ done: 7, codes: ["too_many_active_scans"] });
  expect(await activeScans(userId)).toBe(7);
});

test("batches and submits at once share both limits", async () => {
  const userId = await newUser();
  const limits = { maxActiveScans: 30, maxSubmitsPerMinute: 10 };
  const batch = () => submitBatch({ ...ports, limits }, { urls: urls(8), userId });
  const submits = Array.from({ length: 12 }, (_, n) =>
    n % 2 === 0 ? batch() : submitScan({ ...ports, limits }, request(userId)),
  );
  const settled = await Promise.allSettled(submits);
  expect(settled.filter(({ status }) => status === "rejected").length).toBeGreaterThanOrEqual(2);
  expect(await activeScans(userId)).toBeLessThanOrEqual(30);
  expect((await counter(userId)).submits).toBeLessThanOrEqual(10);
});

test("what is left is told, and begins anew when the minute is over", async () => {
  const userId = await newUser();
  const limits = { maxActiveScans: 0, maxSubmitsPerMinute: 2 };
  const submit = () => submitScan({ ...ports, limits }, request(userId));
  expect((await submit()).quota).toEqual({
    name: "submits",
    limit: 2,
    remaining: 1,
    windowSeconds: 60,
    resetSeconds: expect.any(Number),
  });
  expect((await submit()).quota?.remaining).toBe(0);
  const refusal = await submit().catch((error) => error);
  expect(refusal).toMatchObject({ code: "too_many_submits", retry: "later", quota: { remaining: 0 } });
  expect(refusal.quota.resetSeconds).toBeGreaterThanOrEqual(1);
  expect(refusal.quota.resetSeconds).toBeLessThanOrEqual(60);
  const anHourAgo = new Date(Date.now() - 3_600_000);
  await db
    .updateTable("submit_counters")
    .set({ window_start: anHourAgo })
    .where("user_id", "=", userId)
    .execute();
  expect((await submit()).quota?.remaining).toBe(1);
});

test("what is refused counts nothing, and each user counts alone", async () => {
  const [userId, other] = [await newUser(), await newUser()];
  const limits = { maxActiveScans: 1, maxSubmitsPerMinute: 3 };
  await submitScan({ ...ports, limits }, request(userId));
  const unknown = { target: { kind: "domain_id", domainId: randomUUID() }, userId } as const;
  await expect(submitScan({ ...ports, limits }, unknown)).rejects.toMatchObject({ code: "not_found" });
  await expect(submitScan({ ...ports, limits }, request(userId))).rejects.toMatchObject({
    code: "too_many_active_scans",
    quota: { name: "active-scans", limit: 1, remaining: 0 },
  });
  expect((await counter(userId)).submits).toBe(1);
  await submitScan({ ...ports, limits }, request(other));
});

test("joining an active scan needs no room; a scan that ends makes some", async () => {
  const userId = await newUser();
  const limits = { maxActiveScans: 1, maxSubmitsPerMinute: 0 };
  const first = await submitScan({ ...ports, limits }, request(userId, "room.com"));
  const joined = await submitScan({ ...ports, limits }, request(userId, "room.com"));
  expect(joined).toMatchObject({ jobId: first.jobId, created: false });
  await cancelJob(db, first.jobId);
  await submitScan({ ...ports, limits }, request(userId));
});

test("a submit knows of scans that batches and releases gave places, and of places that ends left", async () => {
  const userId = await newUser();
  const limits = { maxActiveScans: 4, maxSubmitsPerMinute: 0 };
  const submit = () => submitScan({ ...ports, limits }, request(userId));
  const first = await submit();
  const { lines } = await submitBatch({ ...ports, limits }, { urls: urls(4), userId });
  await expect(submit()).rejects.toMatchObject({ code: "too_many_active_scans" });
  await cancelJob(db, first.jobId);
  await releaseScans({ ...ports, limits }, { userId });
  await expect(submit()).rejects.toMatchObject({ code: "too_many_active_scans" });
  for (const line of lines) if (line.kind === "job") await cancelJob(db, line.jobId);
  expect(await outcomes(Array.from({ length: 6 }, submit))).toEqual({
    done: 4,
    codes: ["too_many_active_scans"],
  });
  expect(await activeScans(userId)).toBe(4);
});

test("scans that an operator starts count from the user's next minute on", async () => {
  const userId = await newUser();
  const limits = { maxActiveScans: 3, maxSubmitsPerMinute: 0 };
  await submitScan({ ...ports, limits }, request(userId));
  for (let n = 0; n < 2; n++) await submitScan({ ...ports, limits: NO_LIMITS }, request(userId));
  await db
    .updateTable("submit_counters")
    .set({ window_start: new Date(Date.now() - 3_600_000) })
    .where("user_id", "=", userId)
    .execute();
  await expect(submitScan({ ...ports, limits }, request(userId))).rejects.toMatchObject({
    code: "too_many_active_scans",
  });
});

test("what the row knew of one window counts in none that the code before began", async () => {
  const userId = await newUser();
  const limits = { maxActiveScans: 3, maxSubmitsPerMinute: 0 };
  const submit = () => submitScan({ ...ports, limits }, request(userId));
  await submit();
  expect((await counter(userId)).active_at_most).toBe(1);
  // That code gives places and begins the window anew, and knows of no other column of the row.
  for (let n = 0; n < 2; n++) await submitScan({ ...ports, limits: NO_LIMITS }, request(userId));
  await db
    .updateTable("submit_counters")
    .set({ window_start: new Date(), submits: 3 })
    .where("user_id", "=", userId)
    .execute();
  await expect(submit()).rejects.toMatchObject({ code: "too_many_active_scans" });
  expect(await activeScans(userId)).toBe(3);
});

test("within a window the row knows how many scans have a place, and they are not counted", async () => {
  const userId = await newUser();
  const limits = { maxActiveScans: 3, maxSubmitsPerMinute: 0 };
  const submit = () => submitScan({ ...ports, limits }, request(userId));
  for (const known of [1, 2]) {
    await submit();
    const { active_at_most, active_window, window_start } = await counter(userId);
    expect({ active_at_most, active_window }).toEqual({ active_at_most: known, active_window: window_start });
    // A scan that nobody told the row of is not seen.
    await submitScan({ ...ports, limits: NO_LIMITS }, request(userId));
  }
});

test.each([NO_LIMITS, { maxActiveScans: 1, maxSubmitsPerMinute: 1 }])(
  "a user without a profile submits nothing, under whatever limits",
  async (limits) => {
    for (const key of [{}, { idempotencyKey: "a" }]) {
      const submit = submitScan({ ...ports, limits }, { ...request(randomUUID()), ...key });
      await expect(submit).rejects.toMatchObject({ code: "unknown_user" });
    }
  },
);

test("a user whose profile is made while they submit is counted, and neither refused nor told of no domain", async () => {
  const limits = { maxActiveScans: 1, maxSubmitsPerMinute: 1 };
  const known = { kind: "domain_id", domainId: randomUUID() } as const;
  await db
    .insertInto("domains")
    .values({ id: known.domainId, domain: `${known.domainId}.com` })
    .execute();
  for (const target of [known, undefined]) {
    const userId = randomUUID();
    const submit = { ...request(userId), ...(target && { target }), idempotencyKey: "a" };
    // The submit locks the user's row, which is not there, and stops before it claims its key.
    const submitted = await db.transaction().execute(async (trx) => {
      await trx.executeQuery(CompiledQuery.raw("lock table idempotency_keys in access exclusive mode"));
      const begun = submitScan({ ...ports, limits }, submit);
      await expect.poll(() => waitingForLocks(db)).toBe(1);
      await ensureProfile(db, { id: userId, email: `${userId}@contact-scanner.invalid` });
      return { begun };
    });
    expect(await submitted.begun).toMatchObject({ created: true, quota: { remaining: 0 } });
    expect((await counter(userId)).submits).toBe(1);
  }
});

test("a batch is one submit; its first URLs get the free places, the others wait", async () => {
  const userId = await newUser();
  const limits = { maxActiveScans: 3, maxSubmitsPerMinute: 2 };
  const lines = [
    "zzz.example-one.com",
    ...urls(2),
    "aaa.example-two.com",
    "not a site",
    "zzz.example-one.com/x",
  ];
  const { lines: answers } = await submitBatch({ ...ports, limits }, { urls: lines, userId });
  expect(answers.map(({ kind }) => kind)).toEqual(["job", "job", "job", "job", "refused", "job"]);
  expect(await waitingScans(userId)).toEqual([answers[3]].map((line) => line?.kind === "job" && line.jobId));
  const again = await submitBatch({ ...ports, limits }, { urls: lines.slice(0, 4), userId });
  expect(again.lines).toEqual(answers.slice(0, 4));
  const third = submitBatch({ ...ports, limits }, { urls: ["not a site"], userId });
  await expect(third).rejects.toMatchObject({ code: "too_many_submits" });
});

test("without limits nothing is counted", async () => {
  const userId = await newUser();
  expect((await submitScan({ ...ports, limits: NO_LIMITS }, request(userId))).quota).toBeUndefined();
  const rows = await db.selectFrom("submit_counters").where("user_id", "=", userId).selectAll().execute();
  expect(rows).toEqual([]);
});

function urls(count: number): string[] {
  return Array.from({ length: count }, () => `${randomUUID()}.com`);
}

async function counter(userId: string) {
  return await db
    .selectFrom("submit_counters")
    .selectAll()
    .where("user_id", "=", userId)
    .executeTakeFirstOrThrow();
}
