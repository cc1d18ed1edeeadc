import type { Transaction } from "kysely";
import { type Collection, noteJson, noteOf } from "../collection/collection.ts";
import { type KeptPage, keptPage } from "../collection/kept-page.ts";
import { LIMITS } from "../config.ts";
import { pointsOf } from "../contact-points/point-content.ts";
import { storeContacts } from "../contacts/store-contacts.ts";
import type { Checkpoint, PageRecord } from "../crawl/checkpoint.ts";
import type { DB } from "../db/database.ts";
import { ScannerError } from "../errors.ts";
import type { Person } from "../extract/people/person.ts";
import { upsertPages } from "../pages/repository.ts";
import { insertScanPages } from "../pages/scan-pages.ts";
import { storeContents } from "../pages/store-contents.ts";
import { toStoredPerson } from "../people/person-row.ts";
import { storePeople } from "../people/store-people.ts";
import { compareSightings } from "../sightings/compare.ts";
import { readingOf } from "../sightings/reading.ts";
import { beginSightings, endSightings, lastSightings } from "../sightings/repository.ts";
import type { Begun } from "../sightings/sighting.ts";
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
  /** what of its pages it keeps */
  readonly collection: Collection;
};

/**
 * Writes what a scan saw, what the domain has now, frontier, progress and what its user used in one transaction, fenced
 * by the lease. What the scan is not to keep is left out, and so are addresses on the suppression list and whom they
 * reach. Throws `lease_lost` when the
 * job is no longer this worker's and `not_found` when its domain was deleted, and has written nothing then.
 */
export async function saveCheckpoint(
  trx: Transaction<DB>,
  run: Run,
  checkpoint: Checkpoint,
  hashEmail: EmailHasher,
): Promise<void> {
  const job = await lockRun(trx, run);
  const kept = checkpoint.pages.map((page) => keptPage(page, run.collection));
  const pages = await withholdSuppressed(
    trx,
    { hashEmail, domainId: run.domainId },
    kept.map(({ page }) => page),
  );
  const written = pages.map((page, index) => ({ page, leftOut: kept[index]?.leftOut ?? new Set<string>() }));
  await writeCheckpoint(trx, run, { ...checkpoint, pages: written });
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
  { pages, queued, done, position }: Omit<Checkpoint, "pages"> & { readonly pages: readonly KeptPage[] },
): Promise<void> {
  if (pages.length > 0) await writePages(trx, run, pages);
  await saveFrontier(trx, run.jobId, { queued, done, visited: pages.map(({ page }) => page.url) });
  await saveProgress(trx, run, {
    progress: position.progress,
    position: { ...toPositionJson(position), ...noteJson(noteOf(run.collection)) },
    hasProgress: done.length > 0,
  });
}

/** The pages as this scan read them, and of what stands there what is not stored yet. */
async function writePages(trx: Transaction<DB>, run: Run, kept: readonly KeptPage[]): Promise<void> {
  const pages = kept.map(({ page }) => page);
  const last = await lastSightings(
    trx,
    run.domainId,
    pages.map(({ url }) => url),
  );
  const compared = kept.map(({ page, leftOut }) =>
    compareSightings({
      url: page.url,
      reading: readingOf(page),
      found: page.contacts.map(({ email, type, method, context, person }) => ({
        email,
        type,
        method,
        context: siteText(context, LIMITS.maxContextChars),
        person: toStoredPerson(person),
      })),
      leftOut,
      last: last.get(page.url) ?? [],
    }),
  );
  const begun = compared.flatMap((page) => page.begun);
  await endSightings(
    trx,
    run.scanId,
    compared.flatMap((page) => page.ended),
  );
  const people = await storePeople(trx, run.domainId, [...peopleOf(pages, begun)]);
  const contents = await storeContents(trx, { domainId: run.domainId, people }, pages);
  const pageIds = await upsertPages(trx, run, pages, { note: noteOf(run.collection), contents });
  const contacts = await storeContacts(trx, run, begun, pageIds);
  await insertScanPages(trx, run.scanId, pages, { pages: pageIds, contents });
  await beginSightings(trx, run.scanId, begun, { pages: pageIds, contacts, people });
}

/** Whom sightings that begin and the pages' points name. */
function* peopleOf(pages: readonly PageRecord[], begun: readonly Begun[]): Generator<Person> {
  for (const { sight } of begun) if (sight.person !== null) yield sight.person;
  for (const { person } of pages.flatMap(pointsOf)) if (person !== null) yield person;
}
