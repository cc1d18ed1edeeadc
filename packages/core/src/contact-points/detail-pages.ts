import { expressionBuilder, type Kysely } from "kysely";
import type { DB } from "../db/database.ts";
import { domainOf, readingsOf, type View } from "../sightings/readings.ts";

/** A page when it was read. */
export type PageRead = { readonly pageId: string; readonly readAt: Date };

/** The pages that tell a detail: how many, and those that were read first. */
export type DetailPages = { readonly count: number; readonly first: readonly PageRead[] };

/**
 * The details that the view's pages tell, each with how many pages do. Pages that tell the same are counted at once.
 */
export function detailsTold(view: View) {
  const eb = expressionBuilder<DB>();
  const contents = eb
    .selectFrom(readingsOf(view).as("readings"))
    .select(["readings.contents_id", eb.fn.countAll<string>().as("pages")])
    .groupBy("readings.contents_id");
  const details = eb
    .selectFrom(contents.as("contents"))
    .innerJoin("page_contents", "page_contents.id", "contents.contents_id")
    // Those of a large site are read by their domain, not all that there are.
    .where("page_contents.domain_id", "=", domainOf(view))
    .select([
      "contents.pages",
      (page) => page.fn<number>("unnest", ["page_contents.contact_point_details"]).as("detail_id"),
    ]);
  return eb
    .selectFrom(details.as("of_pages"))
    .select(["of_pages.detail_id", (page) => page.fn.sum<string>("of_pages.pages").as("pages")])
    .groupBy("of_pages.detail_id");
}

/**
 * Where the view's pages tell each of these details, the first `maxPages`. In steps that each read a table once: right
 * after a scan the planner's statistics know nothing of its rows, and one statement would go through all pairs.
 */
export async function pagesOfDetails(
  db: Kysely<DB>,
  view: View,
  detailIds: readonly number[],
  maxPages: number,
): Promise<ReadonlyMap<number, DetailPages>> {
  const pairs = await contentsWith(db, view, detailIds);
  const readings = await firstReadings(
    db,
    view,
    [...new Set(pairs.map(({ contents_id }) => contents_id))],
    maxPages,
  );
  const pages = new Map<number, { count: number; first: PageRead[] }>();
  for (const { contents_id, detail_id } of pairs) {
    const known = pages.get(detail_id) ?? { count: 0, first: [] };
    const ofContents = readings.get(contents_id) ?? [];
    known.count += ofContents[0]?.count ?? 0;
    known.first.push(...ofContents.map(({ page_id, read_at }) => ({ pageId: page_id, readAt: read_at })));
    pages.set(detail_id, known);
  }
  return new Map(
    [...pages].map(([id, { count, first }]) => [
      id,
      { count, first: first.toSorted(byReading).slice(0, maxPages) },
    ]),
  );
}

/** The order of reading. */
export function byReading(a: PageRead, b: PageRead): number {
  return a.readAt.getTime() - b.readAt.getTime() || (a.pageId < b.pageId ? -1 : 1);
}

/** Which of the view's contents hold which of the details. */
async function contentsWith(db: Kysely<DB>, view: View, detailIds: readonly number[]) {
  if (detailIds.length === 0) return [];
  const told = db
    .selectFrom(
      db.selectFrom(readingsOf(view).as("readings")).select("readings.contents_id").distinct().as("shown"),
    )
    .innerJoin("page_contents", "page_contents.id", "shown.contents_id")
    .where("page_contents.domain_id", "=", domainOf(view))
    .select((eb) => [
      "page_contents.id as contents_id",
      eb.fn<number>("unnest", ["page_contents.contact_point_details"]).as("detail_id"),
    ]);
  return await db
    .selectFrom(told.as("told"))
    .select(["told.contents_id", "told.detail_id"])
    .where((eb) => eb("told.detail_id", "=", eb.fn.any(eb.val([...detailIds]))))
    .execute();
}

async function firstReadings(db: Kysely<DB>, view: View, contentsIds: readonly number[], maxPages: number) {
  if (contentsIds.length === 0) return new Map<number, never[]>();
  const numbered = db.selectFrom(readingsOf(view).as("readings")).select((eb) => [
    "readings.contents_id",
    "readings.page_id",
    "readings.read_at",
    eb.fn
      .countAll<string>()
      .over((over) => over.partitionBy("readings.contents_id"))
      .as("pages"),
    eb.fn
      .agg<string>("row_number")
      .over((over) =>
        over.partitionBy("readings.contents_id").orderBy("readings.read_at").orderBy("readings.page_id"),
      )
      .as("number"),
  ]);
  const rows = await db
    .selectFrom(numbered.as("numbered"))
    .selectAll()
    .where("numbered.number", "<=", String(maxPages))
    .where((eb) => eb("numbered.contents_id", "=", eb.fn.any(eb.val([...contentsIds]))))
    .execute();
  return Map.groupBy(
    rows.map(({ pages, ...row }) => ({ ...row, count: Number(pages) })),
    ({ contents_id }) => contents_id ?? 0,
  );
}

/** Pages a statement: Postgres takes 65,535 parameters. */
const PAGES_PER_STATEMENT = 10_000;

/** The URLs of pages, by their ids. */
export async function urlsOf(
  db: Kysely<DB>,
  pageIds: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  const ids = [...new Set(pageIds)];
  const urls = new Map<string, string>();
  for (let start = 0; start < ids.length; start += PAGES_PER_STATEMENT) {
    const rows = await db
      .selectFrom("pages")
      .select(["id", "url"])
      .where("id", "in", ids.slice(start, start + PAGES_PER_STATEMENT))
      .execute();
    for (const { id, url } of rows) urls.set(id, url);
  }
  return urls;
}
