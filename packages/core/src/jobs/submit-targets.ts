import { randomUUID } from "node:crypto";
import type { Kysely, Transaction } from "kysely";
import type { DB } from "../db/database.ts";
import type { Quota } from "../errors.ts";
import { lockDomains, type ScanTarget } from "./lock-domains.ts";
import type { OwnHeaders } from "./own-headers.ts";
import { findActiveJobs, insertJobs, type JobRow, tellWhateverTheySee } from "./repository.ts";
import { type PageOptions, type ReadingOptions, toScanOptions } from "./scan-options.ts";
import { freePlaces, type SubmitLimits, takeSubmits } from "./submit-limits.ts";

/** How a user wants targets to be scanned, and what they may ask for. */
export type SubmitTerms = {
  readonly userId: string;
  /** The key by which they ask; new scans are counted as its. */
  readonly apiKeyId?: string | null | undefined;
  readonly maxPages?: number | undefined;
  readonly maxDepth?: number | undefined;
  readonly pages?: PageOptions | undefined;
  /** Whether the new scans' ends are told only where something changed; an active scan stays as it was asked for. */
  readonly onlyChanges?: boolean | undefined;
  /** What the crawler adds to requests to the start page's host; an active scan keeps what it was submitted with. */
  readonly headers?: OwnHeaders | undefined;
  readonly reading?: ReadingOptions | undefined;
  /** What asks, as a `traceparent`: the new scans' work goes on below it. */
  readonly traceParent?: string | undefined;
  readonly limits: SubmitLimits;
  /** What becomes of new scans that are more than the user may have at work. */
  readonly beyondLimit: "refuse" | "wait";
};

/** What became of a target. */
export type SubmitOutcome =
  /** The domain's active job, or the one that was made for it. */
  | { readonly kind: "job"; readonly jobId: string }
  /** A new scan would be one more than the user may have at work, and was not to wait. */
  | { readonly kind: "too_many" }
  /** The domain does not exist, or was deleted under our hands. */
  | { readonly kind: "no_domain" };

/** What became of all targets of a round. */
export type Submitted = {
  /** A target that is missing had an active job that ended under our hands: try again. */
  readonly outcomes: ReadonlyMap<ScanTarget, SubmitOutcome>;
  /** New jobs: the messages of those that need not wait are to be sent once they are committed. */
  readonly created: readonly JobRow[];
};

/** Rounds of insert-then-read: each one is for the active jobs, or the domains, that went away between the two. */
const MAX_ROUNDS = 5;

/**
 * Runs `round` in one transaction after the other until the caller has what it needs or there were enough, and gives
 * back each one's result once it is committed. All of them are one submit of the user: `quota` tells what is left.
 * Throws `too_many_submits`.
 */
export async function* submitRounds<Result>(
  db: Kysely<DB>,
  { userId, limits }: Pick<SubmitTerms, "userId" | "limits">,
  round: (trx: Transaction<DB>) => Promise<Result>,
): AsyncGenerator<{ quota: Quota | undefined; result: Result }, void> {
  for (let rounds = 0; rounds < MAX_ROUNDS; rounds++) {
    yield await db.transaction().execute(async (trx) => {
      const quota = await takeSubmits(trx, { userId, limits, submits: rounds === 0 ? 1 : 0 });
      return { quota, result: await round(trx) };
    });
  }
}

/**
 * The jobs that scan these targets, each of another domain: its active one, or else a new one. Of new ones as many as
 * the user may still have at work get a place, first to last and behind those that wait for one already; the others are
 * refused, or wait. A few statements, however many the targets.
 */
export async function submitTargets(
  trx: Transaction<DB>,
  targets: readonly ScanTarget[],
  terms: SubmitTerms,
): Promise<Submitted> {
  const domains = await lockDomains(trx, targets, terms.userId);
  const places = domains.size === 0 ? 0 : await placesFor(trx, terms);
  // Only where there is no room for all does it matter whose scans would be new.
  const active = places < domains.size ? await activeJobsOf(trx, [...domains.values()]) : NO_JOBS;
  const wanted = [...domains].filter(([, domainId]) => !active.has(domainId));
  const admitted = new Map(terms.beyondLimit === "wait" ? wanted : wanted.slice(0, places));
  const created = await insertPendingJobs(trx, admitted, { ...terms, places });
  const createdJobs = byDomain(created);
  const taken = [...admitted.values()].filter((domainId) => !createdJobs.has(domainId));
  const joined = new Map([...active, ...(await activeJobsOf(trx, taken))]);
  if (!terms.onlyChanges) await tellOfOwn(trx, [...joined.values()], terms.userId);
  const jobs = new Map([...joined, ...createdJobs]);
  const outcomes = new Map<ScanTarget, SubmitOutcome>();
  for (const target of targets) {
    const domainId = domains.get(target);
    const job = domainId && jobs.get(domainId);
    if (domainId === undefined) outcomes.set(target, { kind: "no_domain" });
    else if (job) outcomes.set(target, { kind: "job", jobId: job.job_id });
    else if (!admitted.has(target)) outcomes.set(target, { kind: "too_many" });
  }
  return { outcomes, created };
}

/** How many new scans get a place at once. A scan that may wait takes none that is promised to one that waits. */
async function placesFor(
  trx: Transaction<DB>,
  { userId, limits, beyondLimit }: SubmitTerms,
): Promise<number> {
  const { free, promised } = await freePlaces(trx, userId, limits);
  return beyondLimit === "wait" ? free - promised : free;
}

/** Who asks for a scan, and joins one of their own that a schedule started, waits for its end. */
async function tellOfOwn(trx: Transaction<DB>, joined: readonly JobRow[], userId: string): Promise<void> {
  const silent = joined.filter((job) => job.only_changes && job.created_by === userId);
  if (silent.length > 0) await tellWhateverTheySee(trx, silent);
}

/** jobs by their domains' ids */
type JobsOfDomains = ReadonlyMap<string | null, JobRow>;

const NO_JOBS: JobsOfDomains = new Map();

function byDomain(jobs: readonly JobRow[]): JobsOfDomains {
  return new Map(jobs.map((job) => [job.domain_id, job]));
}

async function activeJobsOf(trx: Transaction<DB>, domainIds: readonly string[]): Promise<JobsOfDomains> {
  return domainIds.length === 0 ? NO_JOBS : byDomain(await findActiveJobs(trx, domainIds));
}

async function insertPendingJobs(
  trx: Transaction<DB>,
  domains: ReadonlyMap<ScanTarget, string>,
  {
    userId,
    apiKeyId,
    maxPages,
    maxDepth,
    pages,
    reading,
    onlyChanges = false,
    headers,
    traceParent,
    places,
  }: SubmitTerms & { readonly places: number },
): Promise<JobRow[]> {
  const placed = new Set([...domains.keys()].slice(0, places));
  const jobs = [...domains].toSorted(inOneOrder).map(([target, domainId]) => {
    const jobId = randomUUID();
    return {
      jobId,
      domainId,
      userId,
      apiKeyId,
      options: toScanOptions({ startUrl: target.startUrl ?? null, maxPages, maxDepth, pages, reading }),
      held: !placed.has(target),
      onlyChanges,
      sealedHeaders: headers?.sealFor(jobId),
      traceParent,
    };
  });
  return jobs.length === 0 ? [] : await insertJobs(trx, jobs);
}

/** One order for every submit, as for the domains. */
function inOneOrder([a]: readonly [ScanTarget, string], [b]: readonly [ScanTarget, string]): number {
  return nameOf(a) < nameOf(b) ? -1 : 1;
}

function nameOf(target: ScanTarget): string {
  return target.kind === "url" ? target.domain : target.domainId;
}
