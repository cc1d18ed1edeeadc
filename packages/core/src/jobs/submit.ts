import { randomUUID } from "node:crypto";
import type { Kysely } from "kysely";
import { LIMITS } from "../config.ts";
import type { DB } from "../db/database.ts";
import { findDomain } from "../domains/repository.ts";
import { findOrCreateDomain } from "../domains/service.ts";
import { ScannerError } from "../errors.ts";
import type { Log } from "../log.ts";
import type { ScanQueue } from "./queue.ts";
import { findActiveJob, insertJob, type JobRow } from "./repository.ts";

/** Tries of insert-then-read: each miss means that the active job ended between the two. */
const MAX_TRIES = 5;

export type ScanTarget =
  | { readonly kind: "domain_id"; readonly domainId: string }
  | { readonly kind: "url"; readonly domain: string; readonly startUrl: string | null };

export type ScanRequest = {
  readonly target: ScanTarget;
  readonly userId: string;
  readonly maxPages?: number | undefined;
  readonly maxDepth?: number | undefined;
};

export type SubmitPorts = { readonly db: Kysely<DB>; readonly queue: ScanQueue; readonly log: Log };

/**
 * The job that scans this target: the domain's active one, or else a new one. The row is committed before the message
 * is sent, so a lost send loses no job: the row is the outbox.
 * Throws `not_found` for an unknown domain id.
 */
export async function submitScan(
  ports: SubmitPorts,
  request: ScanRequest,
): Promise<{ jobId: string; created: boolean }> {
  const domainId = await resolveDomain(ports.db, request);
  for (let attempt = 0; attempt < MAX_TRIES; attempt++) {
    const job = await insertPendingJob(ports.db, domainId, request);
    if (job) {
      await sendScan(ports, job);
      return { jobId: job.job_id, created: true };
    }
    const active = await findActiveJob(ports.db, domainId);
    if (active) return { jobId: active.job_id, created: false };
  }
  throw new ScannerError(
    "unavailable",
    "Scans of this domain end as fast as they start. Try again in a moment.",
  );
}

/** Sends a job's message. A refusal is logged, not thrown: who sweeps the jobs table sends again. */
export async function sendScan(
  { queue, log }: Pick<SubmitPorts, "queue" | "log">,
  job: Pick<JobRow, "job_id" | "created_by">,
): Promise<void> {
  try {
    await queue.send({ job_id: job.job_id, user_id: job.created_by });
  } catch (error) {
    log.warn("The scan queue did not take a job", { job_id: job.job_id, error });
  }
}

async function resolveDomain(db: Kysely<DB>, { target, userId }: ScanRequest): Promise<string> {
  if (target.kind === "url") {
    const { domain } = await findOrCreateDomain(db, { domain: target.domain, userId });
    return domain.id;
  }
  const domain = await findDomain(db, target.domainId);
  if (!domain) throw unknownDomain(target.domainId);
  return domain.id;
}

async function insertPendingJob(
  db: Kysely<DB>,
  domainId: string,
  { target, userId, maxPages, maxDepth }: ScanRequest,
): Promise<JobRow | undefined> {
  return await insertJob(db, {
    jobId: randomUUID(),
    domainId,
    userId,
    options: {
      start_url: target.kind === "url" ? target.startUrl : null,
      max_pages: maxPages ?? LIMITS.defaultMaxPages,
      max_depth: maxDepth ?? LIMITS.defaultMaxDepth,
    },
  });
}

function unknownDomain(domainId: string): ScannerError {
  return new ScannerError("not_found", `There is no domain ${domainId}. POST /api/v3/domains makes one.`);
}
