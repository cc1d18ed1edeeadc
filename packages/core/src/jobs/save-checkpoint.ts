import type { Transaction } from "kysely";
import { LIMITS } from "../config.ts";
import { storeContacts } from "../contacts/store-contacts.ts";
import type { Checkpoint, PageRecord } from "../crawl/checkpoint.ts";
import type { DB } from "../db/database.ts";
import { ScannerError } from "../errors.ts";
import { upsertPages } from "../pages/repository.ts";
import { insertScanPages } from "../pages/scan-pages.ts";
import { compareSightings } from "../sightings/compare.ts";
import { readingOf } from "../sightings/reading.ts";
import { beginSightings, endSightings, lastSightings } from "../sightings/repository.ts";
import { siteText } from "../site-text.ts";
import type { EmailHasher } from "../suppression/email-hash.ts";
import { withholdSuppressed } from "../suppression/withhold.ts";
import { addUsage } from "../usage/repository.ts";
import { usedBetween } from "../usage/usage.ts";
import { storedCounters, toPositionJson } from "./crawl-position.ts";
import { saveFrontier } from "./frontier-repository.ts";
import { type Lease, type LockedJob, lockLease, saveProgress } from "./lease.ts";

/** A run's identity in the rows it writes. */
export type Run = Lease & {
  readonly domainId: string;
  /** `jobs.id`: the scans of a domain are in its order */
  readonly scanId: number;
};

/**
 * Writes what a scan saw, what the domain has now, frontier, progress and what its user used in one transaction, fenced
 * by the lease. Addresses on the suppression list are left out, and texts that tell them. Throws `lease_lost` when the
 * job is no longer this worker's and `not_found` when its domain was deleted, and has written nothing then.
 */
export async function saveCheckpoint(
  trx: Transaction<DB>,
  run: Run,
  checkpoint: Checkpoint,
  hashEmail: EmailHasher,
): Promise<void> {
  const job = await lockRun(trx, run);
  const pages = await withholdSuppressed(trx, hashEmail, checkpoint.pages);
  await writeCheckpoint(trx, run, { ...checkpoint, pages });
  const used = usedBetween(storedCounters(job), checkpoint.position.counters);
  await addUsage(trx, [{ userId: job.created_by, apiKeyId: job.api_key_id, ...used }]);
}

/** Locks the job under its lease, its domain still there. Throws `lease_lost`, and `not_found` without a domain. */
export async function lockRun(trx: Transaction<DB>, run: Lease): Promise<LockedJob> {
  const job = await lockLease(trx, run);
  if (job.domain_id === null) throw domainDeleted();
  return job;
}

/** A scan whose domain was deleted has nowhere to write. */
export function domainDeleted(): ScannerError {
  return new ScannerError("not_found", "The domain was deleted before its scan ended.");
}

/** The writes of a checkpoint, under `lockRun`. */
async function writeCheckpoint(
  trx: Transaction<DB>,
  run: Run,
  { pages, queued, done, position }: Checkpoint,
): Promise<void> {
  if (pages.length > 0) await writePages(trx, run, pages);
  await saveFrontier(trx, run.jobId, { queued, done, visited: pages.map(({ url }) => url) });
  await saveProgress(trx, run, {
    progress: position.progress,
    position: toPositionJson(position),
    hasProgress: done.length > 0,
  });
}

/** The pages as this scan read them, and of what stands there what is not stored yet. */
async function writePages(trx: Transaction<DB>, run: Run, pages: readonly PageRecord[]): Promise<void> {
  const last = await lastSightings(
    trx,
    run.domainId,
    pages.map(({ url }) => url),
  );
  const compared = pages.map((page) =>
    compareSightings({
      url: page.url,
      reading: readingOf(page),
      found: page.contacts.map(({ email, type, method, context }) => ({
        email,
        type,
        method,
        context: siteText(context, LIMITS.maxContextChars),
      })),
      last: last.get(page.url) ?? [],
    }),
  );
  const begun = compared.flatMap((page) => page.begun);
  await endSightings(
    trx,
    run.scanId,
    compared.flatMap((page) => page.ended),
  );
  const pageIds = await upsertPages(trx, run, pages);
  const contactIds = await storeContacts(trx, run, begun, pageIds);
  await insertScanPages(trx, run.scanId, pages, pageIds);
  await beginSightings(trx, run.scanId, begun, { pages: pageIds, contacts: contactIds });
}
