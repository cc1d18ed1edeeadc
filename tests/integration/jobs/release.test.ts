import { randomUUID } from "node:crypto";
import { findJobProblems } from "@contact-scanner/core/jobs/audit";
import { cancelJob } from "@contact-scanner/core/jobs/cancel";
import { claimJob } from "@contact-scanner/core/jobs/lease";
import { pauseJob } from "@contact-scanner/core/jobs/pause";
import { reconcile } from "@contact-scanner/core/jobs/reconcile";
import { releaseScans } from "@contact-scanner/core/jobs/release";
import { scanStatus } from "@contact-scanner/core/jobs/status";
import { submitScan } from "@contact-scanner/core/jobs/submit";
import { submitBatch } from "@contact-scanner/core/jobs/submit-batch";
import { ensureProfile } from "@contact-scanner/core/profiles/repository";
import { parseAllowedHosts } from "@contact-scanner/core/url/allowed-hosts";
import { beforeEach, expect, test } from "vitest";
import { jobRow, letTimePass, memoryQueue } from "../../helpers/jobs.ts";
import { silentLog } from "../../helpers/silent-log.ts";
import { testDatabase } from "../../helpers/test-database.ts";
import { waitingForLocks } from "../../helpers/waiting-for-locks.ts";

const { db } = testDatabase();
const A_WHILE_SECONDS = 3_600;

beforeEach(async () => {
  await db.deleteFrom("jobs").execute();
});

function newPorts(maxActiveScans: number) {
  return {
    db,
    queue: memoryQueue(),
    log: silentLog,
    allowedHosts: parseAllowedHosts([]),
    limits: { maxActiveScans, maxSubmitsPerMinute: 0 },
  };
}

async function newUser(): Promise<string> {
  const id = randomUUID();
  await ensureProfile(db, { id, email: `${id}@contact-scanner.invalid` });
  return id;
}

/** The jobs of a batch of new domains, in its order. */
async function submitMany(
  ports: ReturnType<typeof newPorts>,
  userId: string,
  count: number,
): Promise<string[]> {
  const urls = Array.from({ length: count }, () => `${randomUUID()}.com`);
  const { lines } = await submitBatch(ports, { urls, userId });
  return lines.flatMap((line) => (line.kind === "job" ? line.jobId : []));
}

async function jobsOf(userId: string, held: boolean): Promise<string[]> {
  const rows = await db
    .selectFrom("jobs")
    .select("job_id")
    .where("created_by", "=", userId)
    .where("held", "=", held)
    .where("status", "in", ["pending", "running"])
    .orderBy("id")
    .execute();
  return rows.map(({ job_id }) => job_id);
}

test("a scan beyond the limit waits: it is neither sent nor claimed, is all right, and shows that it waits", async () => {
  const ports = newPorts(1);
  const userId = await newUser();
  const [placed = "", waiting = ""] = await submitMany(ports, userId, 2);
  expect(ports.queue.sent.map(({ job_id }) => job_id)).toEqual([placed]);
  expect(await scanStatus(db, waiting)).toMatchObject({ status: "pending", waiting: true });
  expect(await scanStatus(db, placed)).toMatchObject({ waiting: false });
  expect(await claimJob(db, { jobId: waiting, leaseId: randomUUID() })).toBeUndefined();
  await letTimePass(db, A_WHILE_SECONDS, [waiting]);
  await reconcile(ports, { isTimeUp: () => false });
  expect(ports.queue.sent.map(({ job_id }) => job_id)).toEqual([placed]);
  expect(await findJobProblems(db)).toEqual([]);
  expect(await releaseScans(ports, "all")).toBe(0);
});

test("a scan that ends lets the oldest that waits begin, and no other", async () => {
  const ports = newPorts(2);
  const userId = await newUser();
  const jobs = await submitMany(ports, userId, 5);
  const [first = ""] = await jobsOf(userId, false);
  const waiting = await jobsOf(userId, true);
  expect(waiting).toHaveLength(3);
  await cancelJob(db, first);
  ports.queue.sent.length = 0;
  expect(await releaseScans(ports, { userId })).toBe(1);
  expect(ports.queue.sent.map(({ job_id }) => job_id)).toEqual([waiting[0]]);
  expect((await jobRow(db, waiting[0] ?? "")).sent_at).not.toBeNull();
  expect(await jobsOf(userId, true)).toEqual(waiting.slice(1));
  expect(jobs).toHaveLength(5);
});

test("each user has places of their own, and the messages go out in turns", async () => {
  const ports = newPorts(2);
  const [many, few] = [await newUser(), await newUser()];
  await submitMany(ports, many, 20);
  await submitMany(ports, few, 4);
  const due = { many: await jobsOf(many, true), few: await jobsOf(few, true) };
  for (const userId of [many, few]) {
    for (const jobId of await jobsOf(userId, false)) await cancelJob(db, jobId);
  }
  ports.queue.sent.length = 0;
  expect(await releaseScans(ports, "all")).toBe(4);
  expect(ports.queue.sent.map(({ job_id }) => job_id)).toEqual([
    due.many[0],
    due.few[0],
    due.many[1],
    due.few[1],
  ]);
});

test("a limit that is taken away lets all begin, of users who never submitted under one too", async () => {
  const ports = newPorts(1);
  const userId = await newUser();
  const jobs = await submitMany(ports, userId, 4);
  await db.deleteFrom("submit_counters").where("user_id", "=", userId).execute();
  expect(await releaseScans({ ...ports, limits: { maxActiveScans: 0 } }, "all")).toBe(3);
  expect(new Set(ports.queue.sent.map(({ job_id }) => job_id))).toEqual(new Set(jobs));
});

test("a queue that is away loses no released scan: the reconciler sends it", async () => {
  const ports = newPorts(1);
  const userId = await newUser();
  const [first = "", second = ""] = await submitMany(ports, userId, 2);
  await cancelJob(db, first);
  ports.queue.refuse = true;
  expect(await releaseScans(ports, { userId })).toBe(1);
  ports.queue.refuse = false;
  await letTimePass(db, A_WHILE_SECONDS, [second]);
  await reconcile(ports, { isTimeUp: () => false });
  expect(ports.queue.sent.map(({ job_id }) => job_id)).toEqual([first, second]);
});

test("a paused scan gives up its place, and one that waits and is paused gets none", async () => {
  const ports = newPorts(1);
  const userId = await newUser();
  const jobs = await submitMany(ports, userId, 3);
  const [placed = ""] = await jobsOf(userId, false);
  const [second = "", third = ""] = await jobsOf(userId, true);
  for (const jobId of [placed, second]) await pauseJob(db, jobId);
  expect(await releaseScans(ports, { userId })).toBe(1);
  expect((await jobRow(db, third)).held).toBe(false);
  expect(await scanStatus(db, second)).toMatchObject({ waiting: false, paused_at: expect.any(Date) });
  expect(jobs).toHaveLength(3);
});

test("a submit above the limit is refused while others wait, and a batch's new scans wait behind them", async () => {
  const ports = newPorts(2);
  const userId = await newUser();
  await submitMany(ports, userId, 3);
  const target = { kind: "url", domain: `${randomUUID()}.com`, startUrl: null } as const;
  await expect(submitScan(ports, { target, userId })).rejects.toMatchObject({
    code: "too_many_active_scans",
  });
  const [first = ""] = await jobsOf(userId, false);
  await cancelJob(db, first);
  const [late = ""] = await submitMany(ports, userId, 1);
  expect((await jobRow(db, late)).held).toBe(true);
});

test("releases, submits, cancels and batches at once never give a user more places than there are, and none is left", async () => {
  const limit = 5;
  const ports = newPorts(limit);
  const users = [await newUser(), await newUser(), await newUser()];
  for (const userId of users) await submitMany(ports, userId, 30);
  let most = 0;
  let isOver = false;
  const watcher = (async () => {
    while (!isOver) {
      for (const userId of users) most = Math.max(most, (await jobsOf(userId, false)).length);
    }
  })();
  const endAll = async (userId: string) => {
    for (let left = await jobsOf(userId, false); left.length > 0; left = await jobsOf(userId, false)) {
      for (const jobId of left) {
        await cancelJob(db, jobId).catch(() => {});
        await Promise.all([releaseScans(ports, { userId }), releaseScans(ports, "all")]);
      }
    }
  };
  await Promise.all([
    ...users.flatMap((userId) => [endAll(userId), endAll(userId)]),
    ...users.map((userId) => submitMany(ports, userId, 10)),
  ]);
  // One that was held by somebody at each release is left to the next.
  for (const userId of users) {
    await releaseScans(ports, { userId });
    await endAll(userId);
  }
  isOver = true;
  await watcher;
  expect(most).toBe(limit);
  for (const userId of users) expect(await jobsOf(userId, true)).toEqual([]);
  // Each was sent once: none was released twice.
  const sent = ports.queue.sent.map(({ job_id }) => job_id);
  expect(new Set(sent).size).toBe(sent.length);
  expect(sent).toHaveLength(3 * 40);
});

test("two releases at the same place follow one another, and skip a job that somebody holds", async () => {
  const ports = newPorts(1);
  const userId = await newUser();
  await submitMany(ports, userId, 3);
  const [placed = ""] = await jobsOf(userId, false);
  const [second = "", third = ""] = await jobsOf(userId, true);
  await cancelJob(db, placed);
  const isLocked = Promise.withResolvers<void>();
  const isOver = Promise.withResolvers<void>();
  const holder = db.transaction().execute(async (trx) => {
    await trx.selectFrom("jobs").select("id").where("job_id", "=", second).forUpdate().execute();
    isLocked.resolve();
    await isOver.promise;
  });
  await isLocked.promise;
  expect(await Promise.all([releaseScans(ports, { userId }), releaseScans(ports, "all")])).toEqual([0, 0]);
  isOver.resolve();
  await holder;
  const counter = Promise.withResolvers<void>();
  const isCounted = Promise.withResolvers<void>();
  const submit = db.transaction().execute(async (trx) => {
    await trx.selectFrom("submit_counters").selectAll().where("user_id", "=", userId).forUpdate().execute();
    isCounted.resolve();
    await counter.promise;
  });
  await isCounted.promise;
  const releases = [releaseScans(ports, { userId }), releaseScans(ports, "all")];
  await expect.poll(() => waitingForLocks(db)).toBe(2);
  counter.resolve();
  await submit;
  expect((await Promise.all(releases)).toSorted()).toEqual([0, 1]);
  expect((await jobRow(db, second)).held).toBe(false);
  expect((await jobRow(db, third)).held).toBe(true);
});
