import { expressionBuilder, type Transaction } from "kysely";
import type { DB } from "../db/database.ts";
import { markUnshown } from "../domains/repository.ts";
import { ACTIVE_STATUSES } from "../jobs/job.ts";
import { daysAgo, type Place, type RetentionKind } from "./kind.ts";

/** rows a batch: few enough that Postgres finds each by its key, and that a submit hardly waits for its domain */
const ROWS_PER_BATCH = 500;

/** An address on a page. */
type Spot = { readonly contact_id: string; readonly page_id: string };

/**
 * Addresses that went from their page so long ago, and contacts that went from all of theirs. None before the rows of
 * the scans that saw it there, so that each kept scan shows what it showed.
 */
export const goneContacts: RetentionKind = {
  name: "gone_contacts",
  daysKept: ({ keepGoneContactDays, keepScanDays }) =>
    keepScanDays === 0 || keepGoneContactDays === 0 ? 0 : Math.max(keepGoneContactDays, keepScanDays),

  async countDue(db, days) {
    const { due } = await db
      .selectFrom("sightings")
      .select((eb) => eb.fn.countAll<string>().as("due"))
      .where(isGone(days))
      .executeTakeFirstOrThrow();
    return Number(due);
  },

  async deleteBatch(trx, days, place) {
    const found = await goneAfter(trx, days, place);
    const last = found.at(-1);
    const isWhole = found.length === ROWS_PER_BATCH && last !== undefined;
    const contactIds = await lockContacts(trx, [...new Set(found.map(({ contact_id }) => contact_id))]);
    const spots = found.filter(({ contact_id }) => contactIds.has(contact_id));
    return {
      deleted: await deleteSpots(trx, days, spots),
      next: isWhole ? [last.endedAt, last.contact_id, last.page_id] : undefined,
    };
  },
};

function isGone(days: number) {
  const eb = expressionBuilder<DB, "sightings">();
  return eb.and([eb("sightings.ending", "=", "gone"), eb("sightings.ended_at", "<=", daysAgo(days))]);
}

/** The next ones of those that are due, the longest gone first. */
async function goneAfter(trx: Transaction<DB>, days: number, place: Place) {
  let query = trx
    .selectFrom("sightings")
    .select(["contact_id", "page_id"])
    // As text: a Date has no microseconds.
    .select((eb) => eb.cast<string>("ended_at", "text").as("endedAt"))
    .where(isGone(days))
    .orderBy("sightings.ended_at")
    .orderBy("contact_id")
    .orderBy("page_id")
    .limit(ROWS_PER_BATCH);
  const [endedAt, contactId, pageId] = place;
  if (endedAt !== undefined && contactId !== undefined && pageId !== undefined) {
    query = query.where((eb) =>
      eb(
        eb.refTuple("sightings.ended_at", "contact_id", "page_id"),
        ">",
        eb.tuple(
          eb.cast<Date>(eb.val(endedAt), "timestamptz"),
          eb.cast<string>(eb.val(contactId), "uuid"),
          eb.cast<string>(eb.val(pageId), "uuid"),
        ),
      ),
    );
  }
  return await query.execute();
}

/**
 * Locks those of the contacts that no scan may be looking at: nobody starts a scan of their domains before this
 * transaction ends, none is active, and none is left whose rows are yet to be made. A checkpoint would otherwise refer
 * to a contact that is deleted under it.
 */
async function lockContacts(trx: Transaction<DB>, ids: readonly string[]): Promise<ReadonlySet<string>> {
  if (ids.length === 0) return new Set();
  const contacts = await trx
    .selectFrom("contacts")
    .innerJoin("domains", "domains.id", "contacts.domain_id")
    .select(["contacts.id", "contacts.domain_id"])
    .where("contacts.id", "in", ids)
    .forUpdate()
    .skipLocked()
    .execute();
  if (contacts.length === 0) return new Set();
  const domainIds = [...new Set(contacts.map(({ domain_id }) => domain_id))];
  // A statement after the lock: a submit that held the domain has committed its job by now.
  const busy = await trx
    .selectFrom("jobs")
    .select("domain_id")
    .distinct()
    .where("domain_id", "in", domainIds)
    // Apart, as each has an index of its own: a domain may have thousands of jobs.
    .where((eb) =>
      eb.or([
        eb("status", "in", ACTIVE_STATUSES),
        eb.and([eb("scan_rows", "is", null), eb("finished_at", "is not", null)]),
      ]),
    )
    .execute();
  const busyIds = new Set(busy.map(({ domain_id }) => domain_id));
  return new Set(contacts.filter(({ domain_id }) => !busyIds.has(domain_id)).map(({ id }) => id));
}

/** Deletes all sightings of these spots that still are due and that no scan shows, and contacts left with none. */
async function deleteSpots(trx: Transaction<DB>, days: number, found: readonly Spot[]): Promise<number> {
  if (found.length === 0) return 0;
  // They were found before their contacts were locked: an address may have come back since.
  const spots = await trx
    .selectFrom("sightings")
    .select(["contact_id", "page_id"])
    .where(isOneOf(found))
    .where(isGone(days))
    .where(({ not, exists }) => not(exists(showingScan())))
    .execute();
  if (spots.length === 0) return 0;
  await trx.deleteFrom("sightings").where(isOneOf(spots)).execute();
  const contactIds = [...new Set(spots.map(({ contact_id }) => contact_id))];
  const domains = await trx
    .selectFrom("contacts")
    .select("domain_id")
    .distinct()
    .where("id", "in", contactIds)
    .execute();
  await markUnshown(
    trx,
    domains.map(({ domain_id }) => domain_id),
  );
  await trx
    .deleteFrom("contacts")
    .where("id", "in", contactIds)
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom("sightings")
            .select("sightings.page_id")
            .whereRef("sightings.contact_id", "=", "contacts.id"),
        ),
      ),
    )
    .execute();
  return spots.length;
}

function isOneOf(spots: readonly Spot[]) {
  const eb = expressionBuilder<DB, "sightings">();
  return eb(
    eb.refTuple("sightings.contact_id", "sightings.page_id"),
    "in",
    spots.map(({ contact_id, page_id }) => eb.tuple(contact_id, page_id)),
  );
}

/** A kept scan that saw the address on this page, as it is told last or as it was told before. */
function showingScan() {
  return expressionBuilder<DB, "sightings">()
    .selectFrom("sightings as told")
    .innerJoin("scan_pages", "scan_pages.page_id", "told.page_id")
    .select("scan_pages.scan_id")
    .whereRef("told.contact_id", "=", "sightings.contact_id")
    .whereRef("told.page_id", "=", "sightings.page_id")
    .whereRef("scan_pages.scan_id", ">=", "told.from_scan")
    .whereRef("scan_pages.scan_id", "<", "told.until_scan");
}
