import type { ExpressionBuilder, Transaction } from "kysely";
import type { PageMetadata } from "../crawl/checkpoint.ts";
import type { DB } from "../db/database.ts";

/** What a page keeps for its next visit alone: no scan's row needs it. */
const FOR_THE_NEXT_VISIT: readonly (keyof PageMetadata)[] = ["etag", "last_modified", "outlinks"];
/** Statuses that answer that nothing stands on the page (RFC 9110, 15.5.5 and 15.5.11). */
const NOTHING_THERE = [404, 410];

/** In the order in which the statement selects them. */
const COLUMNS = [
  "page_id",
  "scan_id",
  "read_at",
  "reading",
  "depth",
  "status_code",
  "word_count",
  "content_type",
  "title",
  "error",
  "page_metadata",
] as const;

type Visit = ExpressionBuilder<DB, "pages" | "jobs">;

/**
 * Gives a scan the pages of its domain that were there before its end and visited after its start. The columns are
 * those of the page's last visit. Where a later scan made that, nobody knows any more how this one went: its row has
 * neither error nor metadata then, and counts as read in part.
 */
export async function reconstructPages(trx: Transaction<DB>, scanId: number): Promise<void> {
  await trx
    .insertInto("scan_pages")
    .columns(COLUMNS)
    .expression((eb) =>
      eb
        .selectFrom("jobs")
        .innerJoin("pages", "pages.domain_id", "jobs.domain_id")
        .where("jobs.id", "=", scanId)
        .whereRef("pages.created_at", "<=", "jobs.finished_at")
        .whereRef("pages.last_scan", ">=", "jobs.started_at")
        .select(["pages.id", "jobs.id as scan_id"])
        .select((visit) => [readAt(visit).as("read_at"), reading(visit).as("reading")])
        .select("pages.depth")
        .select((visit) => statusCode(visit).as("status_code"))
        .select(["pages.word_count", "pages.content_type", "pages.title"])
        .select((visit) => [error(visit).as("error"), metadata(visit).as("page_metadata")])
        // A removal of an address that its title tells comes before this or after it.
        .forShare("pages"),
    )
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}

/** Whether the page's last visit is the scan's. */
function isLastVisitor(eb: Visit) {
  return eb("pages.scan_job_id", "=", eb.ref("jobs.job_id"));
}

/** Of an earlier visit: a time within the scan, the page's first where it came to be in it. */
function readAt(eb: Visit) {
  return eb
    .case()
    .when(isLastVisitor(eb))
    .then(eb.ref("pages.last_scan"))
    .else(eb.fn<Date>("greatest", ["pages.created_at", "jobs.started_at"]))
    .end();
}

/** As `readingOf` tells it of a record. A visit that failed and read words or contacts all the same broke off. */
function reading(eb: Visit) {
  const gaveContacts = eb
    .selectFrom("contact_sources")
    .select("contact_sources.contact_id")
    .whereRef("contact_sources.page_id", "=", "pages.id")
    .whereRef("contact_sources.last_seen", ">=", "jobs.started_at");
  const isTruncated = eb.fn<boolean>("jsonb_exists", ["pages.page_metadata", eb.val("truncated")]);
  return eb
    .case()
    .when(eb.not(eb.fn.coalesce(isLastVisitor(eb), eb.lit(false))))
    .then("some")
    .when("pages.status_code", "in", NOTHING_THERE)
    .then("all")
    .when(eb.and([eb("pages.error", "is", null), eb.not(isTruncated)]))
    .then("all")
    .when(
      eb.or([eb("pages.error", "is", null), eb("pages.word_count", "is not", null), eb.exists(gaveContacts)]),
    )
    .then("some")
    .else("none")
    .end();
}

/** Of an earlier visit that was listed, so it did not fail as the last one did. */
function statusCode(eb: Visit) {
  return eb
    .case()
    .when(eb.or([isLastVisitor(eb), eb("pages.error", "is", null)]))
    .then(eb.ref("pages.status_code"))
    .end();
}

function error(eb: Visit) {
  return eb.case().when(isLastVisitor(eb)).then(eb.ref("pages.error")).end();
}

function metadata(eb: Visit) {
  const keys = FOR_THE_NEXT_VISIT.map((key) => eb.val(key));
  return eb
    .case()
    .when(isLastVisitor(eb))
    .then(eb.fn<unknown>("jsonb_delete", ["pages.page_metadata", ...keys]))
    .else(eb.fn<unknown>("jsonb_build_object"))
    .end();
}
