import type { Kysely, Transaction } from "kysely";
import type { DB } from "../db/database.ts";
import { unknownDomain } from "../domains/service.ts";
import { type Quota, ScannerError } from "../errors.ts";
import type { Log } from "../log.ts";
import { claimKey, hashRequest, keepKey } from "./idempotency.ts";
import type { ScanTarget } from "./lock-domains.ts";
import { sendScan } from "./outbox.ts";
import type { OwnHeaders } from "./own-headers.ts";
import type { ScanQueue } from "./queue.ts";
import type { JobRow } from "./repository.ts";
import { chosenPages, chosenReading, type PageOptions, type ReadingOptions } from "./scan-options.ts";
import { NO_LIMITS, type SubmitLimits, tooManyActiveScans } from "./submit-limits.ts";
import { submitRounds, submitTargets } from "./submit-targets.ts";

/** One scan that a user asks for. */
export type ScanRequest = {
  readonly target: ScanTarget;
  readonly userId: string;
  /** The key by which the user asks; none = a token or an operator. */
  readonly apiKeyId?: string | null | undefined;
  readonly maxPages?: number | undefined;
  readonly maxDepth?: number | undefined;
  readonly pages?: PageOptions | undefined;
  /** What the crawler adds to requests to the start page's host; not used where the domain has an active scan. */
  readonly headers?: OwnHeaders | undefined;
  readonly reading?: ReadingOptions | undefined;
  /** The client's own name for this submit: sent again within 24 hours, it gives the same job. */
  readonly idempotencyKey?: string | undefined;
};

/** What a submit works with. */
export type SubmitPorts = {
  readonly db: Kysely<DB>;
  readonly queue: ScanQueue;
  readonly log: Log;
  /** What the user may ask for; without it the caller is an operator, who answers for themselves. */
  readonly limits?: SubmitLimits | undefined;
};

/**
 * The job that scans this target: the domain's active one, or else a new one; a batch of one, that is, which may have a
 * name. The row is committed before the message is sent, so a lost send loses no job: the row is the outbox.
 * `quota` tells what is left of the user's submits, where they are limited; what is refused counts nothing.
 * Throws `not_found` for an unknown domain id, `invalid_fields` for an idempotency key of another request,
 * `too_many_submits`, and `too_many_active_scans` when the scan would be a new one.
 */
export async function submitScan(
  ports: SubmitPorts,
  request: ScanRequest,
): Promise<{ jobId: string; created: boolean; quota: Quota | undefined }> {
  const { limits = NO_LIMITS } = ports;
  const rounds = submitRounds(ports.db, { userId: request.userId, limits }, (trx) =>
    findOrCreateJob(trx, request, limits),
  );
  for await (const { quota, result } of rounds) {
    if (result === undefined) continue;
    const { jobId, created } = result;
    if (created) await sendScan(ports, created);
    return { jobId, created: created !== undefined, quota };
  }
  throw new ScannerError(
    "unavailable",
    "Scans of this domain end as fast as they start. Try again in a moment.",
  );
}

/** The request's job, and its row where it is a new one. */
type FoundJob = { readonly jobId: string; readonly created?: JobRow | undefined };

/** The job that the request's key stands for, or else its target's; undefined = try again. */
async function findOrCreateJob(
  trx: Transaction<DB>,
  request: ScanRequest,
  limits: SubmitLimits,
): Promise<FoundJob | undefined> {
  const { target, userId, maxPages, maxDepth, pages = {}, reading = {}, headers, idempotencyKey } = request;
  if (idempotencyKey === undefined) return await jobOfTarget(trx, request, limits);
  const key = { userId, key: idempotencyKey };
  // Without a choice of pages, of how to read them or of headers a request's hash is what it was before there was any
  // to make.
  const choices = Object.entries({ ...chosenPages(pages), ...chosenReading(reading) });
  const ownHeaders = headers ? [["headers", headers.fingerprint]] : [];
  const requestHash = hashRequest([target, maxPages, maxDepth, ...choices, ...ownHeaders]);
  const known = await claimKey(trx, key, { requestHash, keptAs: "job_id" });
  if (known !== undefined) return { jobId: known };
  const job = await jobOfTarget(trx, request, limits);
  if (job) await keepKey(trx, key, { job_id: job.jobId });
  return job;
}

async function jobOfTarget(
  trx: Transaction<DB>,
  { target, ...terms }: ScanRequest,
  limits: SubmitLimits,
): Promise<FoundJob | undefined> {
  const { outcomes, created } = await submitTargets(trx, [target], {
    ...terms,
    limits,
    beyondLimit: "refuse",
  });
  const outcome = outcomes.get(target);
  if (outcome?.kind === "job") return { jobId: outcome.jobId, created: created[0] };
  if (outcome?.kind === "too_many") throw tooManyActiveScans(limits);
  if (outcome?.kind === "no_domain" && target.kind === "domain_id") throw unknownDomain(target.domainId);
  return undefined;
}
