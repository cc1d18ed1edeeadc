import { expressionBuilder, type Kysely } from "kysely";
import { holding } from "../contacts/listed-contact.ts";
import type { DB } from "../db/database.ts";
import type { NumberWindow } from "../db/keyset.ts";
import { domainOf, readingsOf, type View } from "../sightings/readings.ts";
import type { PointKind } from "./point-content.ts";
import { type ListedPoint, pointsWithPlaces } from "./point-places.ts";

export type PointFilters = {
  readonly kind?: PointKind | undefined;
  /** a phone's kind, a profile's network, or `captcha` */
  readonly label?: string | undefined;
  /** a part of the value, or of the number as a page writes it; case does not matter */
  readonly search?: string | undefined;
};

/** What part of a list to read, oldest first; each point with `maxPlaces` of its places. */
export type PointPart = {
  readonly filters: PointFilters;
  readonly window: NumberWindow;
  readonly maxPlaces: number;
};

/**
 * The phones, profiles and forms of the view's pages, by when the domain first had them; each with its places in the
 * order of their reading. A point's `id` is its place in the list.
 */
export async function listContactPoints(db: Kysely<DB>, view: View, part: PointPart): Promise<ListedPoint[]> {
  const domainId = domainOf(view);
  if (domainId === null) return [];
  const { kind, label, search } = part.filters;
  let query = db
    .with(
      (cte) => cte("told").materialized(),
      () => detailsTold(view),
    )
    .selectFrom("contact_points as points")
    .innerJoin("contact_point_details as details", "details.contact_point_id", "points.id")
    .innerJoin("told", "told.detail_id", "details.id")
    .select((eb) => ["points.id", eb.cast<number>(eb.fn.sum("told.pages"), "integer").as("pages")])
    .where("points.domain_id", "=", domainId)
    .groupBy("points.id")
    .orderBy("points.id")
    .limit(part.window.limit);
  if (part.window.after !== undefined) query = query.where("points.id", ">", part.window.after);
  if (kind !== undefined) query = query.where("points.kind", "=", kind);
  if (label !== undefined) query = query.where("details.label", "=", label);
  if (search !== undefined) {
    const pattern = holding(search);
    query = query.where((eb) =>
      eb.or([eb("points.value", "ilike", pattern), eb("details.written", "ilike", pattern)]),
    );
  }
  return await pointsWithPlaces(db, view, await query.execute(), part.maxPlaces);
}

/** The details that the view's pages tell, each with how many pages do. Pages that tell the same are counted once. */
function detailsTold(view: View) {
  const eb = expressionBuilder<DB>();
  const contents = eb
    .selectFrom(readingsOf(view).as("readings"))
    .select(["readings.contents_id", eb.fn.countAll<string>().as("pages")])
    .groupBy("readings.contents_id");
  const details = eb
    .selectFrom(contents.as("contents"))
    .innerJoin("page_contents", "page_contents.id", "contents.contents_id")
    .select([
      "contents.pages",
      (page) => page.fn<number>("unnest", ["page_contents.contact_point_details"]).as("detail_id"),
    ]);
  return eb
    .selectFrom(details.as("of_pages"))
    .select(["of_pages.detail_id", (page) => page.fn.sum<string>("of_pages.pages").as("pages")])
    .groupBy("of_pages.detail_id");
}
