import type { Kysely } from "kysely";
import { LIMITS } from "../config.ts";
import { listScanEmails } from "../contacts/repository.ts";
import type { DB } from "../db/database.ts";
import { ScannerError } from "../errors.ts";
import { profileExists } from "../profiles/repository.ts";
import { unknownUser } from "../profiles/unknown-user.ts";
import { withReadableHosts } from "../url/readable-host.ts";
import type { JobStatus } from "./job.ts";
import { findJob, findJobFor, type ToldJob } from "./repository.ts";
import { type ResultSummary, resultSummarySchema } from "./result-summary.ts";
import { parseScanRows, type ScanRows } from "./scan-rows.ts";

/** A job as lists show it. */
export type ScanSummary = {
  readonly job_id: string;
  readonly job_type: string;
  readonly status: JobStatus;
  /** Whether it waits until its user has room for one scan more. */
  readonly waiting: boolean;
  /** Since when it is paused; null = it is not. */
  readonly paused_at: Date | null;
  /** 0..1; 1 only when complete */
  readonly progress: number;
  readonly domain_id: string | null;
  readonly domain: string | null;
  readonly created_by: string;
  /** null until the scan ends, and after a failure */
  readonly result_data: ResultSummary | null;
  /** Whose rows tell what it saw; null until it ends, and for one of an older version until they are reconstructed. */
  readonly scan_rows: ScanRows | null;
  /** Why the scan failed, its hosts as people write them. */
  readonly error: string | null;
  readonly created_at: Date;
  readonly updated_at: Date;
  readonly started_at: Date | null;
  readonly finished_at: Date | null;
};

/** A job as its status shows it: with the addresses that the scan saw, the first of them sorted. */
export type ScanStatus = ScanSummary & {
  readonly result_data: (ResultSummary & { readonly emails: string[] }) | null;
};

/**
 * The job's status. The addresses are read when asked for: the row keeps the summary alone. Throws `not_found`, and
 * `unknown_user` where who asks has no profile.
 */
export async function scanStatus(
  db: Kysely<DB>,
  jobId: string,
  { askedBy }: { readonly askedBy?: string } = {},
): Promise<ScanStatus> {
  const job = askedBy === undefined ? await requireJob(db, jobId) : await requireJobFor(db, jobId, askedBy);
  const summary = toScanSummary(job);
  if (summary.result_data === null) return { ...summary, result_data: null };
  const emails = await listScanEmails(db, job, LIMITS.statusEmails);
  return { ...summary, result_data: { ...summary.result_data, emails } };
}

/** The job, and in the same statement whether who asks has a profile; where there is no job another one tells. */
async function requireJobFor(db: Kysely<DB>, jobId: string, userId: string): Promise<ToldJob> {
  const found = await findJobFor(db, { jobId, userId });
  if (!(found?.is_known ?? (await profileExists(db, userId)))) throw unknownUser();
  if (found === undefined) throw unknownScan(jobId);
  return found;
}

/** A row as lists show it. */
export function toScanSummary(job: ToldJob): ScanSummary {
  return {
    job_id: job.job_id,
    job_type: job.job_type,
    status: job.status,
    waiting: job.held && job.paused_at === null && job.finished_at === null,
    paused_at: job.finished_at === null ? job.paused_at : null,
    progress: job.progress,
    domain_id: job.domain_id,
    domain: job.domain,
    created_by: job.created_by,
    result_data: job.result_data === null ? null : resultSummarySchema.parse(job.result_data),
    scan_rows: parseScanRows(job.scan_rows),
    error: job.error === null ? null : withReadableHosts(job.error),
    created_at: job.created_at,
    updated_at: job.updated_at,
    started_at: job.started_at,
    finished_at: job.finished_at,
  };
}

/** The job's row beside its domain's name. Throws `not_found`. */
export async function requireJob(db: Kysely<DB>, jobId: string) {
  const job = await findJob(db, jobId);
  if (job) return job;
  throw unknownScan(jobId);
}

/** The error (`not_found`) that no scan has this id. */
export function unknownScan(jobId: string): ScannerError {
  return new ScannerError("not_found", `There is no scan ${jobId}. POST /api/v3/scan/website starts one.`);
}
