import { randomUUID } from "node:crypto";
import { useApiKey } from "@contact-scanner/core/api-keys/use-api-key";
import { findContactProblems } from "@contact-scanner/core/contacts/audit";
import { findJobProblems } from "@contact-scanner/core/jobs/audit";
import { heldLeases, renewLeases } from "@contact-scanner/core/jobs/held-leases";
import { claimJob } from "@contact-scanner/core/jobs/lease";
import { anyNewcomerWaits, newcomersWaitMs } from "@contact-scanner/core/jobs/newcomers";
import { reconcile } from "@contact-scanner/core/jobs/reconcile";
import { reconstructScans } from "@contact-scanner/core/jobs/reconstruct-scans";
import { releaseScans } from "@contact-scanner/core/jobs/release";
import { findSuspects } from "@contact-scanner/core/jobs/suspects";
import { watchActiveJobs } from "@contact-scanner/core/jobs/watch-jobs";
import { listVisitedPages } from "@contact-scanner/core/pages/visited-pages";
import { profileExists } from "@contact-scanner/core/profiles/repository";
import type { RetentionSettings } from "@contact-scanner/core/retention/kind";
import { RETENTION_KINDS } from "@contact-scanner/core/retention/kinds";
import { countDueRows } from "@contact-scanner/core/retention/retain";
import { startDueSchedules } from "@contact-scanner/core/schedules/start-due";
import { anyActiveWebhook, backlogMs, giveUpUndeliverable } from "@contact-scanner/core/webhooks/backlog";
import { claimDeliveries, findDue } from "@contact-scanner/core/webhooks/claim";
import type { ApiContext } from "@contact-scanner/functions/context";
import { complete, readPage, runningScan, store, textContact } from "../checkpoints.ts";
import { silentLog } from "../silent-log.ts";
import type { Subjects } from "./subjects.ts";

/** What is done beside the routes, and how many rows it met where that is of interest. */
export type Work = { readonly name: string; readonly run: () => Promise<number | undefined> };

/** Rows of which the generated database has some that are due. */
const RETENTION: RetentionSettings = {
  keepScanDays: 40,
  keepGoneContactDays: 40,
  keepKeyDays: 1,
  keepDeadLetterDays: 30,
  keepAuditDays: 200,
  keepFrontierDays: 1,
  keepDeliveryDays: 30,
};

/** rows of a terminal */
const WATCHED_JOBS = 30;

const untilDone = { isTimeUp: () => false };

/** The reconciler, retention (a batch of each kind), the deliverer, a worker's statements and the operator's check. */
export function backgroundWork({ db, queue }: ApiContext, { large, keyIds, userId }: Subjects): Work[] {
  const ports = { db, queue, log: silentLog, limits: { maxActiveScans: 100 } };
  return [
    { name: "who asks, by token", run: async () => Number(await profileExists(db, userId)) },
    {
      name: "who asks, by key",
      run: async () => Number((await useApiKey(db, keyIds[0] ?? "")) !== undefined),
    },
    { name: "reconcile: lost messages", run: async () => (await reconcile(ports, untilDone)).sent },
    { name: "reconcile: places", run: () => releaseScans(ports, "all") },
    { name: "reconcile: schedules", run: async () => (await startDueSchedules(ports, untilDone)).late },
    {
      name: "reconcile: older scans",
      run: () => nothing(reconstructScans({ db, log: silentLog }, untilDone)),
    },
    { name: "retention: count what is due", run: () => nothing(countDueRows(db, RETENTION)) },
    ...RETENTION_KINDS.map((kind) => ({
      name: `retention: a batch of ${kind.name}`,
      run: async () => {
        const days = kind.daysKept(RETENTION);
        return (await db.transaction().execute((trx) => kind.deleteBatch(trx, days, []))).deleted;
      },
    })),
    { name: "reconcile: how long newcomers wait", run: () => nothing(newcomersWaitMs(db)) },
    { name: "deliver: give up", run: () => giveUpUndeliverable(db) },
    { name: "deliver: backlog", run: () => nothing(backlogMs(db)) },
    { name: "deliver: any webhook", run: () => nothing(anyActiveWebhook(db)) },
    {
      name: "deliver: find and claim",
      run: async () => {
        const due = await findDue(db, { busyHosts: [], perWebhook: 5 });
        return (
          await claimDeliveries(
            db,
            due.map(({ id }) => id),
          )
        ).length;
      },
    },
    { name: "a scan of ten pages", run: () => nothing(scanTenPages(db)) },
    {
      name: "a scan's pages, for who resumes it",
      run: async () => (await listVisitedPages(db, await scanId(db, large.jobId))).length,
    },
    { name: "a worker: who waits for a place", run: async () => Number(await anyNewcomerWaits(db)) },
    {
      name: "a worker: whose worker died",
      run: async () => (await findSuspects(db, [{ job_id: large.jobId, user_id: userId }])).size,
    },
    { name: "jobs -- watch", run: async () => (await watchActiveJobs(db, WATCHED_JOBS)).length },
    { name: "contacts -- check: contacts", run: async () => (await findContactProblems(db)).length },
    { name: "contacts -- check: jobs", run: async () => (await findJobProblems(db)).length },
  ];
}

async function nothing(work: Promise<unknown>): Promise<undefined> {
  await work;
}

async function scanId(db: ApiContext["db"], jobId: string): Promise<number> {
  const { id } = await db
    .selectFrom("jobs")
    .select("id")
    .where("job_id", "=", jobId)
    .executeTakeFirstOrThrow();
  return id;
}

/** A new site's first scan and its second, a checkpoint each, with what is between: claims, a heartbeat, ends. */
async function scanTenPages(db: ApiContext["db"]): Promise<void> {
  const domain = `${randomUUID()}.com`;
  for (const word of ["first", "second"]) {
    const run = await runningScan(db, domain);
    await claimJob(db, run);
    await heldLeases(db, [run]);
    await renewLeases(db, [run]);
    const pages = Array.from({ length: 10 }, (_none, n) =>
      readPage(`/${n}`, [textContact(`${word}${n}@acme.com`)]),
    );
    await store(db, run, pages);
    await complete(db, run);
  }
}
