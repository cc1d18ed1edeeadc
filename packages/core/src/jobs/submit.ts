import { randomUUID } from "node:crypto";
import type { Kysely, Transaction } from "kysely";
import type { DB } from "../db/database.ts";
import { lockDomain } from "../domains/repository.ts";
import { findOrCreateDomain, unknownDomain } from "../domains/service.ts";
import { type Quota, ScannerError } from "../errors.ts";
import type { Log } from "../log.ts";
import { claimKey, hashRequest, keepKey } from "./idempotency.ts";
import { sendScan } from "./outbox.ts";
import type { ScanQueue } from "./queue.ts";
import { findActiveJob, insertJob, type JobRow } from "./repository.ts";
import { toScanOptions } from "./scan-options.ts";
import { freeScans, NO_LIMITS, type SubmitLimits, takeSubmits, tooManyActiveScans } from "./submit-limits.ts";

/** Tries of insert-then-read: each miss means that the active job, or the domain, went away between the two. */
const MAX_TRIES = 5;

export type ScanTarget =
  | { readonly kind: "domain_id"; readonly domainId: string }
  | { readonly kind: "url"; readonly domain: string; readonly startUrl: string | null };

export type ScanRequest = {
  readonly target: ScanTarget;
  readonly userId: string;
  readonly maxPages?: number | undefined;
  readonly maxDepth?: number | undefined;
  /** The client's own name for this submit: sent again within 24 hours, it gives the same job. */
  readonly idempotencyKey?: string | undefined;
};

export type SubmitPorts = {
  readonly db: Kysely<DB>;
  readonly queue: ScanQueue;
  readonly log: Log;
  /** What the user may ask for; without it the caller is an operator, who answers for themselves. */
  readonly limits?: SubmitLimits | undefined;
};

type Submitted =
  | { readonly kind: "created"; readonly job: JobRow }
  /** The domain's active job, or the one that the idempotency key stands for. */
  | { readonly kind: "found"; readonly jobId: string }
  /** The active job or the domain went away under our hands: try again. */
  | { readonly kind: "missed" };

/**
 * The job that scans this target: the domain's active one, or else a new one. The row is committed before the message
 * is sent, so a lost send loses no job: the row is the outbox.
 * `quota` tells what is left of the user's submits, where they are limited; what is refused counts nothing.
 * Throws `not_found` for an unknown domain id, `invalid_fields` for an idempotency key of another request,
 * `too_many_submits`, and `too_many_active_scans` when the scan would be a new one.
 */
export async function submitScan(
  ports: SubmitPorts,
  request: ScanRequest,
): Promise<{ jobId: string; created: boolean; quota: Quota | undefined }> {
  const { limits = NO_LIMITS } = ports;
  for (let attempt = 0; attempt < MAX_TRIES; attempt++) {
    const { quota, submitted } = await ports.db.transaction().execute(async (trx) => {
      const submits = attempt === 0 ? 1 : 0;
      const left = await takeSubmits(trx, { userId: request.userId, limits, submits });
      return { quota: left, submitted: await submitOnce(trx, request, limits) };
    });
    if (submitted.kind === "found") return { jobId: submitted.jobId, created: false, quota };
    if (submitted.kind === "created") {
      await sendScan(ports, submitted.job);
      return { jobId: submitted.job.job_id, created: true, quota };
    }
  }
  throw new ScannerError(
    "unavailable",
    "Scans of this domain end as fast as they start. Try again in a moment.",
  );
}

async function submitOnce(
  trx: Transaction<DB>,
  request: ScanRequest,
  limits: SubmitLimits,
): Promise<Submitted> {
  const { userId, idempotencyKey } = request;
  if (idempotencyKey === undefined) return await insertOrFindJob(trx, request, limits);
  const key = { userId, key: idempotencyKey };
  const known = await claimKey(trx, key, hashRequest([request.target, request.maxPages, request.maxDepth]));
  if (known !== undefined) return { kind: "found", jobId: known };
  const submitted = await insertOrFindJob(trx, request, limits);
  if (submitted.kind === "created") await keepKey(trx, key, submitted.job.job_id);
  if (submitted.kind === "found") await keepKey(trx, key, submitted.jobId);
  return submitted;
}

async function insertOrFindJob(
  trx: Transaction<DB>,
  request: ScanRequest,
  limits: SubmitLimits,
): Promise<Submitted> {
  const domainId = await resolveDomain(trx, request);
  // Held until the commit: a domain that is deleted meanwhile waits, one that is gone is told as such.
  if (!(await lockDomain(trx, domainId))) {
    if (request.target.kind === "domain_id") throw unknownDomain(domainId);
    return { kind: "missed" };
  }
  const free = await freeScans(trx, request.userId, limits);
  const job = await insertPendingJob(trx, domainId, request);
  if (job && free < 1) throw tooManyActiveScans(limits);
  if (job) return { kind: "created", job };
  const active = await findActiveJob(trx, domainId);
  return active ? { kind: "found", jobId: active.job_id } : { kind: "missed" };
}

async function resolveDomain(trx: Transaction<DB>, { target, userId }: ScanRequest): Promise<string> {
  if (target.kind === "domain_id") return target.domainId;
  const { domain } = await findOrCreateDomain(trx, { domain: target.domain, userId });
  return domain.id;
}

async function insertPendingJob(
  trx: Transaction<DB>,
  domainId: string,
  { target, userId, maxPages, maxDepth }: ScanRequest,
): Promise<JobRow | undefined> {
  return await insertJob(trx, {
    jobId: randomUUID(),
    domainId,
    userId,
    options: toScanOptions({ startUrl: target.kind === "url" ? target.startUrl : null, maxPages, maxDepth }),
  });
}
