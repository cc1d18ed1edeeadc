import { expressionBuilder, type Kysely, type Transaction } from "kysely";
import type { DB } from "../db/database.ts";
import { keyOf } from "../people/person-row.ts";
import { detailHash, type PointContent, pointKey } from "./point-content.ts";

/** Rows a statement: Postgres takes 65,535 parameters, a detail has ten. */
const ROWS_PER_STATEMENT = 1_000;

/** What the points of a checkpoint refer to. */
export type PointReferences = {
  readonly domainId: string;
  /** numbers by key (`keyOf`) */
  readonly people: ReadonlyMap<string, number>;
};

/** A detail's key among those of a domain. */
export function detailKey(point: PointContent): string {
  return `${detailHash(point)} ${pointKey(point)}`;
}

/**
 * Sees to it that the domain has each of these points, told as it is told here; gives back the numbers of the details
 * by their key (`detailKey`). Where all of them are known that is one statement.
 */
export async function storeContactPoints(
  trx: Transaction<DB>,
  references: PointReferences,
  points: readonly PointContent[],
): Promise<Map<string, number>> {
  const wanted = new Map(points.map((point) => [detailKey(point), point]));
  const all = [...wanted.values()];
  const known = await findDetails(trx, references.domainId, all);
  const missing = all.filter((point) => !known.details.has(detailKey(point)));
  if (missing.length === 0) return known.details;
  await insertPoints(trx, references.domainId, missing, known.points);
  await insertDetails(trx, references, missing, known);
  const others = missing.filter((point) => !known.details.has(detailKey(point)));
  const stored = await findDetails(trx, references.domainId, others);
  for (const [key, id] of stored.details) known.details.set(key, id);
  return known.details;
}

type Known = { readonly points: Map<string, number>; readonly details: Map<string, number> };

async function findDetails(
  db: Kysely<DB>,
  domainId: string,
  points: readonly PointContent[],
): Promise<Known> {
  const known: Known = { points: new Map(), details: new Map() };
  for (const some of chunks(points)) {
    const hashes = [...new Set(some.map(detailHash))];
    const rows = await db
      .selectFrom("contact_points")
      .leftJoin("contact_point_details", (join) =>
        join
          .onRef("contact_point_details.contact_point_id", "=", "contact_points.id")
          .on("contact_point_details.content_hash", "in", hashes),
      )
      .select(["contact_points.id", "kind", "value", "content_hash", "contact_point_details.id as detail_id"])
      .where("domain_id", "=", domainId)
      .where(isOneOf(some))
      .execute();
    for (const { id, detail_id, content_hash, ...point } of rows) {
      known.points.set(pointKey(point), id);
      if (detail_id !== null) known.details.set(`${content_hash} ${pointKey(point)}`, detail_id);
    }
  }
  return known;
}

/** Whether a row is one of these points, of its domain. */
function isOneOf(points: readonly Pick<PointContent, "kind" | "value">[]) {
  const eb = expressionBuilder<DB, "contact_points">();
  return eb(
    eb.refTuple("contact_points.kind", "contact_points.value"),
    "in",
    points.map(({ kind, value }) => eb.tuple(kind, value)),
  );
}

/** In one order for every writer, so that two of them wait for each other instead of deadlocking. */
async function insertPoints(
  trx: Transaction<DB>,
  domainId: string,
  points: readonly PointContent[],
  known: Map<string, number>,
): Promise<void> {
  const rows = new Map(points.map(({ kind, value }) => [pointKey({ kind, value }), { kind, value }]));
  const missing = [...rows].filter(([key]) => !known.has(key)).toSorted(byKey);
  for (const some of chunks(missing)) {
    const inserted = await trx
      .insertInto("contact_points")
      .values(some.map(([, row]) => ({ domain_id: domainId, ...row })))
      .onConflict((conflict) => conflict.columns(["domain_id", "kind", "value"]).doNothing())
      .returning(["id", "kind", "value"])
      .execute();
    for (const { id, ...point } of inserted) known.set(pointKey(point), id);
  }
  const others = missing.map(([, row]) => row).filter((row) => !known.has(pointKey(row)));
  for (const some of chunks(others)) {
    const stored = await trx
      .selectFrom("contact_points")
      .select(["id", "kind", "value"])
      .where("domain_id", "=", domainId)
      .where(isOneOf(some))
      .execute();
    for (const { id, ...point } of stored) known.set(pointKey(point), id);
  }
}

async function insertDetails(
  trx: Transaction<DB>,
  { people }: PointReferences,
  points: readonly PointContent[],
  known: Known,
): Promise<void> {
  const rows = points.flatMap((point): [string, DetailRow][] => {
    const pointId = known.points.get(pointKey(point));
    if (pointId === undefined) return [];
    const { label, written, method, element, person, email } = point;
    const row = {
      contact_point_id: pointId,
      ...{ label, written, method, element, email },
      person_id: (person && people.get(keyOf(person))) ?? null,
      person_reason: person?.reason ?? null,
      person_element: person?.element ?? null,
      content_hash: detailHash(point),
    };
    return [[detailKey(point), row]];
  });
  for (const some of chunks(rows.toSorted(byKey))) {
    const keyOfRow = new Map(some.map(([key, row]) => [`${row.contact_point_id} ${row.content_hash}`, key]));
    const inserted = await trx
      .insertInto("contact_point_details")
      .values(some.map(([, row]) => row))
      .onConflict((conflict) => conflict.columns(["contact_point_id", "content_hash"]).doNothing())
      .returning(["id", "contact_point_id", "content_hash"])
      .execute();
    for (const { id, contact_point_id, content_hash } of inserted) {
      const key = keyOfRow.get(`${contact_point_id} ${content_hash}`);
      if (key !== undefined) known.details.set(key, id);
    }
  }
}

type DetailRow = Record<
  "label" | "written" | "method" | "element" | "person_reason" | "person_element" | "email",
  string | null
> & { readonly contact_point_id: number; readonly person_id: number | null; readonly content_hash: string };

function byKey([a]: readonly [string, unknown], [b]: readonly [string, unknown]): number {
  return a < b ? -1 : 1;
}

function* chunks<T>(rows: readonly T[]): Generator<T[]> {
  for (let start = 0; start < rows.length; start += ROWS_PER_STATEMENT) {
    yield rows.slice(start, start + ROWS_PER_STATEMENT);
  }
}
