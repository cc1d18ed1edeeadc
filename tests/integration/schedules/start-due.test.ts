import { randomUUID } from "node:crypto";
import { OPERATOR } from "@contact-scanner/core/audit-log/repository";
import { LIMITS } from "@contact-scanner/core/config";
import { cancelJob } from "@contact-scanner/core/jobs/cancel";
import { deleteDomain } from "@contact-scanner/core/jobs/delete-domain";
import { endJobs } from "@contact-scanner/core/jobs/end-jobs";
import type { JobStatus } from "@contact-scanner/core/jobs/job";
import { submitScan } from "@contact-scanner/core/jobs/submit";
import { NO_LIMITS } from "@contact-scanner/core/jobs/submit-limits";
import { ensureProfile } from "@contact-scanner/core/profiles/repository";
import { changeSchedule } from "@contact-scanner/core/schedules/change-schedule";
import { createSchedule } from "@contact-scanner/core/schedules/create-schedule";
import { deleteSchedule } from "@contact-scanner/core/schedules/repository";
import type { Schedule } from "@contact-scanner/core/schedules/schedule";
import { type ScheduleReport, startDueSchedules } from "@contact-scanner/core/schedules/start-due";
import { contactsAlone } from "@contact-scanner/core/usage/usage";
import { beforeEach, describe, expect, test } from "vitest";
import { jobRow, memoryQueue } from "../../helpers/jobs.ts";
import { letScheduleTimePass, newSchedule, scheduleNow } from "../../helpers/schedules.ts";
import { silentLog } from "../../helpers/silent-log.ts";
import { TEST_USER, testDatabase } from "../../helpers/test-database.ts";

const { db } = testDatabase();
const queue = memoryQueue();
const ports = { db, queue, log: silentLog, limits: NO_LIMITS };
const HOUR = 3_600;
const DAY = 24 * HOUR;

beforeEach(async () => {
  await db.deleteFrom("schedules").execute();
  await db.deleteFrom("jobs").execute();
  queue.sent.length = 0;
});

async function start(limits = ports.limits): Promise<ScheduleReport> {
  return await startDueSchedules({ ...ports, limits }, { isTimeUp: () => false });
}

async function jobs() {
  return await db.selectFrom("jobs").selectAll().orderBy("id").execute();
}

/** Ends the scan that the schedule started last. */
async function endLast(schedule: Schedule, status: Exclude<JobStatus, "pending" | "running">): Promise<void> {
  const jobId = (await scheduleNow(db, schedule)).last_job_id ?? "";
  const end = { used: contactsAlone(0), result: {}, error: "acme.com does not answer." };
  await db.transaction().execute((trx) => endJobs(trx, [jobId], { ...end, status }));
}

describe("a schedule that is due", () => {
  test("starts its scan as its user's submit would, is due again a period later, and its message is sent", async () => {
    const target = { kind: "url", domain: `${randomUUID()}.com`, startUrl: "https://acme.com/team" } as const;
    const timing = { kind: "every", every: "24h" } as const;
    const pages = { include: ["/team/**"], only_languages: ["de"], exclude: [], subdomains: false };
    const request = { target, userId: TEST_USER.id, timing, maxPages: 7, maxDepth: 3, pages };
    const { schedule } = await createSchedule(db, request, NO_LIMITS);
    expect(await start()).toEqual({ outcomes: {}, late: 0 });
    await letScheduleTimePass(db, HOUR);
    expect(await start()).toEqual({ outcomes: { started: 1 }, late: 0 });
    const [job, ...others] = await jobs();
    expect(others).toEqual([]);
    expect(job).toMatchObject({
      status: "pending",
      created_by: TEST_USER.id,
      domain_id: schedule.domain_id,
      only_changes: false,
    });
    expect(job?.job_metadata).toEqual({
      start_url: "https://acme.com/team",
      max_pages: 7,
      max_depth: 3,
      include: ["/team/**"],
      only_languages: ["de"],
      subdomains: false,
    });
    expect(job?.sent_at).not.toBeNull();
    expect(queue.sent).toEqual([{ job_id: job?.job_id, user_id: TEST_USER.id }]);
    const after = await scheduleNow(db, schedule);
    expect(after).toMatchObject({ last_job_id: job?.job_id, last_status: "pending", failures: 0 });
    const first = (schedule.next_run_at?.getTime() ?? 0) - HOUR * 1_000;
    expect(after.next_run_at?.getTime()).toBe(first + DAY * 1_000);
    expect(await start()).toEqual({ outcomes: {}, late: 0 });
  });

  test("starts one scan after days in which nothing ran, and is then in time again", async () => {
    const schedule = await newSchedule(db);
    await letScheduleTimePass(db, 5 * DAY + HOUR);
    expect((await start()).outcomes).toEqual({ started: 1 });
    expect((await start()).outcomes).toEqual({});
    const { next_run_at: next, last_run_at: last } = await scheduleNow(db, schedule);
    const seconds = ((next?.getTime() ?? 0) - (last?.getTime() ?? 0)) / 1_000;
    expect(seconds).toBeGreaterThan(0);
    expect(seconds).toBeLessThanOrEqual(DAY);
  });

  test("joins the domain's scan that runs yet, its own or another's, and starts the next one after that", async () => {
    const schedule = await newSchedule(db);
    const target = { kind: "domain_id", domainId: schedule.domain_id } as const;
    const { jobId } = await submitScan(ports, { target, userId: TEST_USER.id });
    for (const _day of [1, 2, 3]) {
      await letScheduleTimePass(db, DAY);
      expect((await start()).outcomes).toEqual({ joined: 1 });
    }
    expect(await scheduleNow(db, schedule)).toMatchObject({ last_job_id: jobId, last_status: "pending" });
    await cancelJob(db, jobId);
    expect((await start()).outcomes).toEqual({});
    await letScheduleTimePass(db, DAY);
    expect((await start()).outcomes).toEqual({ started: 1 });
    expect(await jobs()).toHaveLength(2);
  });

  test("waits for room among its user's scans, holds up nobody else, and is not late for that", async () => {
    const userId = randomUUID();
    await ensureProfile(db, { id: userId, email: `${userId}@contact-scanner.invalid` });
    for (const _n of [1, 2, 3, 4]) await newSchedule(db);
    const other = await newSchedule(db, { userId });
    await letScheduleTimePass(db, 2 * HOUR);
    const limits = { maxActiveScans: 3, maxSubmitsPerMinute: 1 };
    expect(await start(limits)).toEqual({ outcomes: { started: 4, waiting: 1 }, late: 0 });
    expect(await scheduleNow(db, other)).toMatchObject({ last_status: "pending" });
    expect((await start(limits)).outcomes).toEqual({ waiting: 1 });
    const mine = (await jobs()).find((job) => job.created_by === TEST_USER.id);
    await cancelJob(db, mine?.job_id ?? "");
    expect((await start(limits)).outcomes).toEqual({ started: 1 });
  });

  test("that could not be started for a fault of its own is told as late, and the others start", async () => {
    const broken = await newSchedule(db);
    await db
      .updateTable("schedules")
      .set({ every: null, cron: "0 0 30 2 *", time_zone: "UTC" })
      .where("schedule_id", "=", broken.schedule_id)
      .execute();
    await newSchedule(db);
    await letScheduleTimePass(db, 2 * HOUR);
    expect(await start()).toEqual({ outcomes: { fault: 1, started: 1 }, late: 1 });
    expect(await scheduleNow(db, broken)).toMatchObject({ last_run_at: null });
  });

  test("stays due when the time is up", async () => {
    await newSchedule(db);
    await letScheduleTimePass(db, 2 * HOUR);
    const report = await startDueSchedules(ports, { isTimeUp: () => true });
    expect(report).toEqual({ outcomes: {}, late: 1 });
    expect((await start()).outcomes).toEqual({ started: 1 });
  });
});

describe("a schedule whose scans fail", () => {
  /** So many days on each of which its scan ends so. */
  async function days(schedule: Schedule, statuses: readonly ("failed" | "complete" | "cancelled")[]) {
    for (const status of statuses) {
      await letScheduleTimePass(db, DAY);
      expect((await start()).outcomes).toEqual({ started: 1 });
      await endLast(schedule, status);
    }
    await letScheduleTimePass(db, DAY);
  }
  const failures = Array.from({ length: LIMITS.maxScheduleFailures }, () => "failed" as const);

  test("pauses after as many in a row as may, says why, and goes on when somebody resumes it", async () => {
    const schedule = await newSchedule(db);
    await days(schedule, failures);
    expect(await start()).toEqual({ outcomes: { paused: 1 }, late: 0 });
    expect(await scheduleNow(db, schedule)).toMatchObject({
      failures: LIMITS.maxScheduleFailures,
      next_run_at: null,
      pause_reason: "failures",
      last_status: "failed",
      last_error: "acme.com does not answer.",
    });
    await letScheduleTimePass(db, 10 * DAY);
    expect((await start()).outcomes).toEqual({});
    const resumed = await changeSchedule(db, schedule.schedule_id, { paused: false });
    expect(resumed).toMatchObject({ failures: 0, paused_at: null, pause_reason: null });
    expect(resumed.next_run_at?.getTime()).toBeGreaterThan(Date.now() - HOUR * 1_000);
    // The failure that paused it counts no more: as many again are needed.
    await days(schedule, failures.slice(1));
    expect((await start()).outcomes).toEqual({ started: 1 });
  });

  test("goes on where one between them was complete", async () => {
    const schedule = await newSchedule(db);
    await days(schedule, [...failures.slice(1), "complete", ...failures.slice(1), "cancelled"]);
    expect((await start()).outcomes).toEqual({ started: 1 });
    expect(await scheduleNow(db, schedule)).toMatchObject({ failures: LIMITS.maxScheduleFailures - 1 });
  });

  test("forgets a scan that was deleted", async () => {
    const schedule = await newSchedule(db);
    await days(schedule, failures);
    await db.deleteFrom("jobs").execute();
    expect((await start()).outcomes).toEqual({ started: 1 });
  });
});

describe("several reconcilers and others at once", () => {
  test("each due run is started once, and none is forgotten", async () => {
    await Promise.all(Array.from({ length: 150 }, () => newSchedule(db)));
    await letScheduleTimePass(db, DAY + HOUR);
    const reports = await Promise.all(Array.from({ length: 6 }, () => start()));
    expect(reports.map(({ late }) => late)).toContain(0);
    const started = reports.reduce((sum, { outcomes }) => sum + (outcomes.started ?? 0), 0);
    expect(started).toBe(150);
    expect(
      reports.every(({ outcomes }) => outcomes.fault === undefined && outcomes.joined === undefined),
    ).toBe(true);
    const made = await jobs();
    expect(new Set(made.map(({ domain_id }) => domain_id)).size).toBe(150);
    expect(made).toHaveLength(150);
    expect(queue.sent).toHaveLength(150);
  });

  test("a user's limit holds, whoever starts and submits", async () => {
    await Promise.all(Array.from({ length: 30 }, () => newSchedule(db)));
    await letScheduleTimePass(db, DAY);
    const limits = { maxActiveScans: 10, maxSubmitsPerMinute: 0 };
    const submit = () => {
      const target = { kind: "url", domain: `${randomUUID()}.com`, startUrl: null } as const;
      return submitScan({ ...ports, limits }, { target, userId: TEST_USER.id });
    };
    await Promise.allSettled([
      start(limits),
      ...Array.from({ length: 10 }, submit),
      start(limits),
      start(limits),
    ]);
    expect(await jobs()).toHaveLength(10);
  });

  test("a domain's deletion takes its schedules, and no scan is active without its domain", async () => {
    for (let round = 0; round < 20; round++) {
      const schedule = await newSchedule(db);
      await letScheduleTimePass(db, HOUR);
      const [report, deleted] = await Promise.allSettled(
        round % 2 === 0
          ? [start(), deleteDomain(db, schedule.domain_id, OPERATOR)]
          : [start(), deleteDomain(db, schedule.domain_id, OPERATOR)].toReversed(),
      );
      const codes = [report, deleted].flatMap((settled) =>
        settled?.status === "rejected" ? [settled.reason.code] : [],
      );
      const active = (await jobs()).filter(({ status }) => status === "pending");
      // Either the delete is refused, or there is nothing to start.
      expect([
        [["conflict"], 1],
        [[], 0],
      ]).toContainEqual([codes, active.length]);
      expect(active.filter(({ domain_id }) => domain_id === null)).toEqual([]);
      const left = await db.selectFrom("schedules").select("schedule_id").execute();
      expect(left).toHaveLength(active.length);
      for (const { job_id } of active) await cancelJob(db, job_id);
      await db.deleteFrom("schedules").execute();
      await db.deleteFrom("jobs").execute();
    }
  });

  test("changes and deletions beside a start leave the schedule whole", async () => {
    for (let round = 0; round < 10; round++) {
      const schedule = await newSchedule(db);
      await letScheduleTimePass(db, HOUR);
      const id = schedule.schedule_id;
      await Promise.all([
        start(),
        changeSchedule(db, id, { maxPages: 5 }),
        changeSchedule(db, id, { paused: true }),
        start(),
      ]);
      expect(await scheduleNow(db, schedule)).toMatchObject({ max_pages: 5, next_run_at: null });
      await Promise.all([changeSchedule(db, id, { paused: false }), start()]);
      await Promise.all([start(), deleteSchedule(db, id)]);
      expect(await db.selectFrom("schedules").select("schedule_id").execute()).toEqual([]);
    }
    for (const { job_id } of await jobs()) expect((await jobRow(db, job_id)).status).toBe("pending");
  });
});
