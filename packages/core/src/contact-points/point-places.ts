import type { Kysely } from "kysely";
import type { DB } from "../db/database.ts";
import type { Person } from "../extract/people/person.ts";
import { ofPersonColumns } from "../people/person-row.ts";
import { readingsOf, type View } from "../sightings/readings.ts";
import type { PointKind } from "./point-content.ts";

/** A page that tells a point, and how. */
export type PointPlace = {
  readonly page: string;
  /** a phone's kind, a profile's network, `captcha` of a form that has one */
  readonly label: string | null;
  /** as the page writes it */
  readonly written: string | null;
  readonly method: string | null;
  readonly element: string | null;
  /** whom it reaches, and the address that stands beside it, as the page says it */
  readonly person: Person | null;
  readonly email: string | null;
  readonly read_at: Date;
};

export type ListedPoint = {
  readonly id: number;
  readonly kind: PointKind;
  readonly value: string;
  /** when a scan of the domain first saw it */
  readonly first_seen: Date;
  /** on how many of the pages it stands */
  readonly places_count: number;
  /** the pages that were read first */
  readonly places: readonly PointPlace[];
};

/** These points of a list, in its order, with their places. */
export async function pointsWithPlaces(
  db: Kysely<DB>,
  view: View,
  counted: readonly { readonly id: number; readonly pages: number }[],
  maxPlaces: number,
): Promise<ListedPoint[]> {
  if (counted.length === 0) return [];
  const ids = counted.map(({ id }) => id);
  const points = await db
    .selectFrom("contact_points")
    .select(["id", "kind", "value", "created_at"])
    .where("id", "in", ids)
    .execute();
  const byId = new Map(points.map((point) => [point.id, point]));
  const places = await placesOf(db, view, ids, maxPlaces);
  return counted.flatMap(({ id, pages }): ListedPoint[] => {
    const point = byId.get(id);
    if (point === undefined) return [];
    return [
      {
        id,
        kind: toKind(point.kind),
        value: point.value,
        first_seen: point.created_at,
        places_count: pages,
        places: places.get(id) ?? [],
      },
    ];
  });
}

/** As the column's check allows it. */
function toKind(stored: string): PointKind {
  return stored === "profile" || stored === "form" ? stored : "phone";
}

/** The first places of each of the points. A site's foot has thousands, which are numbered before they are looked up. */
async function placesOf(
  db: Kysely<DB>,
  view: View,
  pointIds: readonly number[],
  maxPlaces: number,
): Promise<ReadonlyMap<number, PointPlace[]>> {
  const rows = await db
    .with("told", (cte) =>
      cte
        .selectFrom("contact_point_details as details")
        .innerJoin("page_contents", (join) =>
          join.on((eb) => eb("details.id", "=", eb.fn.any("page_contents.contact_point_details"))),
        )
        .innerJoin("contact_points as points", "points.id", "details.contact_point_id")
        .select(["details.id as detail_id", "points.id as point_id", "page_contents.id as contents_id"])
        .whereRef("page_contents.domain_id", "=", "points.domain_id")
        .where("points.id", "in", pointIds),
    )
    .with("numbered", (cte) =>
      cte
        .selectFrom("told")
        .innerJoin(readingsOf(view).as("readings"), "readings.contents_id", "told.contents_id")
        .select((eb) => [
          "told.point_id",
          "told.detail_id",
          "readings.page_id",
          "readings.read_at",
          eb.fn
            .agg<string>("row_number")
            .over((over) =>
              over.partitionBy("told.point_id").orderBy("readings.read_at").orderBy("readings.page_id"),
            )
            .as("number"),
        ]),
    )
    .selectFrom("numbered")
    .innerJoin("contact_point_details as details", "details.id", "numbered.detail_id")
    .innerJoin("pages", "pages.id", "numbered.page_id")
    .leftJoin("people", "people.id", "details.person_id")
    .select(["numbered.point_id", "numbered.read_at", "pages.url as page"])
    .select(["details.label", "details.written", "details.method", "details.element", "details.email"])
    .select(["people.name", "people.role", "people.department", "people.seniority"])
    .select(["details.person_reason", "details.person_element"])
    .where("numbered.number", "<=", String(maxPlaces))
    .orderBy("numbered.point_id")
    .orderBy("numbered.number")
    .execute();
  const places = rows.map(
    ({ point_id, page, read_at, label, written, method, element, email, ...person }) => ({
      point_id,
      place: { page, read_at, label, written, method, element, email, person: ofPersonColumns(person) },
    }),
  );
  return new Map(
    [...Map.groupBy(places, ({ point_id }) => point_id)].map(([id, some]) => [
      id,
      some.map(({ place }) => place),
    ]),
  );
}
