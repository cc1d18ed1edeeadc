import { randomUUID } from "node:crypto";
import type { Kysely } from "kysely";
import { countScanContacts, listScanEmails } from "../contacts/repository.ts";
import { type Checkpoint, sumCounts } from "../crawl/checkpoint.ts";
import { crawl } from "../crawl/crawl.ts";
import type { CrawlJob } from "../crawl/crawl-run.ts";
import type { CrawlOutcome } from "../crawl/outcome.ts";
import type { CrawlEvent, CrawlPorts } from "../crawl/ports.ts";
import type { DB } from "../db/database.ts";
import { type RetryPorts, retryTransaction } from "../db/retry-transaction.ts";
import { findDomain, markDomainScanned } from "../domains/repository.ts";
import { ScannerError } from "../errors.ts";
import type { Log } from "../log.ts";
import { listVisitedPages } from "../pages/repository.ts";
import { storedPages } from "../pages/stored-pages.ts";
import type { PageReader, ScanReader } from "../reader/page-reader.ts";
import type { EmailHasher } from "../suppression/email-hash.ts";
import type { AllowedHosts } from "../url/allowed-hosts.ts";
import type { HostConnections } from "../url/host-connections.ts";
import { startUrls } from "../url/start-urls.ts";
import { toAttemptFault } from "./attempt-fault.ts";
import { parseCheckpoint } from "./checkpoint-json.ts";
import { endJobs } from "./end-jobs.ts";
import { loadFrontier } from "./frontier-repository.ts";
import { startHeartbeat } from "./heartbeat.ts";
import { claimJob, giveLeaseBack, handOverLease, type Lease, lockLease, uncountAttempt } from "./lease.ts";
import type { ScanMessage } from "./message.ts";
import { sendScan, sendUncounted } from "./outbox.ts";
import type { ScanQueue } from "./queue.ts";
import type { JobRow } from "./repository.ts";
import { domainDeleted, lockRun, type Run, saveCheckpoint } from "./save-checkpoint.ts";
import { scanOptionsSchema } from "./scan-options.ts";
import { summarize } from "./summarize.ts";
import { JOB_TIMING } from "./timing.ts";

/** What a scan tells while it works. */
export type ScanEvent =
  | CrawlEvent
  /** A checkpoint was stored, retries included. */
  | { readonly kind: "checkpoint"; readonly ms: number }
  /** The scan is complete and has this many contacts. */
  | { readonly kind: "complete"; readonly contacts: number };

export type RunScanPorts = {
  readonly db: Kysely<DB>;
  readonly queue: ScanQueue;
  readonly log: Log;
  readonly allowedHosts: AllowedHosts;
  /** How the suppression list names an address. */
  readonly hashEmail: EmailHasher;
  /** The crawler's ports without those of one scan, which this module makes. */
  readonly crawl: Omit<
    CrawlPorts,
    "checkpoint" | "observe" | "isTimeUp" | "hurry" | "storedPages" | "extract"
  >;
  readonly reader: Pick<PageReader, "openScan">;
  /** Whether links of rel=nofollow are visited; undefined = they are. */
  readonly followNofollow?: boolean | undefined;
  /** What owners of hosts let us hold of connections; undefined = what any host bears. */
  readonly connections?: HostConnections | undefined;
  readonly observe: (jobId: string, event: ScanEvent) => void;
};

/** A worker's share of a scan. */
export type Slice = {
  /** Stops the work at once; what was not checkpointed is done again. */
  readonly signal: AbortSignal;
  /** Whether the worker should finish what it has begun and hand over. */
  readonly isTimeUp: () => boolean;
  /** Aborts when it should do so at once, before its time; undefined = never. */
  readonly hurry?: AbortSignal | undefined;
};

export type RunScanOutcome =
  /** Nothing to do: someone else works on it, it ended, or there is no such job. */
  | { readonly kind: "not_claimed" }
  /** Another worker took the job over: this one wrote nothing more. */
  | { readonly kind: "lease_lost" }
  /** The worker's time was up: the job was given back and its message sent again. */
  | { readonly kind: "yielded" }
  | { readonly kind: "complete" }
  | { readonly kind: "failed"; readonly error: string };

/**
 * Claims the job that a message names and works through its site until the end. A fault of the site ends in the job's
 * row; a fault of ours (the database, an abort, a bug) gives the job back and rejects, so that its message comes again.
 */
export async function runScan(
  ports: RunScanPorts,
  { job_id: jobId, uncounted_lease_id: uncounted }: Omit<ScanMessage, "user_id">,
  slice: Slice,
): Promise<RunScanOutcome> {
  const lease: Lease = { jobId, leaseId: randomUUID() };
  const job = await retryTransaction(retryPorts(ports, slice.signal), async (trx) => {
    if (uncounted !== undefined) await uncountAttempt(trx, { jobId, leaseId: uncounted });
    return await claimJob(trx, lease);
  });
  if (!job) return { kind: "not_claimed" };
  const heartbeat = startHeartbeat({ ...ports, clock: ports.crawl.clock }, lease);
  const signal = AbortSignal.any([slice.signal, heartbeat.lost]);
  try {
    return await workOn(ports, job, lease, { ...slice, signal });
  } catch (error) {
    if (heartbeat.lost.aborted || isCode(error, "lease_lost")) return { kind: "lease_lost" };
    if (isCode(error, "not_found")) return await fail(ports, lease, domainDeleted().message, signal);
    await giveBack(ports, job, lease, error, slice);
    throw error;
  } finally {
    await heartbeat.stop();
  }
}

async function workOn(
  ports: RunScanPorts,
  job: JobRow,
  lease: Lease,
  { signal, isTimeUp, hurry }: Slice,
): Promise<RunScanOutcome> {
  // Before anything is asked for: its thread starts meanwhile.
  const reader = ports.reader.openScan(signal);
  try {
    return await crawlSite(ports, job, lease, { signal, isTimeUp, hurry, reader });
  } finally {
    reader.end();
  }
}

async function crawlSite(
  ports: RunScanPorts,
  job: JobRow,
  lease: Lease,
  { signal, isTimeUp, hurry, reader }: Slice & { readonly reader: ScanReader },
): Promise<RunScanOutcome> {
  const domain = job.domain_id === null ? undefined : await findDomain(ports.db, job.domain_id);
  if (!domain) throw domainDeleted();
  const run: Run = { ...lease, domainId: domain.id };
  let hasProgress = false;
  const outcome = await crawl(
    await crawlJob(ports, job, domain.domain),
    {
      ...ports.crawl,
      extract: reader.read,
      isTimeUp,
      hurry,
      storedPages: domain.last_scan === null ? null : storedPages(ports.db, domain.id),
      checkpoint: async (checkpoint) => {
        await timedCheckpoint(ports, run, checkpoint, signal);
        hasProgress ||= checkpoint.done.length > 0;
      },
      observe: (event) => ports.observe(job.job_id, event),
    },
    signal,
  );
  switch (outcome.kind) {
    case "yielded":
      // In this order: the message must find a job that it can claim, and the row is what a lost message leaves behind.
      await handOverLease(ports.db, lease, { hasProgress });
      await sendScan(ports, job);
      return outcome;
    case "failed":
      return await fail(ports, lease, outcome.fault.message, signal);
    case "complete":
      return await complete(ports, run, outcome, signal);
  }
}

async function timedCheckpoint(
  ports: RunScanPorts,
  run: Run,
  checkpoint: Checkpoint,
  signal: AbortSignal,
): Promise<void> {
  const { clock } = ports.crawl;
  const startedAt = clock.now();
  await saveCheckpoint({ ...retryPorts(ports, signal), hashEmail: ports.hashEmail }, run, checkpoint);
  ports.observe(run.jobId, { kind: "checkpoint", ms: clock.now() - startedAt });
}

/** Addresses that whoever resumes a scan knows: those of a scan with more count as new once again. */
const MAX_KNOWN_EMAILS = 100_000;

async function crawlJob(ports: RunScanPorts, job: JobRow, domain: string): Promise<CrawlJob> {
  const options = scanOptionsSchema.parse(job.job_metadata);
  const position = parseCheckpoint(job);
  return {
    startUrls: startUrls({ domain, startUrl: options.start_url }, ports.allowedHosts),
    maxPages: options.max_pages,
    maxDepth: options.max_depth,
    followNofollow: ports.followNofollow ?? true,
    connections: ports.connections,
    resume: position && {
      position,
      ...(await loadFrontier(ports.db, job.job_id)),
      visited: await listVisitedPages(ports.db, job.job_id),
      emails: await listScanEmails(ports.db, job.job_id, MAX_KNOWN_EMAILS),
    },
  };
}

async function complete(
  ports: RunScanPorts,
  run: Run,
  outcome: Extract<CrawlOutcome, { kind: "complete" }>,
  signal: AbortSignal,
): Promise<RunScanOutcome> {
  const contacts = await retryTransaction(retryPorts(ports, signal), async (trx) => {
    await lockRun(trx, run);
    const contactsByType = await countScanContacts(trx, run.jobId);
    await endJobs(trx, [run.jobId], { status: "complete", result: summarize(outcome, contactsByType) });
    await markDomainScanned(trx, run.domainId);
    return sumCounts(contactsByType);
  });
  ports.observe(run.jobId, { kind: "complete", contacts });
  return { kind: "complete" };
}

async function fail(
  ports: RunScanPorts,
  lease: Lease,
  error: string,
  signal: AbortSignal,
): Promise<RunScanOutcome> {
  await retryTransaction(retryPorts(ports, signal), async (trx) => {
    await lockLease(trx, lease);
    await endJobs(trx, [lease.jobId], { status: "failed", error });
  });
  return { kind: "failed", error };
}

async function giveBack(
  ports: RunScanPorts,
  job: JobRow,
  lease: Lease,
  error: unknown,
  { signal }: Slice,
): Promise<void> {
  const fault = toAttemptFault(error, { wasStopped: signal.aborted });
  // What stopped the work must not stop this: the time that is left to the function is for it.
  const timeLeft = AbortSignal.timeout(JOB_TIMING.giveBackMs);
  try {
    await retryTransaction(retryPorts(ports, timeLeft), (trx) => giveLeaseBack(trx, lease, fault));
  } catch (cause) {
    // The lease expires by itself; the fault that brought us here is the one to tell.
    ports.log.warn("A job's lease could not be released", { job_id: lease.jobId, error: cause });
    if (!fault.countsAsAttempt) await sendUncounted(ports, job, lease);
  }
}

function retryPorts({ db, log, crawl: { clock, random } }: RunScanPorts, signal: AbortSignal): RetryPorts {
  return { db, log, clock, random, signal };
}

function isCode(error: unknown, code: ScannerError["code"]): boolean {
  return error instanceof ScannerError && error.code === code;
}
