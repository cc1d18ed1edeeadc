import { expressionBuilder, type Kysely } from "kysely";
import * as z from "zod/mini";
import { sumCounts } from "../crawl/checkpoint.ts";
import type { DB } from "../db/database.ts";
import { ACTIVE_STATUSES, type JobStatus } from "./job.ts";
import { JOB_TIMING } from "./timing.ts";

/** Where a scan stands, for who watches. */
export type WatchedJob = {
  readonly job_id: string;
  /** null once it is deleted */
  readonly domain: string | null;
  readonly status: JobStatus;
  /** Whether it waits until its user has room for one scan more. */
  readonly waiting: boolean;
  readonly paused: boolean;
  /** pages visited by its last checkpoint, failed ones included */
  readonly pages_done: number;
  /** pages known then, those not visited included */
  readonly pages_known: number;
  /** addresses that are stored of its domain, as many as are counted; of one that ended, those that it saw */
  readonly contacts: number;
  /** Whether there may be more of them. */
  readonly more_contacts: boolean;
  /** since it was asked for; of one that ended, until then */
  readonly age_seconds: number;
  /** claims since it last got further */
  readonly attempts: number;
  /** since its worker last gave a sign of life; null = no worker has it */
  readonly lease_age_seconds: number | null;
  /** why it failed */
  readonly error: string | null;
};

/** Addresses of a domain that are counted: a large domain costs no more than this. */
const MOST_CONTACTS = 1_000;

/** What is read of a position, whose paces and sitemaps may be long. */
const countersSchema = z.object({ pagesScanned: z.number(), pagesFailed: z.record(z.string(), z.number()) });

const summarySchema = z.object({
  pages_scanned: z.number(),
  pages_failed: z.number(),
  pages_known: z.number(),
  contacts_found: z.number(),
});

/**
 * The active jobs, the oldest first, which run or run next; at most `limit` of them. One statement, read from the index
 * of active jobs in its order: what ended costs nothing, however many there are.
 */
export async function watchActiveJobs(db: Kysely<DB>, limit: number): Promise<WatchedJob[]> {
  const rows = await watched(db)
    .where("jobs.status", "in", ACTIVE_STATUSES)
    .orderBy("jobs.id")
    .limit(limit)
    .execute();
  return rows.map(toWatched);
}

/** These jobs, ended ones too; those that are gone are left out. */
export async function watchJobs(db: Kysely<DB>, jobIds: readonly string[]): Promise<WatchedJob[]> {
  if (jobIds.length === 0) return [];
  return (await watched(db).where("jobs.job_id", "in", jobIds).execute()).map(toWatched);
}

type WatchedRow = Awaited<ReturnType<ReturnType<typeof watched>["execute"]>>[number];

function watched(db: Kysely<DB>) {
  return db
    .selectFrom("jobs")
    .leftJoin("domains", "domains.id", "jobs.domain_id")
    .select([
      "jobs.job_id",
      "domains.domain",
      "jobs.status",
      "jobs.held",
      "jobs.paused_at",
      "jobs.result_data",
      "jobs.created_at",
      "jobs.finished_at",
      "jobs.attempts",
      "jobs.lease_id",
      "jobs.lease_expires_at",
      "jobs.error",
    ])
    .select((eb) => [
      eb.fn<unknown>("jsonb_extract_path", ["jobs.crawl_position", eb.val("counters")]).as("counters"),
      eb.fn<unknown>("jsonb_extract_path", ["jobs.crawl_position", eb.val("pages_known")]).as("pages_known"),
      eb.fn<Date>("now").as("now"),
      storedContacts().as("contacts"),
    ]);
}

/** The domain's addresses, counted up to a bound. */
function storedContacts() {
  const eb = expressionBuilder<DB, "jobs">();
  const some = eb
    .selectFrom("contacts")
    .select("contacts.id")
    .whereRef("contacts.domain_id", "=", "jobs.domain_id")
    .limit(MOST_CONTACTS)
    .as("some");
  return eb
    .selectFrom(some)
    .select((inner) => inner.cast<number>(inner.fn.countAll(), "integer").as("contacts"));
}

function toWatched(row: WatchedRow): WatchedJob {
  const isActive = row.finished_at === null;
  return {
    job_id: row.job_id,
    domain: row.domain,
    status: row.status,
    waiting: isActive && row.held && row.paused_at === null,
    paused: isActive && row.paused_at !== null,
    ...countsOf(row),
    age_seconds: seconds(row.created_at, row.finished_at ?? row.now),
    attempts: row.attempts,
    lease_age_seconds:
      row.lease_id === null || row.lease_expires_at === null
        ? null
        : Math.max(0, seconds(row.lease_expires_at, row.now) + JOB_TIMING.leaseSeconds),
    error: row.error,
  };
}

function countsOf(
  row: WatchedRow,
): Pick<WatchedJob, "pages_done" | "pages_known" | "contacts" | "more_contacts"> {
  const summary = summarySchema.safeParse(row.result_data).data;
  if (summary !== undefined) {
    return {
      pages_done: summary.pages_scanned + summary.pages_failed,
      pages_known: summary.pages_known,
      contacts: summary.contacts_found,
      more_contacts: false,
    };
  }
  const counters = countersSchema.safeParse(row.counters).data;
  const contacts = row.contacts ?? 0;
  return {
    pages_done: counters === undefined ? 0 : counters.pagesScanned + sumCounts(counters.pagesFailed),
    pages_known: z.number().safeParse(row.pages_known).data ?? 0,
    contacts,
    more_contacts: contacts === MOST_CONTACTS,
  };
}

function seconds(from: Date, to: Date): number {
  return Math.round((to.getTime() - from.getTime()) / 1_000);
}
