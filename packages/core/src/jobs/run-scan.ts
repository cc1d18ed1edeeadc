import { randomUUID } from "node:crypto";
import type { Kysely } from "kysely";
import { type Collection, collectionOf, EVERYTHING } from "../collection/collection.ts";
import { crawl } from "../crawl/crawl.ts";
import type { CrawlWorld } from "../crawl/ports.ts";
import type { DB } from "../db/database.ts";
import { retryingTransactions, type Transact } from "../db/retry-transaction.ts";
import { findDomain } from "../domains/repository.ts";
import { ScannerError } from "../errors.ts";
import type { Log } from "../log.ts";
import { checkMailDomains } from "../mail-domains/check-mail-domains.ts";
import type { MailResolver } from "../mail-domains/mail-resolver.ts";
import { storedPages } from "../pages/stored-pages.ts";
import type { PageReader } from "../reader/page-reader.ts";
import { openWithFirstPdf, type PdfReader } from "../reader/start-pdf-reader.ts";
import type { SecretBox } from "../sealing/secret-box.ts";
import type { EmailHasher } from "../suppression/email-hash.ts";
import { type AttemptFault, toAttemptFault } from "./attempt-fault.ts";
import { checkpointStore } from "./checkpoint-store.ts";
import { domainDeleted } from "./domain-deleted.ts";
import { completeScan, failScan } from "./finish-scan.ts";
import type { Heartbeat } from "./heartbeat.ts";
import { claimJob, giveLeaseBack, handOverLease, type Lease, uncountAttempt } from "./lease.ts";
import { type CrawlRights, loadCrawlJob } from "./load-crawl-job.ts";
import type { ScanMessage } from "./message.ts";
import { sendScan, sendUncounted } from "./outbox.ts";
import { HEADERS_LOST, worldOfJob } from "./own-headers.ts";
import type { ScanQueue } from "./queue.ts";
import { reconstructDomain } from "./reconstruct-rows.ts";
import type { JobRow } from "./repository.ts";
import type { Run } from "./save-checkpoint.ts";
import type { ScanEvent } from "./scan-event.ts";
import { scanOptionsSchema } from "./scan-options.ts";
import { endsWhen, type Slice } from "./slice.ts";
import { JOB_TIMING } from "./timing.ts";

/** What a scan works with, of a process that runs scans. */
export type RunScanPorts = CrawlRights & {
  readonly db: Kysely<DB>;
  readonly queue: ScanQueue;
  readonly log: Log;
  /** What looks after the leases of all scans of the process. */
  readonly heartbeat: Heartbeat;
  /** How the suppression list names an address. */
  readonly hashEmail: EmailHasher;
  /** What opens the headers that a scan was submitted with. */
  readonly headerSecrets: Pick<SecretBox, "open">;
  /** What the stage lets scans keep; undefined = all that they are asked for. */
  readonly collection?: Collection | undefined;
  readonly crawl: CrawlWorld;
  readonly reader: Pick<PageReader, "openScan">;
  readonly pdfReader: Pick<PdfReader, "openScan">;
  /** Whom to ask for the mail domains of what a scan found; undefined = nobody. */
  readonly mailResolver?: MailResolver | undefined;
  readonly observe: (jobId: string, event: ScanEvent) => void;
};

/** What became of a worker's share of a scan. */
export type RunScanOutcome =
  /** Nothing to do: someone else works on it, it ended, or there is no such job. */
  | { readonly kind: "not_claimed" }
  /** Another worker took the job over: this one wrote nothing more. */
  | { readonly kind: "lease_lost" }
  /** The worker's time was up: the job was given back and its message sent again. */
  | { readonly kind: "yielded" }
  | { readonly kind: "complete" }
  | { readonly kind: "failed"; readonly error: string };

/** A job that this worker holds, with its transactions: they are run again until the work is stopped. */
type Work = { readonly job: JobRow; readonly lease: Lease; readonly transact: Transact };

/**
 * Claims the job that a message names and works through its site until the end. A fault of the site ends in the job's
 * row; a fault of ours (the database, an abort, a bug) gives the job back and rejects, so that its message comes again.
 */
export async function runScan(
  ports: RunScanPorts,
  { job_id: jobId, uncounted_lease_id: uncounted }: Omit<ScanMessage, "user_id">,
  slice: Slice,
): Promise<RunScanOutcome> {
  const { db, log } = ports;
  const { clock, random } = ports.crawl;
  const transactions = (signal: AbortSignal) => retryingTransactions({ db, log, clock, random, signal });
  const lease: Lease = { jobId, leaseId: randomUUID() };
  const job = await transactions(slice.signal)(async (trx) => {
    if (uncounted !== undefined) await uncountAttempt(trx, { jobId, leaseId: uncounted });
    return await claimJob(trx, lease);
  });
  if (!job) return { kind: "not_claimed" };
  const watched = ports.heartbeat.watch(lease);
  const signal = AbortSignal.any([slice.signal, watched.lost]);
  const transact = transactions(signal);
  try {
    return await workOn(ports, { job, lease, transact }, { ...slice, signal });
  } catch (error) {
    if (watched.lost.aborted || isCode(error, "lease_lost")) return { kind: "lease_lost" };
    if (isCode(error, "not_found")) return await fail(transact, lease, domainDeleted().message);
    const fault = toAttemptFault(error, { wasStopped: slice.signal.aborted });
    // What stopped the work must not stop this: the time that is left to the function is for it.
    const timeLeft = AbortSignal.timeout(JOB_TIMING.giveBackMs);
    await giveBack(ports, { job, lease, transact: transactions(timeLeft) }, fault);
    throw error;
  } finally {
    await watched.stop();
  }
}

async function workOn(ports: RunScanPorts, work: Work, slice: Slice): Promise<RunScanOutcome> {
  const { db, log, hashEmail, mailResolver: resolver } = ports;
  const { clock } = ports.crawl;
  const { job } = work;
  const observe = (event: ScanEvent) => ports.observe(job.job_id, event);
  log.info("A worker has the scan", { job_id: job.job_id, attempt: job.attempts });
  observe({ kind: "claimed", attempt: job.attempts, traceParent: job.trace_parent });
  // Before anything is asked for: its thread starts meanwhile.
  const reader = ports.reader.openScan(slice.signal);
  const pdfReader = openWithFirstPdf(ports.pdfReader, slice.signal);
  try {
    const domain = job.domain_id === null ? undefined : await findDomain(db, job.domain_id);
    if (!domain) throw domainDeleted();
    const world = worldOfJob(ports.crawl, ports.headerSecrets, { job, domain: domain.domain });
    if (!world) return await fail(work.transact, work.lease, HEADERS_LOST);
    const { collect } = scanOptionsSchema.parse(job.job_metadata);
    const collection = collectionOf(ports.collection ?? EVERYTHING, collect);
    const run: Run = { ...work.lease, domainId: domain.id, scanId: job.id, collection };
    // Before this scan changes what the domain's earlier ones are to be told from.
    await work.transact((trx) => reconstructDomain(trx, domain.id));
    const store = checkpointStore({ hashEmail, clock, observe }, work.transact, run);
    const outcome = await crawl(
      await loadCrawlJob(db, job, domain.domain, ports),
      {
        ...world,
        isTimeUp: endsWhen(slice, store, clock),
        hurry: slice.hurry,
        pagesAtATime: slice.pagesAtATime,
        extract: reader.read,
        readPdf: pdfReader.read,
        storedPages: domain.last_scan === null ? null : storedPages(db, domain.id, collection),
        checkpoint: store.save,
        observe,
      },
      slice.signal,
    );
    switch (outcome.kind) {
      case "yielded":
        // In this order: the message must find a job that it can claim, and the row is what a lost message leaves
        // behind.
        await handOverLease(db, run, { hasProgress: store.hasProgress, isLate: slice.isLate });
        await sendScan(ports, job);
        return outcome;
      case "failed":
        return await fail(work.transact, run, outcome.fault.message);
      case "complete": {
        // Before the end is told, so that whoever hears of it reads what DNS says. A slice's reserve has room for it.
        if (resolver) await checkMailDomains({ db, log, clock, resolver }, run.scanId, slice.signal);
        const contacts = await work.transact((trx) => completeScan(trx, run, outcome));
        observe({ kind: "complete", contacts });
        return { kind: "complete" };
      }
    }
  } finally {
    reader.end();
    pdfReader.end();
  }
}

async function fail(transact: Transact, lease: Lease, error: string): Promise<RunScanOutcome> {
  await transact((trx) => failScan(trx, lease, error));
  return { kind: "failed", error };
}

async function giveBack(
  { queue, log }: Pick<RunScanPorts, "queue" | "log">,
  { job, lease, transact }: Work,
  fault: AttemptFault,
): Promise<void> {
  try {
    await transact((trx) => giveLeaseBack(trx, lease, fault));
  } catch (cause) {
    // The lease expires by itself; the fault that brought us here is the one to tell.
    log.warn("A job's lease could not be released", { job_id: lease.jobId, error: cause });
    if (!fault.countsAsAttempt) await sendUncounted({ queue, log }, job, lease);
  }
}

function isCode(error: unknown, code: ScannerError["code"]): boolean {
  return error instanceof ScannerError && error.code === code;
}
