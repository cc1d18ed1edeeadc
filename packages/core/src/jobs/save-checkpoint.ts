import type { Transaction } from "kysely";
import { type Collection, noteJson, noteOf } from "../collection/collection.ts";
import { type KeptPage, keptPage } from "../collection/kept-page.ts";
import { LIMITS } from "../config.ts";
import { pointsOf } from "../contact-points/point-content.ts";
import type { Checkpoint, PageRecord } from "../crawl/checkpoint.ts";
import type { DB } from "../db/database.ts";
import { commitWith } from "../db/send-together.ts";
import type { Person } from "../extract/people/person.ts";
import { type ContentsRow, contentsOf, contentsRows } from "../pages/page-contents.ts";
import { storeParts } from "../pages/store-parts.ts";
import { toWrittenPage } from "../pages/written-page.ts";
import { toStoredPerson } from "../people/person-row.ts";
import { compareSightings } from "../sightings/compare.ts";
import { readingOf } from "../sightings/reading.ts";
import type { Begun, LastSighting } from "../sightings/sighting.ts";
import { siteText } from "../site-text.ts";
import type { EmailHasher } from "../suppression/email-hash.ts";
import { usageRows } from "../usage/repository.ts";
import { usedBetween } from "../usage/usage.ts";
import { lockAndRead } from "./checkpoint-reads.ts";
import { toSightingRows } from "./checkpoint-sightings.ts";
import { checkpointStatement } from "./checkpoint-statement.ts";
import { storedCounters, toPositionJson } from "./crawl-position.ts";
import { requireDomainOf } from "./domain-deleted.ts";
import { type Lease, type LockedJob, lockLease } from "./lease.ts";
import type { RunProgress } from "./run-progress.ts";

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
 * by the lease, and commits it: nothing may follow in the transaction. What the scan is not to keep is left out, and so
 * are addresses on the suppression list and whom they reach. Throws `lease_lost` when the job is no longer this
 * worker's and `not_found` when its domain was deleted, and has written nothing then.
 */
export async function saveCheckpoint(
  trx: Transaction<DB>,
  run: Run,
  checkpoint: Checkpoint,
  hashEmail: EmailHasher,
): Promise<void> {
  const kept = checkpoint.pages.map((page) => keptPage(page, run.collection));
  const { job, pages, last, known } = await lockAndRead(
    trx,
    run,
    kept.map(({ page }) => page),
    hashEmail,
  );
  const written = pages.map((page, index) => ({ page, leftOut: kept[index]?.leftOut ?? new Set<string>() }));
  const { begun, ended } = compareAll(written, last);
  const contents = contentsOf(pages);
  const numbers = await storeParts(trx, run.domainId, {
    people: [...peopleOf(pages, begun)],
    points: contents.flatMap(({ points }) => points),
    organizations: contents.flatMap(({ facts }) => facts ?? []),
  });
  const used = usedBetween(storedCounters(job), checkpoint.position.counters);
  const statement = checkpointStatement(trx, {
    ...{ jobId: run.jobId, domainId: run.domainId, scanId: run.scanId },
    ...toPageWrites(run, pages, contentsRows(contents, numbers)),
    ...toSightingRows(run, { begun, ended, known, people: numbers.people }),
    frontier: { ...checkpoint, visited: pages.map(({ url }) => url) },
    progress: toProgress(run, checkpoint),
    usage: usageRows([{ userId: job.created_by, apiKeyId: job.api_key_id, ...used }]),
  });
  await commitWith(trx, statement);
}

/** Locks the job under its lease, its domain still there. Throws `lease_lost`, and `not_found` without a domain. */
export async function lockRun(trx: Transaction<DB>, run: Lease): Promise<LockedJob> {
  return requireDomainOf(await lockLease(trx, run));
}

function toProgress(run: Run, { position, done }: Checkpoint): RunProgress {
  return {
    leaseId: run.leaseId,
    progress: position.progress,
    position: { ...toPositionJson(position), ...noteJson(noteOf(run.collection)) },
    hasProgress: done.length > 0,
  };
}

/** The pages as this scan read them, and what they tell beside their addresses. */
function toPageWrites(
  { domainId, jobId, collection }: Run,
  pages: readonly PageRecord[],
  contents: ReadonlyMap<string, ContentsRow>,
) {
  const note = noteOf(collection);
  const once = new Map([...contents.values()].map((row) => [row.content_hash, row]));
  return {
    pages: pages.map((page) =>
      toWrittenPage(page, { domainId, jobId, note, contentHash: contents.get(page.url)?.content_hash }),
    ),
    contents: [...once.values()].map((row) => ({ ...row, domain_id: domainId })),
  };
}

/** Of what stands on the pages, what begins and ends with this scan. */
function compareAll(written: readonly KeptPage[], last: ReadonlyMap<string, LastSighting[]>) {
  const compared = written.map(({ page, leftOut }) =>
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
  return {
    begun: compared.flatMap((page) => page.begun),
    ended: compared.flatMap((page) => page.ended),
  };
}

/** Whom sightings that begin and the pages' points name. */
function* peopleOf(pages: readonly PageRecord[], begun: readonly Begun[]): Generator<Person> {
  for (const { sight } of begun) if (sight.person !== null) yield sight.person;
  for (const { person } of pages.flatMap(pointsOf)) if (person !== null) yield person;
}
