import { expressionBuilder, type Kysely } from "kysely";
import { LIMITS } from "../config.ts";
import type { DB } from "../db/database.ts";
import type { Listed } from "../db/keyset.ts";
import { EMAIL_TYPES } from "../extract/contact.ts";
import { SCANS_PER_STATEMENT, scansOfBatch } from "./batch-scans.ts";
import { withPerson } from "./contact-person.ts";
import { withTrust } from "./contact-trust.ts";
import { contactsOfScan } from "./contacts-of-scan.ts";
import type { BatchContact } from "./list-batch-contacts.ts";
import { type ContactPart, type SourceJson, toSource } from "./listed-contact.ts";
import { contactAsSeen } from "./seen-contact.ts";

/** A batch, and the least confidence of what may be the best of a scan; undefined = any. */
export type BestContacts = { readonly batchId: string; readonly minConfidence: number | undefined };

/**
 * A page of the best contacts of a batch's scans, one of each scan that has one: of the best type (service, corporate,
 * free, unknown), then of the highest confidence, then the one that stands on most pages, then the one that was found
 * first. How far a contact can be trusted, the database does not know: of each type those are weighed that stand on
 * most pages.
 */
export async function listBestContacts(
  db: Kysely<DB>,
  { batchId, minConfidence = 0 }: BestContacts,
  part: ContactPart,
): Promise<Listed<BatchContact>[]> {
  const { after, limit } = part.window;
  const all = await scansOfBatch(db, batchId, after);
  const scans = all.filter((scan) => after?.scan === undefined || scan > after.scan);
  const best: Listed<BatchContact>[] = [];
  for (let start = 0; start < scans.length && best.length < limit; start += SCANS_PER_STATEMENT) {
    const some = scans.slice(start, start + SCANS_PER_STATEMENT);
    const weighed = await mostShown(db, some, part);
    const sure = weighed.filter(({ row }) => row.confidence >= minConfidence);
    const byScan = Map.groupBy(sure, ({ position }) => position.scan);
    best.push(...[...byScan.values()].flatMap((found) => found.sort(byWorth).slice(0, 1)));
  }
  return await withSources(db, best.slice(0, limit), part.maxSources);
}

/** Of equals the one that was found first stays first, as the statement orders them. */
function byWorth({ row: a }: Listed<BatchContact>, { row: b }: Listed<BatchContact>): number {
  return (
    EMAIL_TYPES.indexOf(a.email_type) - EMAIL_TYPES.indexOf(b.email_type) ||
    b.confidence - a.confidence ||
    b.sources_count - a.sources_count
  );
}

/** Of each scan and type the contacts that stand on most pages, without their sources. */
async function mostShown(
  db: Kysely<DB>,
  scans: readonly number[],
  part: ContactPart,
): Promise<Listed<BatchContact>[]> {
  const ranked = contactsOfScan(db, { ...part, maxSources: 0 }).select((eb) =>
    eb.fn
      .agg<number>("row_number")
      .over((over) =>
        over
          .partitionBy("seen.email_type")
          .orderBy("seen.sources_count", "desc")
          .orderBy("contacts.created_at")
          .orderBy("contacts.id"),
      )
      .as("place"),
  );
  const rows = await db
    .selectFrom("jobs")
    .innerJoin("domains", "domains.id", "jobs.domain_id")
    .innerJoinLateral(
      () => ranked.as("found"),
      (join) => join.onTrue(),
    )
    .where("jobs.id", "in", scans)
    .where("found.place", "<=", LIMITS.contactsWeighedPerType)
    .selectAll("found")
    .select((eb) => [
      "jobs.id as scan",
      "jobs.job_id as source_job_id",
      "domains.domain as scanned_domain",
      eb.cast<string>("found.created_at", "text").as("position"),
    ])
    .orderBy("jobs.id")
    .orderBy("found.created_at")
    .orderBy("found.id")
    .execute();
  const listed = rows.map(({ position, scan, place: _place, sources: _none, ...contact }) => ({
    position: { createdAt: position, id: contact.id, scan },
    row: { ...withPerson(contact), site_host: contact.scanned_domain, sources: [] },
  }));
  return await withTrust(db, listed);
}

/** The contacts with where their scans saw them. */
async function withSources(
  db: Kysely<DB>,
  best: readonly Listed<BatchContact>[],
  maxSources: number,
): Promise<Listed<BatchContact>[]> {
  if (best.length === 0 || maxSources === 0) return [...best];
  const rows = await db
    .selectFrom("jobs")
    .innerJoin("contacts", "contacts.domain_id", "jobs.domain_id")
    .where(
      "jobs.id",
      "in",
      best.flatMap(({ position }) => position.scan ?? []),
    )
    .where(
      "contacts.id",
      "in",
      best.map(({ row }) => row.id),
    )
    .innerJoinLateral(
      () =>
        contactAsSeen(db, { scan: expressionBuilder<DB, "jobs">().ref("jobs.id"), maxSources }).as("seen"),
      (join) => join.onTrue(),
    )
    .select(["jobs.id as scan", "contacts.id", "seen.sources"])
    .execute();
  const sourcesOf = (scan: number | undefined, id: string): readonly SourceJson[] =>
    rows.find((row) => row.scan === scan && row.id === id)?.sources ?? [];
  return best.map(({ row, position }) => ({
    position,
    row: { ...row, sources: sourcesOf(position.scan, row.id).map(toSource) },
  }));
}
