import { expressionBuilder, type Kysely } from "kysely";
import type { DB } from "../db/database.ts";
import { type Listed, type ListPosition, positionTuple } from "../db/keyset.ts";
import { sightingsOfContactIn } from "../sightings/seen-by-scan.ts";
import { PERSON_COLUMNS, personConditions, personSeen, withPerson } from "./contact-person.ts";
import { withTrust } from "./contact-trust.ts";
import {
  type ContactPart,
  contactConditions,
  holding,
  type ListedContact,
  toSource,
} from "./listed-contact.ts";
import { contactAsSeen, firstSighting, SEEN_COLUMNS, sourcesSeen } from "./seen-contact.ts";

/** A contact as one of a batch's scans saw it, and whose scan that is. */
export type BatchContact = ListedContact & { readonly scanned_domain: string };

/** Which contacts of a batch: all that its scans saw, or of each scan the best one. */
export type BatchContacts = { readonly batchId: string; readonly bestOnly: boolean };

/**
 * Scans that one statement goes through: it works out what each of them saw before it takes the first rows, however
 * few are asked for.
 */
const SCANS_PER_STATEMENT = 20;

/**
 * A page of the contacts that a batch's scans saw, each as its scan saw it: scan by scan, and of a scan in the order of
 * its own list. The best one of a scan is the one of the best type (service, corporate, free, unknown), then the one
 * that stands on most pages, then the first one that was found.
 */
export async function listBatchContacts(
  db: Kysely<DB>,
  { batchId, bestOnly }: BatchContacts,
  part: ContactPart,
): Promise<Listed<BatchContact>[]> {
  const { after, limit } = part.window;
  const scans = await scansOfBatch(db, batchId, after);
  const listed: Listed<BatchContact>[] = [];
  for (let start = 0; start < scans.length && listed.length < limit; start += SCANS_PER_STATEMENT) {
    const window = { after, limit: limit - listed.length };
    const some = scans.slice(start, start + SCANS_PER_STATEMENT);
    listed.push(...(await contactsOfScans(db, some, { bestOnly, part: { ...part, window } })));
  }
  return listed;
}

/** The batch's scans, in their order, from the one on that the place is in; a place of another list is in none. */
async function scansOfBatch(
  db: Kysely<DB>,
  batchId: string,
  after: ListPosition | undefined,
): Promise<number[]> {
  const rows = await db
    .selectFrom("jobs")
    .select("id")
    .where("job_id", "in", (eb) =>
      eb.selectFrom("batch_jobs").select("batch_jobs.job_id").where("batch_id", "=", batchId),
    )
    .where("scan_rows", "is distinct from", "deleted")
    .where("id", ">=", after?.scan ?? 0)
    .orderBy("id")
    .execute();
  return rows.map(({ id }) => id);
}

async function contactsOfScans(
  db: Kysely<DB>,
  scans: readonly number[],
  { bestOnly, part }: { bestOnly: boolean; part: ContactPart },
): Promise<Listed<BatchContact>[]> {
  const { after, limit } = part.window;
  let query = db
    .selectFrom("jobs")
    .innerJoin("domains", "domains.id", "jobs.domain_id")
    .innerJoinLateral(
      () => {
        const seen = contactsOfScan(part);
        return (bestOnly ? bestOf(seen) : seen).as("found");
      },
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
    query = query.where((eb) => {
      const isOfLaterScan = eb("jobs.id", ">", scan);
      if (bestOnly) return isOfLaterScan;
      const place = positionTuple<"contacts">(after);
      return eb.or([isOfLaterScan, eb(eb.refTuple("found.created_at", "found.id"), ">", place)]);
    });
  }
  const rows = await query.execute();
  const listed = rows.map(({ position, scan, sources, ...contact }) => ({
    position: { createdAt: position, id: contact.id, scan },
    row: { ...withPerson(contact), site_host: contact.scanned_domain, sources: sources.map(toSource) },
  }));
  return await withTrust(db, listed);
}

/** The contacts that the scan of the outer statement saw, narrowed down. */
function contactsOfScan(part: ContactPart) {
  const scan = expressionBuilder<DB, "jobs">().ref("jobs.id");
  const { filters, maxSources } = part;
  let query = expressionBuilder<DB, "jobs">()
    .selectFrom("contacts")
    .innerJoinLateral(
      () => contactAsSeen(scan).as("seen"),
      (join) => join.onTrue(),
    )
    .innerJoinLateral(
      () => firstSighting(scan).as("first"),
      (join) => join.onTrue(),
    )
    .leftJoinLateral(
      () => personSeen(scan).as("person"),
      (join) => join.onTrue(),
    )
    .whereRef("contacts.domain_id", "=", "jobs.domain_id")
    .where((eb) => eb.exists(sightingsOfContactIn(scan).select("sightings.page_id")))
    .where((eb) => eb.and(contactConditions({ ...part, window: { after: undefined, limit: 0 } })))
    .where((eb) => eb.and(personConditions(filters)))
    .select(SEEN_COLUMNS)
    .select(PERSON_COLUMNS)
    .select(sourcesSeen(scan, maxSources).as("sources"));
  const { type, search } = filters;
  if (type !== undefined) query = query.where("seen.email_type", "=", type);
  if (search !== undefined) {
    const pattern = holding(search);
    query = query.where((eb) =>
      eb.or([eb("contacts.email", "ilike", pattern), eb("first.context", "ilike", pattern)]),
    );
  }
  return query;
}

function bestOf(contacts: ReturnType<typeof contactsOfScan>) {
  return contacts
    .orderBy("seen.email_type")
    .orderBy("seen.sources_count", "desc")
    .orderBy("contacts.created_at")
    .orderBy("contacts.id")
    .limit(1);
}
