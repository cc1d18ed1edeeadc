import type { Kysely } from "kysely";
import type { DB } from "../db/database.ts";
import { type Listed, positionTuple } from "../db/keyset.ts";
import { SCANS_PER_STATEMENT, scansOfBatch } from "./batch-scans.ts";
import { withPerson } from "./contact-person.ts";
import { withTrust } from "./contact-trust.ts";
import { contactsOfScan } from "./contacts-of-scan.ts";
import { type ContactPart, type ListedContact, toSource } from "./listed-contact.ts";

/** A contact as one of a batch's scans saw it, and whose scan that is. */
export type BatchContact = ListedContact & { readonly scanned_domain: string };

/**
 * A page of the contacts that a batch's scans saw, each as its scan saw it: scan by scan, and of a scan in the order of
 * its own list.
 */
export async function listBatchContacts(
  db: Kysely<DB>,
  { batchId }: { readonly batchId: string },
  part: ContactPart,
): Promise<Listed<BatchContact>[]> {
  const { after, limit } = part.window;
  const scans = await scansOfBatch(db, batchId, after);
  const listed: Listed<BatchContact>[] = [];
  for (let start = 0; start < scans.length && listed.length < limit; start += SCANS_PER_STATEMENT) {
    const window = { after, limit: limit - listed.length };
    const some = scans.slice(start, start + SCANS_PER_STATEMENT);
    listed.push(...(await contactsOfScans(db, some, { ...part, window })));
  }
  return listed;
}

async function contactsOfScans(
  db: Kysely<DB>,
  scans: readonly number[],
  part: ContactPart,
): Promise<Listed<BatchContact>[]> {
  const { after, limit } = part.window;
  let query = db
    .selectFrom("jobs")
    .innerJoin("domains", "domains.id", "jobs.domain_id")
    .innerJoinLateral(
      () => contactsOfScan(db, part).as("found"),
      (join) => join.onTrue(),
    )
    .where("jobs.id", "in", scans)
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
    .limit(limit);
  if (after?.scan !== undefined) {
    const { scan } = after;
    query = query.where((eb) =>
      eb.or([
        eb("jobs.id", ">", scan),
        eb(eb.refTuple("found.created_at", "found.id"), ">", positionTuple<"contacts">(after)),
      ]),
    );
  }
  const rows = await query.execute();
  const listed = rows.map(({ position, scan, sources, ...contact }) => ({
    position: { createdAt: position, id: contact.id, scan },
    row: { ...withPerson(contact), site_host: contact.scanned_domain, sources: sources.map(toSource) },
  }));
  return await withTrust(db, listed);
}
