import { type ExpressionBuilder, expressionBuilder, type Transaction } from "kysely";
import type { DB } from "../db/database.ts";
import { isLeftOver, type LeftOverScans } from "./left-over-scans.ts";

/** What stood no more, and was seen since by code from before that ran again after ours, is the last row no longer. */
export async function supersedeSeenAgain(trx: Transaction<DB>, pageIds: readonly string[]): Promise<void> {
  await trx
    .updateTable("sightings")
    .set({ ending: "superseded" })
    .where("sightings.page_id", "in", pageIds)
    .where("ending", "in", ["gone", "unknown"])
    .where((eb) =>
      eb.exists(
        itsSource()
          .select("contact_sources.page_id")
          .whereRef("contact_sources.last_seen", ">", "sightings.ended_at"),
      ),
    )
    .execute();
}

/** Lets every source that has no last row stand on its page from the first of the scans that can have seen it. */
export async function insertSightings(
  trx: Transaction<DB>,
  leftOver: LeftOverScans,
  pageIds: readonly string[],
): Promise<void> {
  await trx
    .with(
      // Read once and before: a plan that looks these up for each source would come to see the rows that it inserts.
      (known) => known("last_rows").materialized(),
      (eb) =>
        eb
          .selectFrom("sightings")
          .select(["contact_id", "page_id"])
          .where("page_id", "in", pageIds)
          .where("ending", "is distinct from", "superseded"),
    )
    .insertInto("sightings")
    .columns(["contact_id", "page_id", "from_scan", "email_type", "first_seen", "method", "context"])
    .expression((eb) =>
      eb
        .selectFrom("contact_sources")
        .innerJoin("contacts", "contacts.id", "contact_sources.contact_id")
        .innerJoinLateral(
          (source) => firstScan(source, leftOver).as("first_scan"),
          (join) => join.onTrue(),
        )
        .where("contact_sources.page_id", "in", pageIds)
        .where((source) =>
          source.not(
            source.exists(
              source
                .selectFrom("last_rows")
                .select("last_rows.page_id")
                .whereRef("last_rows.contact_id", "=", "contact_sources.contact_id")
                .whereRef("last_rows.page_id", "=", "contact_sources.page_id"),
            ),
          ),
        )
        .select(["contact_sources.contact_id", "contact_sources.page_id", "first_scan.id"])
        .select(["contacts.email_type", "contact_sources.first_seen"])
        .select("contact_sources.method")
        .select((source) => contextOf(source).as("context"))
        // A removal of an address that its context tells comes before this or after it.
        .forShare("contact_sources"),
    )
    .execute();
}

/** None where the contact has the same words. */
function contextOf(eb: ExpressionBuilder<DB, "contact_sources" | "contacts">) {
  return eb.fn<string | null>("nullif", ["contact_sources.context", "contacts.context"]);
}

function firstScan(eb: ExpressionBuilder<DB, "contact_sources">, leftOver: LeftOverScans) {
  return eb
    .selectFrom("jobs")
    .select("jobs.id")
    .where(isLeftOver(leftOver))
    .where("jobs.started_at", "is not", null)
    .whereRef("jobs.finished_at", ">=", "contact_sources.first_seen")
    .orderBy("jobs.id")
    .limit(1);
}

/**
 * Ends what the first scan that read its page, whole or in part, did not see any more: `gone` where a scan read the
 * whole page since, else `unknown`. The pages must have their rows, and still the time at which they were last read
 * before these scans.
 */
export async function endUnseen(
  trx: Transaction<DB>,
  leftOver: LeftOverScans,
  pageIds: readonly string[],
): Promise<void> {
  await trx
    .updateTable("sightings")
    .from("scan_pages as ended")
    .set((eb) => ({
      until_scan: eb.ref("ended.scan_id"),
      ended_at: eb.ref("ended.read_at"),
      ending: "unknown",
      last_seen: eb.fn<Date>("greatest", [
        "sightings.first_seen",
        itsSource().select("contact_sources.last_seen"),
        eb.selectFrom("pages").select("pages.last_read").whereRef("pages.id", "=", "sightings.page_id"),
      ]),
    }))
    .where("sightings.page_id", "in", pageIds)
    .where("sightings.ending", "is", null)
    .whereRef("ended.page_id", "=", "sightings.page_id")
    .where((eb) => {
      const reads = readsWithoutIt(leftOver).select("scan_pages.scan_id").orderBy("scan_pages.scan_id");
      return eb("ended.scan_id", "=", reads.limit(1));
    })
    .execute();
  await trx
    .updateTable("sightings")
    .set({ ending: "gone" })
    .where("sightings.page_id", "in", pageIds)
    .where("ending", "=", "unknown")
    .where((eb) => {
      const reads = readsWithoutIt(leftOver).select("scan_pages.scan_id");
      return eb.exists(reads.where("scan_pages.reading", "=", "all"));
    })
    .execute();
}

/** The scans that read a sighting's page and since whose start no source was seen there. */
function readsWithoutIt(leftOver: LeftOverScans) {
  return expressionBuilder<DB, "sightings">()
    .selectFrom("scan_pages")
    .innerJoin("jobs", "jobs.id", "scan_pages.scan_id")
    .where(isLeftOver(leftOver))
    .whereRef("scan_pages.page_id", "=", "sightings.page_id")
    .where("scan_pages.reading", "<>", "none")
    .where((eb) => {
      const seenSince = itsSource().where("contact_sources.last_seen", ">=", eb.ref("jobs.started_at"));
      return eb.not(eb.exists(seenSince.select("contact_sources.page_id")));
    });
}

/** A sighting as the code before kept it. */
function itsSource() {
  return expressionBuilder<DB, "sightings">()
    .selectFrom("contact_sources")
    .whereRef("contact_sources.contact_id", "=", "sightings.contact_id")
    .whereRef("contact_sources.page_id", "=", "sightings.page_id");
}
