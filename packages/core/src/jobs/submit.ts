import { randomUUID } from "node:crypto";
import type { Kysely } from "kysely";
import type { DB } from "../db/database.ts";
import { unknownDomain } from "../domains/service.ts";
import { type Quota, ScannerError } from "../errors.ts";
import type { Log } from "../log.ts";
import { hashRequest, keyReused, type RequestKey } from "./idempotency.ts";
import type { ScanTarget } from "./lock-domains.ts";
import { sendScan } from "./outbox.ts";
import type { OwnHeaders } from "./own-headers.ts";
import type { ScanQueue } from "./queue.ts";
import {
  chosenPages,
  chosenReading,
  type PageOptions,
  type ReadingOptions,
  toScanOptions,
} from "./scan-options.ts";
import { isCounted } from "./submit-gate.ts";
import {
  NO_LIMITS,
  quotaOf,
  type SubmitLimits,
  tooManyActiveScans,
  tooManySubmits,
} from "./submit-limits.ts";
import { type SubmitValues, submitOnce } from "./submit-once.ts";
import type { SubmitRow } from "./submit-statement.ts";

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
  /** What asks, as a `traceparent`: a new scan's work goes on below it. */
  readonly traceParent?: string | undefined;
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
  const values = toValues(request, limits);
  const { userId, jobId: newJobId } = values.job;
  for (let tries = 0; tries < MAX_TRIES; tries++) {
    const row = await submitOnce(ports.db, values);
    const jobId = jobOf(row, values);
    if (jobId === undefined) continue;
    const created = jobId === newJobId;
    ports.log.info("A scan was asked for", { job_id: jobId, created, user_id: userId });
    if (created) await sendScan(ports, { job_id: jobId, created_by: userId });
    return { jobId, created, quota: quotaOfRow(row, limits) };
  }
  throw new ScannerError(
    "unavailable",
    "Scans of this domain end as fast as they start. Try again in a moment.",
  );
}

/** Tries of one statement each: a miss is for an active job, a domain or a user who came or went under our hands. */
const MAX_TRIES = 5;

function toValues(request: ScanRequest, limits: SubmitLimits): SubmitValues {
  const { target, userId, apiKeyId, maxPages, maxDepth, pages, reading, headers, traceParent } = request;
  const jobId = randomUUID();
  return {
    target,
    newDomainId: randomUUID(),
    job: {
      jobId,
      userId,
      apiKeyId,
      options: toScanOptions({ startUrl: target.startUrl ?? null, maxPages, maxDepth, pages, reading }),
      sealedHeaders: headers?.sealFor(jobId),
      traceParent,
    },
    limits,
    key: keyOf(request),
  };
}

function keyOf(request: ScanRequest): RequestKey | undefined {
  const { target, userId, maxPages, maxDepth, pages = {}, reading = {}, headers, idempotencyKey } = request;
  if (idempotencyKey === undefined) return undefined;
  // Without a choice of pages, of how to read them or of headers a request's hash is what it was before there was any
  // to make.
  const choices = Object.entries({ ...chosenPages(pages), ...chosenReading(reading) });
  const ownHeaders = headers ? [["headers", headers.fingerprint]] : [];
  const requestHash = hashRequest([target, maxPages, maxDepth, ...choices, ...ownHeaders]);
  return { userId, key: idempotencyKey, requestHash };
}

/** The job that a try found or made; undefined = try again. Throws what the request is refused with. */
function jobOf(row: SubmitRow, { target, limits, key }: SubmitValues): string | undefined {
  // A user whose profile was made behind the lock has no row that it could have locked, and nothing was written.
  if (isCounted(limits) && row.is_over === null) return undefined;
  const quota = quotaOfRow(row, limits);
  if (row.is_over && quota) throw tooManySubmits(quota);
  if (row.key_is_free === false) {
    if (row.key_hash === key?.requestHash && row.key_job !== null) return row.key_job;
    throw keyReused();
  }
  const jobId = row.created ?? row.joined;
  if (jobId !== null) return jobId;
  if (row.domain_id === null && target.kind === "domain_id") throw unknownDomain(target.domainId);
  if (!row.has_place) throw tooManyActiveScans(limits);
  return undefined;
}

function quotaOfRow({ submits, window_start, now }: SubmitRow, limits: SubmitLimits): Quota | undefined {
  return submits === null || window_start === null
    ? undefined
    : quotaOf(limits, { submits, window_start, now });
}
