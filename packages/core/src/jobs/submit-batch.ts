import { randomUUID } from "node:crypto";
import type { Kysely, Transaction } from "kysely";
import type { DB } from "../db/database.ts";
import { type Quota, ScannerError } from "../errors.ts";
import type { Log } from "../log.ts";
import type { AllowedHosts } from "../url/allowed-hosts.ts";
import { parseSite, type SiteParse } from "../url/site.ts";
import { recordEndedBatches } from "../webhooks/record-batch-ends.ts";
import { batchJobIds, insertBatch, type NewBatchJob } from "./batch-repository.ts";
import { claimKey, hashRequest, keepKey } from "./idempotency.ts";
import type { ScanTarget } from "./lock-domains.ts";
import { sendScans } from "./outbox.ts";
import type { BulkScanQueue } from "./queue.ts";
import { chosenPages, chosenReading, type PageOptions, type ReadingOptions } from "./scan-options.ts";
import { NO_LIMITS, type SubmitLimits } from "./submit-limits.ts";
import { type Submitted, submitRounds, submitTargets } from "./submit-targets.ts";

/** What a submit of many URLs works with. */
export type BatchPorts = {
  readonly db: Kysely<DB>;
  readonly queue: BulkScanQueue;
  readonly log: Log;
  readonly allowedHosts: AllowedHosts;
  /** What the user may ask for; without it the caller is an operator, who answers for themselves. */
  readonly limits?: SubmitLimits | undefined;
};

/** Scans of many websites that a user asks for at once, all under the same terms. */
export type BatchRequest = {
  readonly urls: readonly string[];
  readonly userId: string;
  /** The key by which the user asks; none = a token or an operator. */
  readonly apiKeyId?: string | null | undefined;
  readonly maxPages?: number | undefined;
  readonly maxDepth?: number | undefined;
  readonly pages?: PageOptions | undefined;
  readonly reading?: ReadingOptions | undefined;
  /** The client's own name for this submit: sent again within 24 hours, it gives the same batch. */
  readonly idempotencyKey?: string | undefined;
  /** What asks, as a `traceparent`: the new scans' work goes on below it. */
  readonly traceParent?: string | undefined;
};

/** What became of one URL of a batch. */
export type BatchLine =
  | { readonly kind: "job"; readonly url: string; readonly jobId: string }
  /** A sentence that says what is wrong with the URL. */
  | { readonly kind: "refused"; readonly url: string; readonly error: string };

/** A batch as its submit answers, its lines in the order of the request. */
export type SubmittedBatch = {
  readonly batchId: string;
  readonly lines: readonly BatchLine[];
  /** What is left of the user's submits, where they are limited. */
  readonly quota: Quota | undefined;
};

type ParsedLine = { readonly url: string; readonly site: SiteParse };

/** The job of a target, and whether it was there before the batch. */
type FoundJob = { readonly jobId: string; readonly joined: boolean };

/**
 * The batch of these URLs: for each its domain's active job, or else a new one. URLs of one domain share its job, which
 * starts at the first of them. A URL that is none is refused alone. Scans that are more than the user may have at work
 * wait for their turn. A few statements and requests for all of them; the rows are committed before the messages are
 * sent, so a lost send loses no job. Throws `too_many_submits`, as a batch is one submit, `invalid_fields` for an
 * idempotency key of another request, and `unavailable` where scans end as fast as they are joined.
 */
export async function submitBatch(ports: BatchPorts, request: BatchRequest): Promise<SubmittedBatch> {
  const { userId, urls } = request;
  const limits = ports.limits ?? NO_LIMITS;
  const lines = urls.map((url) => ({ url, site: parseSite(url, ports.allowedHosts) }));
  const targets = firstByDomain(lines);
  let found: ReadonlyMap<ScanTarget, FoundJob> = new Map();
  const rounds = submitRounds(ports.db, { userId, limits }, async (trx) => {
    const key = request.idempotencyKey && { userId, key: request.idempotencyKey };
    const known = key && (await claimKey(trx, key, { requestHash: hashBatch(request), keptAs: "batch_id" }));
    if (known) {
      return {
        created: [],
        found,
        batchId: known,
        lines: toKnownLines(lines, await batchJobIds(trx, known)),
      };
    }
    const open = [...targets.values()].filter((target) => !found.has(target));
    const submitted = await submitTargets(trx, open, { ...request, limits, beyondLimit: "wait" });
    const all = withFound(found, submitted);
    const isDone = [...targets.values()].every((target) => all.has(target));
    const jobs = isDone ? toBatchJobs(lines, targets, all) : [];
    const batchId = isDone ? await storeBatch(trx, userId, jobs) : undefined;
    if (key && batchId !== undefined) await keepKey(trx, key, { batch_id: batchId });
    return { created: submitted.created, found: all, batchId, lines: jobs.map(toLine) };
  });
  for await (const { quota, result } of rounds) {
    found = result.found;
    for (const { job_id, held } of result.created) {
      ports.log.info("A scan was asked for", { job_id, created: true, waiting: held, user_id: userId });
    }
    await sendScans(
      ports,
      result.created.filter((job) => !job.held),
    );
    if (result.batchId !== undefined) return { batchId: result.batchId, lines: result.lines, quota };
  }
  throw new ScannerError("unavailable", "Scans of these domains end as fast as they start. Try again.");
}

/** The first target of each domain, in the order of the request. */
function firstByDomain(lines: readonly ParsedLine[]): ReadonlyMap<string, ScanTarget> {
  const first = new Map<string, ScanTarget>();
  for (const { site } of lines) {
    if (!site.ok || first.has(site.domain)) continue;
    first.set(site.domain, { kind: "url", domain: site.domain, startUrl: site.startUrl });
  }
  return first;
}

/** The jobs of the rounds before and of this one. A target whose job or domain went away meanwhile has none yet. */
function withFound(
  before: ReadonlyMap<ScanTarget, FoundJob>,
  { outcomes, created }: Submitted,
): ReadonlyMap<ScanTarget, FoundJob> {
  const own = new Set(created.map((job) => job.job_id));
  const found = new Map(before);
  for (const [target, outcome] of outcomes) {
    if (outcome.kind === "job") {
      found.set(target, { jobId: outcome.jobId, joined: !own.has(outcome.jobId) });
    }
  }
  return found;
}

function toBatchJobs(
  lines: readonly ParsedLine[],
  targets: ReadonlyMap<string, ScanTarget>,
  found: ReadonlyMap<ScanTarget, FoundJob>,
): NewBatchJob[] {
  return lines.map(({ url, site }) => {
    if (!site.ok) return { kind: "refused", url, error: site.detail };
    const target = targets.get(site.domain);
    const job = target && found.get(target);
    if (!job) throw new ScannerError("internal", "A batch was stored before all its URLs had a scan.");
    return { kind: "job", url, ...job };
  });
}

async function storeBatch(
  trx: Transaction<DB>,
  userId: string,
  jobs: readonly NewBatchJob[],
): Promise<string> {
  const id = randomUUID();
  await insertBatch(trx, { id, userId }, jobs);
  // Its rows hold the scans that it joins (FOR KEY SHARE, by their foreign key): none ends until the commit, and
  // whoever ends one then finds the batch. Where all had ended, or all URLs were refused, nobody else tells of it.
  await recordEndedBatches(trx, [id]);
  return id;
}

function toLine(job: NewBatchJob): BatchLine {
  return job.kind === "job"
    ? { kind: "job", url: job.url, jobId: job.jobId }
    : { kind: "refused", url: job.url, error: job.error };
}

/** The lines of a batch that the same request made before. */
function toKnownLines(lines: readonly ParsedLine[], jobIds: ReadonlyMap<number, string | null>): BatchLine[] {
  return lines.map(({ url, site }, position) => {
    if (!site.ok) return { kind: "refused", url, error: site.detail };
    const jobId = jobIds.get(position) ?? null;
    return jobId === null
      ? { kind: "refused", url, error: "Its scan was deleted." }
      : { kind: "job", url, jobId };
  });
}

function hashBatch({ urls, maxPages, maxDepth, pages = {}, reading = {} }: BatchRequest): string {
  return hashRequest([
    "batch",
    urls,
    maxPages,
    maxDepth,
    { ...chosenPages(pages), ...chosenReading(reading) },
  ]);
}
