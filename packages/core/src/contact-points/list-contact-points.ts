import type { Kysely } from "kysely";
import { holding } from "../contacts/listed-contact.ts";
import type { DB } from "../db/database.ts";
import type { NumberWindow } from "../db/keyset.ts";
import { domainOf, type View } from "../sightings/readings.ts";
import { detailsTold } from "./detail-pages.ts";
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
