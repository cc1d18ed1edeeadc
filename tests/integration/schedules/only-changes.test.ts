import { randomUUID } from "node:crypto";
import { OPERATOR } from "@contact-scanner/core/audit-log/repository";
import { deleteScan } from "@contact-scanner/core/jobs/delete-scan";
import { endJobs, type JobEnd } from "@contact-scanner/core/jobs/end-jobs";
import type { JobRow } from "@contact-scanner/core/jobs/repository";
import { submitScan } from "@contact-scanner/core/jobs/submit";
import { submitBatch } from "@contact-scanner/core/jobs/submit-batch";
import { NO_LIMITS } from "@contact-scanner/core/jobs/submit-limits";
import { ensureProfile } from "@contact-scanner/core/profiles/repository";
import { changeSchedule } from "@contact-scanner/core/schedules/change-schedule";
import type { Schedule } from "@contact-scanner/core/schedules/schedule";
import { startDueSchedules } from "@contact-scanner/core/schedules/start-due";
import { contactsAlone } from "@contact-scanner/core/usage/usage";
import { beforeEach, describe, expect, test } from "vitest";
import { jobRow, memoryQueue } from "../../helpers/jobs.ts";
import { addPage } from "../../helpers/pages.ts";
import { readBy, sightedContact } from "../../helpers/scan-rows.ts";
import { letScheduleTimePass, newSchedule, scheduleNow } from "../../helpers/schedules.ts";
import { silentLog } from "../../helpers/silent-log.ts";
import { TEST_USER, testDatabase } from "../../helpers/test-database.ts";
import { addWebhook, deliverAll, deliveriesOf, fakeReceiver, typeOf } from "../../helpers/webhooks.ts";

const { db } = testDatabase();
const ports = { db, queue: memoryQueue(), log: silentLog, limits: NO_LIMITS };
const DAY = 86_400;
const COMPLETE = { status: "complete", result: {}, used: contactsAlone(0) } as const;

beforeEach(async () => {
  for (const table of ["schedules", "webhooks", "webhook_events", "jobs"] as const) {
    await db.deleteFrom(table).execute();
  }
});

/** A schedule that tells of changes alone, and the page of its site. */
async function newWatch({ onlyChanges = true } = {}) {
  const schedule = await newSchedule(db);
  await changeSchedule(db, schedule.schedule_id, { onlyChanges });
  const pageId = await addPage(db, schedule.domain_id, "https://acme.com/contact");
  return { schedule, pageId };
}

/** The scan that a schedule starts the day after. */
async function startedBy(schedule: Schedule): Promise<JobRow> {
  await letScheduleTimePass(db, DAY);
  expect((await startDueSchedules(ports, { isTimeUp: () => false })).outcomes).toEqual({ started: 1 });
  return await jobRow(db, (await scheduleNow(db, schedule)).last_job_id ?? "");
}

/** A scan of the day after that reads the site's page, where it finds an address that was not there. */
async function scan({ schedule, pageId }: Awaited<ReturnType<typeof newWatch>>, { finds = false } = {}) {
  const job = await startedBy(schedule);
  await readBy(db, job.id, pageId);
  if (finds) {
    const contact = { email: `${randomUUID()}@acme.com`, created_at: "2026-01-01T00:00:00Z" };
    await sightedContact(db, schedule.domain_id, contact, [{ page_id: pageId, from_scan: job.id }]);
  }
  return job;
}

async function end(jobId: string, how: JobEnd = COMPLETE): Promise<void> {
  await db.transaction().execute((trx) => endJobs(trx, [jobId], how));
}

/** What receivers are told now, by type. */
async function told(): Promise<string[]> {
  const receiver = fakeReceiver();
  await deliverAll(db, receiver.post);
  return receiver.requests.map(typeOf);
}

describe("a schedule that tells of changes alone", () => {
  test("is told of with the first scan and wherever something changed, and no delivery is left of the others", async () => {
    const { id } = await addWebhook(db);
    const watch = await newWatch();
    await end((await scan(watch, { finds: true })).job_id);
    expect(await told()).toEqual(["scan.completed"]);
    await end((await scan(watch)).job_id);
    expect(await told()).toEqual([]);
    await end((await scan(watch, { finds: true })).job_id);
    expect(await told()).toEqual(["scan.completed", "contacts.changed"]);
    await end((await scan(watch)).job_id);
    expect(await told()).toEqual([]);
    expect((await deliveriesOf(db, id)).map(({ state }) => state)).toEqual(
      Array.from({ length: 3 }, () => "delivered"),
    );
  });

  test("is told of where a scan failed or was cancelled", async () => {
    await addWebhook(db);
    const watch = await newWatch();
    await end((await scan(watch)).job_id);
    await told();
    await end((await scan(watch)).job_id, { status: "failed", error: "The site is away." });
    expect(await told()).toEqual(["scan.failed"]);
    await end((await scan(watch)).job_id, { status: "cancelled", result: null, used: contactsAlone(0) });
    expect(await told()).toEqual(["scan.cancelled"]);
  });

  test("is told of where nobody can say any more whether something changed", async () => {
    await addWebhook(db);
    const watch = await newWatch();
    await end((await scan(watch)).job_id);
    await told();
    const { job_id } = await scan(watch);
    await end(job_id);
    await deleteScan(db, job_id, OPERATOR);
    expect(await told()).toEqual(["scan.completed"]);
  });

  test("tells of all again once that is taken back, from its next scan on", async () => {
    const watch = await newWatch();
    const { job_id } = await scan(watch);
    await changeSchedule(db, watch.schedule.schedule_id, { onlyChanges: false });
    expect(await jobRow(db, job_id)).toMatchObject({ only_changes: true });
    await end(job_id);
    expect(await startedBy(watch.schedule)).toMatchObject({ only_changes: false });
  });
});

describe("a scan that several ask for", () => {
  test("is told as its owner asked, whichever schedule joins it", async () => {
    const { schedule } = await newWatch();
    const target = { kind: "domain_id", domainId: schedule.domain_id } as const;
    const { jobId } = await submitScan(ports, { target, userId: TEST_USER.id });
    await letScheduleTimePass(db, DAY);
    expect((await startDueSchedules(ports, { isTimeUp: () => false })).outcomes).toEqual({ joined: 1 });
    expect(await jobRow(db, jobId)).toMatchObject({ only_changes: false });
  });

  test.each(["submit", "batch"] as const)(
    "is told whatever it saw where its owner joins it by a %s",
    async (kind) => {
      // A batch has an end of its own, which is told beside that of its scan.
      await addWebhook(db, { events: ["scan.completed", "contacts.changed"] });
      const watch = await newWatch();
      await end((await scan(watch)).job_id);
      await told();
      const { job_id } = await scan(watch);
      const target = { kind: "domain_id", domainId: watch.schedule.domain_id } as const;
      if (kind === "submit") await submitScan(ports, { target, userId: TEST_USER.id });
      else {
        const allowedHosts = new Set<string>();
        const urls = [watch.schedule.domain];
        await submitBatch({ ...ports, allowedHosts }, { urls, userId: TEST_USER.id });
      }
      await end(job_id);
      expect(await told()).toEqual(["scan.completed"]);
    },
  );

  test("stays as its owner asked where somebody else joins it", async () => {
    const userId = randomUUID();
    await ensureProfile(db, { id: userId, email: `${userId}@contact-scanner.invalid` });
    const watch = await newWatch();
    const { job_id } = await scan(watch);
    const target = { kind: "domain_id", domainId: watch.schedule.domain_id } as const;
    expect(await submitScan(ports, { target, userId })).toMatchObject({ jobId: job_id });
    expect(await jobRow(db, job_id)).toMatchObject({ only_changes: true });
  });
});
