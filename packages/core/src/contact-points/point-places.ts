import type { Kysely } from "kysely";
import type { DB } from "../db/database.ts";
import type { Person } from "../extract/people/person.ts";
import { ofPersonColumns } from "../people/person-row.ts";
import type { View } from "../sightings/readings.ts";
import { byReading, pagesOfDetails, urlsOf } from "./detail-pages.ts";
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

/** The first places of each of the points. */
async function placesOf(
  db: Kysely<DB>,
  view: View,
  pointIds: readonly number[],
  maxPlaces: number,
): Promise<ReadonlyMap<number, PointPlace[]>> {
  const details = await db
    .selectFrom("contact_point_details as details")
    .leftJoin("people", "people.id", "details.person_id")
    .select(["details.id", "details.contact_point_id", "details.label", "details.written"])
    .select(["details.method", "details.element", "details.email"])
    .select(["people.name", "people.role", "people.department", "people.seniority"])
    .select(["details.person_reason", "details.person_element"])
    .where("details.contact_point_id", "in", pointIds)
    .execute();
  const pages = await pagesOfDetails(
    db,
    view,
    details.map(({ id }) => id),
    maxPlaces,
  );
  const found = details.flatMap(
    ({ id, contact_point_id: pointId, label, written, method, element, email, ...person }) =>
      (pages.get(id)?.first ?? []).map((read) => ({
        pointId,
        ...read,
        told: { label, written, method, element, email, person: ofPersonColumns(person) },
      })),
  );
  const first = [...Map.groupBy(found, ({ pointId }) => pointId).values()].flatMap((ofPoint) =>
    ofPoint.toSorted(byReading).slice(0, maxPlaces),
  );
  const urls = await urlsOf(
    db,
    first.map(({ pageId }) => pageId),
  );
  const places = new Map<number, PointPlace[]>();
  for (const { pointId, pageId, readAt, told } of first) {
    const page = urls.get(pageId);
    if (page === undefined) continue;
    places.set(pointId, [...(places.get(pointId) ?? []), { page, ...told, read_at: readAt }]);
  }
  return places;
}
