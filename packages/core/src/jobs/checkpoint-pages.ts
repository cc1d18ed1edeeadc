import type { Kysely } from "kysely";
import type { DB } from "../db/database.ts";
import { rowIn, rowsOf, valuesOf } from "../db/rows.ts";
import type { ContentsRow } from "../pages/page-contents.ts";
import type { WrittenPage } from "../pages/written-page.ts";

/** A scan's pages as a checkpoint writes them. */
export type PageWrites = {
  readonly scanId: number;
  readonly pages: readonly WrittenPage[];
  /** what they tell, each once */
  readonly contents: readonly (ContentsRow & { readonly domain_id: string })[];
};

/** What `pages` has of a visit that its row tells. */
const VISIT_COLUMNS = [
  "status_code",
  "content_type",
  "title",
  "word_count",
  "depth",
  "error",
  "scan_job_id",
  "page_metadata",
] as const;

const SCAN_PAGE_COLUMNS = ["status_code", "content_type", "title", "word_count", "depth", "error"] as const;

/**
 * The part of a checkpoint's statement that writes its pages: what they tell (`page_contents`), the domain's pages as
 * they are now, and once for all how this scan read them. What a checkpoint stored whose answer was lost, the next try
 * leaves as it is.
 */
export function withPages(db: Kysely<DB>, writes: PageWrites) {
  return db
    .with("wanted_contents", (q) =>
      q.selectFrom(rowsOf("page_contents", writes.contents).as("rows")).selectAll(),
    )
    .with("known_contents", (q) =>
      q
        .selectFrom("wanted_contents as w")
        .innerJoin("page_contents as c", (join) =>
          join.onRef("c.domain_id", "=", "w.domain_id").onRef("c.content_hash", "=", "w.content_hash"),
        )
        .select(["c.id", "c.content_hash"]),
    )
    .with("new_contents", (q) =>
      q
        .insertInto("page_contents")
        .columns(["domain_id", "content_hash", "contact_point_details", "organization_id"])
        .expression((eb) =>
          eb
            .selectFrom("wanted_contents as w")
            .leftJoin("known_contents as k", "k.content_hash", "w.content_hash")
            .where("k.id", "is", null)
            .select(["w.domain_id", "w.content_hash", "w.contact_point_details", "w.organization_id"])
            .orderBy("w.content_hash"),
        )
        .onConflict((conflict) =>
          conflict
            .columns(["domain_id", "content_hash"])
            .doUpdateSet((eb) => ({ content_hash: eb.ref("excluded.content_hash") })),
        )
        .returning(["id", "content_hash"]),
    )
    .with("stored_contents", (q) =>
      q.selectFrom("known_contents").selectAll().unionAll(q.selectFrom("new_contents").selectAll()),
    )
    .with("read_pages", (q) =>
      q
        .selectFrom(valuesOf(writes.pages).as("rows"))
        .innerJoinLateral(
          (eb) => rowIn("pages", eb.ref("rows.value")).as("page"),
          (join) => join.onTrue(),
        )
        .leftJoin("stored_contents as c", (join) =>
          join.on((eb) => eb("c.content_hash", "=", eb.ref("rows.value", "->>").key("content_hash"))),
        )
        .selectAll("page")
        .select((eb) => [
          "c.id as told",
          eb.ref("rows.value", "->>").key("reading").as("reading"),
          eb.ref("rows.value", "->").key("visit").as("visit"),
        ]),
    )
    .with("stored_pages", (q) =>
      q
        .insertInto("pages")
        .columns(["id", "domain_id", "url", ...VISIT_COLUMNS, "last_scan", "last_read", "contents_id"])
        .expression((eb) =>
          eb
            .selectFrom("read_pages as r")
            .select(["r.id", "r.domain_id", "r.url"])
            .select(VISIT_COLUMNS.map((column) => `r.${column}` as const))
            .select((row) => [
              row.fn<Date>("now").as("last_scan"),
              row
                .case()
                .when("r.reading", "=", "none")
                .then(null)
                .else(row.fn<Date>("now"))
                .end()
                .as("last_read"),
              "r.told as contents_id",
            ]),
        )
        .onConflict((conflict) =>
          conflict.columns(["domain_id", "url"]).doUpdateSet((eb) => ({
            ...Object.fromEntries(VISIT_COLUMNS.map((column) => [column, eb.ref(`excluded.${column}`)])),
            last_scan: eb.ref("excluded.last_scan"),
            last_read: eb.fn.coalesce("excluded.last_read", "pages.last_read"),
            // A visit that could not read the page tells nothing of what stands there.
            contents_id: eb
              .case()
              .when("excluded.last_read", "is", null)
              .then(eb.ref("pages.contents_id"))
              .else(eb.ref("excluded.contents_id"))
              .end(),
            updated_at: eb.fn<Date>("now"),
          })),
        )
        .returning(["id", "url"]),
    )
    .with("visits", (q) =>
      q
        .insertInto("scan_pages")
        .columns([...SCAN_PAGE_COLUMNS, "page_id", "scan_id", "contents_id", "reading", "page_metadata"])
        .expression((eb) =>
          eb
            .selectFrom("read_pages as r")
            .innerJoin("stored_pages as p", "p.url", "r.url")
            .select(SCAN_PAGE_COLUMNS.map((column) => `r.${column}` as const))
            .select((row) => [
              "p.id as page_id",
              row.val(writes.scanId).as("scan_id"),
              "r.told as contents_id",
              "r.reading",
              "r.visit as page_metadata",
            ]),
        )
        .onConflict((conflict) => conflict.columns(["page_id", "scan_id"]).doNothing())
        .returning("page_id"),
    );
}
