import { expressionBuilder, type Kysely } from "kysely";
import type { DB } from "../db/database.ts";
import type { Listed, ListPosition } from "../db/keyset.ts";
import { anyOf } from "../db/rows.ts";
import { isSeenIn, type ScanKey } from "../sightings/seen-by-scan.ts";
import { PERSON_COLUMNS, personConditions, personSeen, withPerson } from "./contact-person.ts";
import { siteHostOf, withTrust } from "./contact-trust.ts";
import {
  type ContactPart,
  contactConditions,
  holding,
  type ListedContact,
  toSource,
} from "./listed-contact.ts";
import { contactAsSeen, fitsAsSeen, SEEN_COLUMNS } from "./seen-contact.ts";

/** Contacts that a search looks at in one go, once fewer were not enough. */
const MOST_CANDIDATES = 1_000;
/** How many times as many a search looks at where those before were not enough. */
const GROWTH = 4;
/**
 * times that it looks at more of them: where so many did not fill a page the other filters fit hardly any, and what
 * fits the search tells nothing
 */
const MOST_ROUNDS = 6;

/**
 * A page of the contacts that a scan saw, with what it saw of each and no other scan. Where a scan saw an address is
 * where it saw it first, and the type is by the page that knows most of it.
 */
export async function listScanContacts(
  db: Kysely<DB>,
  scan: ScanKey,
  part: ContactPart,
): Promise<Listed<ListedContact>[]> {
  const { search } = part.filters;
  if (search !== undefined) return await searchScanContacts(db, scan, { ...part, pattern: holding(search) });
  return await contactsSeen(db, scan, part);
}

type Search = ContactPart & { readonly pattern: string };

/**
 * Those that a search may find are found first, by what it looks for, and in the list's order: of a word that most have
 * the first few are enough, and one that hardly any has an index finds. What the scan saw of each tells then whether
 * it is one. Where too few are, one statement goes through the rest of the list: it ends, or takes longer than a
 * statement may.
 */
async function searchScanContacts(
  db: Kysely<DB>,
  scan: ScanKey,
  part: Search,
): Promise<Listed<ListedContact>[]> {
  const listed: Listed<ListedContact>[] = [];
  let { after, limit: size } = part.window;
  for (let round = 0; round < MOST_ROUNDS; round++) {
    const candidates = await findCandidates(db, scan, { ...part, window: { after, limit: size } });
    if (candidates.length === 0) return listed;
    const window = { after: undefined, limit: part.window.limit - listed.length };
    const ids = candidates.map(({ id }) => id);
    listed.push(...(await contactsSeen(db, scan, { ...part, window, ids })));
    after = candidates.at(-1);
    if (candidates.length < size || listed.length === part.window.limit) return listed;
    size = Math.min(size * GROWTH, MOST_CANDIDATES);
  }
  const rest = { after, limit: part.window.limit - listed.length };
  return [...listed, ...(await contactsSeen(db, scan, { ...part, window: rest }))];
}

async function contactsSeen(
  db: Kysely<DB>,
  scan: ScanKey,
  part: ContactPart & { readonly ids?: readonly string[]; readonly pattern?: string },
): Promise<Listed<ListedContact>[]> {
  const { ids, pattern, maxSources } = part;
  const { type } = part.filters;
  let query = db
    .selectFrom("contacts")
    .innerJoinLateral(
      () => contactAsSeen(db, { scan: scan.id, maxSources }).as("seen"),
      (join) => join.onTrue(),
    )
    .leftJoinLateral(
      () => personSeen(scan.id).as("person"),
      (join) => join.onTrue(),
    )
    // Of this domain, in its list's order: Postgres then need not sort all that the scan saw.
    .where("contacts.domain_id", "=", scan.domain_id)
    .where((eb) => eb.and([...contactConditions(part), ...personConditions(part.filters)]))
    .select(SEEN_COLUMNS)
    .select(PERSON_COLUMNS)
    .select((eb) => [
      eb.cast<string>("contacts.created_at", "text").as("position"),
      siteHostOf(scan.domain_id),
    ])
    .orderBy("contacts.created_at")
    .orderBy("contacts.id")
    .limit(part.window.limit);
  if (ids !== undefined) query = query.where("contacts.id", "=", anyOf(ids));
  if (type !== undefined) query = query.where("seen.email_type", "=", type);
  if (pattern !== undefined) query = query.where(fitsAsSeen(pattern));
  const rows = await query.execute();
  const listed = rows.map(({ position, sources, ...contact }) => ({
    position: { createdAt: position, id: contact.id },
    row: { ...withPerson(contact), source_job_id: scan.job_id, sources: sources.map(toSource) },
  }));
  return await withTrust(db, listed);
}

/**
 * The next of the contacts that the scan saw whose own row, or a sighting with words of its own, fits the pattern.
 * Found apart: of conditions that are one or the other Postgres can use no index where one of them asks another table.
 */
async function findCandidates(
  db: Kysely<DB>,
  { id: scanId, domain_id: domainId }: ScanKey,
  part: Search,
): Promise<ListPosition[]> {
  const { pattern } = part;
  const { limit } = part.window;
  const next = expressionBuilder<DB>()
    .selectFrom("contacts")
    .select(["contacts.id", "contacts.created_at"])
    .where("contacts.domain_id", "=", domainId)
    .where((eb) => eb.and([...contactConditions(part), isSeenIn(scanId)]))
    .orderBy("contacts.created_at")
    .orderBy("contacts.id")
    .limit(limit);
  const inOwnRow = next.where((eb) =>
    eb.or([eb("contacts.email", "ilike", pattern), eb("contacts.context", "ilike", pattern)]),
  );
  const inWordsOfSightings = next.where(({ exists, selectFrom }) =>
    exists(
      selectFrom("sightings")
        .select("sightings.page_id")
        .whereRef("sightings.contact_id", "=", "contacts.id")
        .where("sightings.context", "ilike", pattern),
    ),
  );
  const rows = await db
    .selectFrom((eb) =>
      eb
        .selectFrom(inOwnRow.as("own"))
        .selectAll()
        .union(eb.selectFrom(inWordsOfSightings.as("seen")).selectAll())
        .as("candidates"),
    )
    .select(["id", (eb) => eb.cast<string>("created_at", "text").as("createdAt")])
    .orderBy("created_at")
    .orderBy("id")
    .limit(limit)
    .execute();
  return rows;
}
