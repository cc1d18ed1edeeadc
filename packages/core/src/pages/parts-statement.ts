import type { Kysely } from "kysely";
import { jsonArrayFrom } from "kysely/helpers/postgres";
import type { DB } from "../db/database.ts";
import { rowIn, rowsOf, valuesOf } from "../db/rows.ts";
import type { PartRows } from "./part-rows.ts";

const DETAIL_COLUMNS = [
  "contact_point_id",
  "person_id",
  "label",
  "written",
  "method",
  "element",
  "email",
  "person_reason",
  "person_element",
  "content_hash",
] as const;

/** The statement that finds these rows, inserts those that are missing, and tells the numbers of all. */
export function partsStatement(db: Kysely<DB>, { people, points, details, organizations }: PartRows) {
  return db
    .with("wanted_people", (q) => q.selectFrom(rowsOf("people", people).as("rows")).selectAll())
    .with("known_people", (q) =>
      q
        .selectFrom("wanted_people as w")
        .innerJoin("people as p", (join) =>
          join
            .onRef("p.domain_id", "=", "w.domain_id")
            .onRef("p.name", "=", "w.name")
            .onRef("p.role", "is not distinct from", "w.role"),
        )
        .select(["p.id", "p.name", "p.role"]),
    )
    .with("new_people", (q) =>
      q
        .insertInto("people")
        .columns(["domain_id", "name", "role", "department", "seniority"])
        .expression((eb) =>
          eb
            .selectFrom("wanted_people as w")
            .leftJoin("known_people as k", (join) =>
              join.onRef("k.name", "=", "w.name").onRef("k.role", "is not distinct from", "w.role"),
            )
            .where("k.id", "is", null)
            .select(["w.domain_id", "w.name", "w.role", "w.department", "w.seniority"])
            .orderBy("w.name")
            .orderBy("w.role"),
        )
        .onConflict((conflict) =>
          conflict
            .columns(["domain_id", "name", "role"])
            .doUpdateSet((eb) => ({ name: eb.ref("excluded.name") })),
        )
        .returning(["id", "name", "role"]),
    )
    .with("stored_people", (q) =>
      q.selectFrom("known_people").selectAll().unionAll(q.selectFrom("new_people").selectAll()),
    )
    .with("wanted_points", (q) => q.selectFrom(rowsOf("contact_points", points).as("rows")).selectAll())
    .with("known_points", (q) =>
      q
        .selectFrom("wanted_points as w")
        .innerJoin("contact_points as p", (join) =>
          join
            .onRef("p.domain_id", "=", "w.domain_id")
            .onRef("p.kind", "=", "w.kind")
            .onRef("p.value", "=", "w.value"),
        )
        .select(["p.id", "p.kind", "p.value"]),
    )
    .with("new_points", (q) =>
      q
        .insertInto("contact_points")
        .columns(["domain_id", "kind", "value"])
        .expression((eb) =>
          eb
            .selectFrom("wanted_points as w")
            .leftJoin("known_points as k", (join) =>
              join.onRef("k.kind", "=", "w.kind").onRef("k.value", "=", "w.value"),
            )
            .where("k.id", "is", null)
            .select(["w.domain_id", "w.kind", "w.value"])
            .orderBy("w.kind")
            .orderBy("w.value"),
        )
        .onConflict((conflict) =>
          conflict
            .columns(["domain_id", "kind", "value"])
            .doUpdateSet((eb) => ({ value: eb.ref("excluded.value") })),
        )
        .returning(["id", "kind", "value"]),
    )
    .with("stored_points", (q) =>
      q.selectFrom("known_points").selectAll().unionAll(q.selectFrom("new_points").selectAll()),
    )
    .with("wanted_details", (q) =>
      q
        .selectFrom(valuesOf(details).as("rows"))
        .innerJoinLateral(
          (eb) => rowIn("contact_point_details", eb.ref("rows.value")).as("d"),
          (join) => join.onTrue(),
        )
        .innerJoin("stored_points as p", (join) =>
          join
            .on((eb) => eb("p.kind", "=", eb.ref("rows.value", "->>").key("kind")))
            .on((eb) => eb("p.value", "=", eb.ref("rows.value", "->>").key("value"))),
        )
        .leftJoin("stored_people as who", (join) =>
          join
            .on((eb) => eb("who.name", "=", eb.ref("rows.value", "->>").key("person_name")))
            .on((eb) =>
              eb("who.role", "is not distinct from", eb.ref("rows.value", "->>").key("person_role")),
            ),
        )
        .select(["p.id as contact_point_id", "p.kind", "p.value", "who.id as person_id"])
        .select(["d.label", "d.written", "d.method", "d.element", "d.email", "d.content_hash"])
        .select(["d.person_reason", "d.person_element"]),
    )
    .with("known_details", (q) =>
      q
        .selectFrom("wanted_details as w")
        .innerJoin("contact_point_details as d", (join) =>
          join
            .onRef("d.contact_point_id", "=", "w.contact_point_id")
            .onRef("d.content_hash", "=", "w.content_hash"),
        )
        .select(["d.id", "d.contact_point_id", "d.content_hash"]),
    )
    .with("new_details", (q) =>
      q
        .insertInto("contact_point_details")
        .columns(DETAIL_COLUMNS)
        .expression((eb) =>
          eb
            .selectFrom("wanted_details as w")
            .leftJoin("known_details as k", (join) =>
              join
                .onRef("k.contact_point_id", "=", "w.contact_point_id")
                .onRef("k.content_hash", "=", "w.content_hash"),
            )
            .where("k.id", "is", null)
            .select(DETAIL_COLUMNS.map((column) => `w.${column}` as const))
            .orderBy("w.contact_point_id")
            .orderBy("w.content_hash"),
        )
        .onConflict((conflict) =>
          conflict
            .columns(["contact_point_id", "content_hash"])
            .doUpdateSet((eb) => ({ content_hash: eb.ref("excluded.content_hash") })),
        )
        .returning(["id", "contact_point_id", "content_hash"]),
    )
    .with("stored_details", (q) =>
      q.selectFrom("known_details").selectAll().unionAll(q.selectFrom("new_details").selectAll()),
    )
    .with("wanted_organizations", (q) =>
      q.selectFrom(rowsOf("organizations", organizations).as("rows")).selectAll(),
    )
    .with("known_organizations", (q) =>
      q
        .selectFrom("wanted_organizations as w")
        .innerJoin("organizations as o", (join) =>
          join.onRef("o.domain_id", "=", "w.domain_id").onRef("o.content_hash", "=", "w.content_hash"),
        )
        .select(["o.id", "o.content_hash"]),
    )
    .with("new_organizations", (q) =>
      q
        .insertInto("organizations")
        .columns(["domain_id", "content_hash", "facts"])
        .expression((eb) =>
          eb
            .selectFrom("wanted_organizations as w")
            .leftJoin("known_organizations as k", "k.content_hash", "w.content_hash")
            .where("k.id", "is", null)
            .select(["w.domain_id", "w.content_hash", "w.facts"])
            .orderBy("w.content_hash"),
        )
        .onConflict((conflict) =>
          conflict
            .columns(["domain_id", "content_hash"])
            .doUpdateSet((eb) => ({ content_hash: eb.ref("excluded.content_hash") })),
        )
        .returning(["id", "content_hash"]),
    )
    .with("stored_organizations", (q) =>
      q.selectFrom("known_organizations").selectAll().unionAll(q.selectFrom("new_organizations").selectAll()),
    )
    .selectNoFrom((eb) => [
      jsonArrayFrom(eb.selectFrom("stored_people").selectAll()).as("people"),
      jsonArrayFrom(
        eb
          .selectFrom("stored_details as d")
          .innerJoin("stored_points as p", "p.id", "d.contact_point_id")
          .select(["d.id", "d.content_hash", "p.kind", "p.value"]),
      ).as("details"),
      jsonArrayFrom(eb.selectFrom("stored_organizations").selectAll()).as("organizations"),
    ]);
}
