import type { Transaction } from "kysely";
import { countScanContacts } from "../contacts/repository.ts";
import { sumCounts } from "../crawl/checkpoint.ts";
import type { CrawlOutcome } from "../crawl/outcome.ts";
import type { DB } from "../db/database.ts";
import { markDomainScanned } from "../domains/repository.ts";
import { usedBetween } from "../usage/usage.ts";
import { storedCounters } from "./crawl-position.ts";
import { endJobs } from "./end-jobs.ts";
import { type Lease, lockLease } from "./lease.ts";
import { lockRun, type Run } from "./save-checkpoint.ts";
import { leavesPagesOut, scanOptionsSchema } from "./scan-options.ts";
import { summarize } from "./summarize.ts";

/** Ends a scan that saw its site; gives back how many contacts it has. Throws as `lockRun`. */
export async function completeScan(
  trx: Transaction<DB>,
  run: Run,
  outcome: Extract<CrawlOutcome, { kind: "complete" }>,
): Promise<number> {
  const job = await lockRun(trx, run);
  const contactsByType = await countScanContacts(trx, run.scanId);
  const contacts = sumCounts(contactsByType);
  const isOfAllPages = !leavesPagesOut(scanOptionsSchema.parse(job.job_metadata));
  await markDomainScanned(trx, run.domainId, { scanId: run.scanId, isOfAllPages });
  await endJobs(trx, [run.jobId], {
    status: "complete",
    result: summarize(job, outcome, contactsByType),
    used: { ...usedBetween(storedCounters(job), outcome.counters), contacts },
  });
  return contacts;
}

/** Ends a scan that had nothing to crawl, for the reason that the sentence tells. Throws `lease_lost`. */
export async function failScan(trx: Transaction<DB>, lease: Lease, error: string): Promise<void> {
  await lockLease(trx, lease);
  await endJobs(trx, [lease.jobId], { status: "failed", error });
}
