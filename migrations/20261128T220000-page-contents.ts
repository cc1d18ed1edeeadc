import { type Kysely, sql } from "kysely";

/**
 * What a page tells beside its addresses: people, contact points (phones, profiles, forms) and its organisation. Each
 * is a row of its domain that stands for its content and hardly ever changes; what a page tells of them together is a
 * row of `page_contents`, which all pages that tell the same share. So a site's foot is stored once, and a page refers
 * to it by one number.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await createPeople(db);
  await createContactPoints(db);
  await createOrganizations(db);
  await createPageContents(db);
}

export async function down(db: Kysely<unknown>): Promise<void> {
  for (const index of [
    "scan_pages_contents_id",
    "pages_contents_id",
    "domains_unshown",
    "sightings_person_id",
  ]) {
    await db.schema.dropIndex(index).execute();
  }
  await db.schema.alterTable("scan_pages").dropColumn("contents_id").execute();
  await db.schema.alterTable("pages").dropColumn("contents_id").execute();
  await db.schema.alterTable("domains").dropColumn("unshown_since").execute();
  await db.schema
    .alterTable("sightings")
    .dropColumn("person_id")
    .dropColumn("person_reason")
    .dropColumn("person_element")
    .execute();
  for (const table of [
    "page_contents",
    "organizations",
    "contact_point_details",
    "contact_points",
    "people",
  ]) {
    await db.schema.dropTable(table).execute();
  }
}

/** A table whose rows have a number each, of a domain. */
function tableOfDomain(db: Kysely<unknown>, name: string) {
  return db.schema
    .createTable(name)
    .addColumn("id", "integer", (column) => column.generatedByDefaultAsIdentity().primaryKey())
    .addColumn("domain_id", "uuid", (column) =>
      column.notNull().references("domains.id").onDelete("cascade"),
    );
}

async function createPeople(db: Kysely<unknown>): Promise<void> {
  await tableOfDomain(db, "people")
    .addColumn("name", "varchar(100)", (column) => column.notNull())
    .addColumn("role", "varchar(200)")
    .addColumn("department", "text")
    .addColumn("seniority", "text")
    .addColumn("created_at", "timestamptz", (column) => column.notNull().defaultTo(db.fn("now")))
    .addUniqueConstraint("people_domain_id_name_role_key", ["domain_id", "name", "role"], (constraint) =>
      constraint.nullsNotDistinct(),
    )
    .execute();
  await db.schema
    .alterTable("sightings")
    // Whom the address reaches there; a removal of that person leaves the address.
    .addColumn("person_id", "integer", (column) => column.references("people.id").onDelete("set null"))
    .addColumn("person_reason", "text")
    .addColumn("person_element", "varchar(200)")
    .execute();
  await db.schema
    .createIndex("sightings_person_id")
    .on("sightings")
    .column("person_id")
    .where(sql`person_id`, "is not", null)
    .execute();
}

/** A point is what reaches a domain; a detail is how a page tells it. */
async function createContactPoints(db: Kysely<unknown>): Promise<void> {
  await tableOfDomain(db, "contact_points")
    .addColumn("kind", "text", (column) => column.notNull().check(sql`kind in ('phone', 'profile', 'form')`))
    .addColumn("value", "varchar(2048)", (column) => column.notNull())
    .addColumn("created_at", "timestamptz", (column) => column.notNull().defaultTo(db.fn("now")))
    .addUniqueConstraint("contact_points_domain_id_kind_value_key", ["domain_id", "kind", "value"])
    .execute();
  await db.schema
    .createTable("contact_point_details")
    .addColumn("id", "integer", (column) => column.generatedByDefaultAsIdentity().primaryKey())
    .addColumn("contact_point_id", "integer", (column) =>
      column.notNull().references("contact_points.id").onDelete("cascade"),
    )
    // A phone's kind, a profile's network; of a form, whether a CAPTCHA stands before it.
    .addColumn("label", "text")
    .addColumn("written", "varchar(50)")
    .addColumn("method", "text")
    .addColumn("element", "varchar(200)")
    .addColumn("person_id", "integer", (column) => column.references("people.id").onDelete("cascade"))
    .addColumn("person_reason", "text")
    .addColumn("person_element", "varchar(200)")
    // The address that stands beside it on the page.
    .addColumn("email", "varchar(254)")
    .addColumn("content_hash", "text", (column) => column.notNull())
    .addUniqueConstraint("contact_point_details_content_key", ["contact_point_id", "content_hash"])
    .execute();
  for (const column of ["person_id", "email"]) {
    await db.schema
      .createIndex(`contact_point_details_${column}`)
      .on("contact_point_details")
      .column(column)
      .where(sql.ref(column), "is not", null)
      .execute();
  }
}

async function createOrganizations(db: Kysely<unknown>): Promise<void> {
  await tableOfDomain(db, "organizations")
    .addColumn("facts", "jsonb", (column) => column.notNull())
    .addColumn("content_hash", "text", (column) => column.notNull())
    .addColumn("created_at", "timestamptz", (column) => column.notNull().defaultTo(db.fn("now")))
    .addUniqueConstraint("organizations_content_key", ["domain_id", "content_hash"])
    .execute();
}

/**
 * Neither its numbers nor those of the pages are foreign keys: of what a removal deleted they lead to nothing, and a
 * page's row would lock what all its site's pages refer to.
 */
async function createPageContents(db: Kysely<unknown>): Promise<void> {
  await tableOfDomain(db, "page_contents")
    .addColumn("contact_point_details", sql`integer[]`, (column) => column.notNull())
    .addColumn("organization_id", "integer")
    .addColumn("content_hash", "text", (column) => column.notNull())
    .addUniqueConstraint("page_contents_content_key", ["domain_id", "content_hash"])
    .execute();
  // null = it tells nothing of these, or was not read; `pages` has what the last reading told.
  for (const table of ["scan_pages", "pages"]) {
    await db.schema.alterTable(table).addColumn("contents_id", "integer").execute();
    await db.schema
      .createIndex(`${table}_contents_id`)
      .on(table)
      .column("contents_id")
      .where(sql`contents_id`, "is not", null)
      .execute();
  }
  // Since when the domain may have such rows that neither a page nor a scan shows; null = it has none.
  await db.schema.alterTable("domains").addColumn("unshown_since", "timestamptz").execute();
  await db.schema
    .createIndex("domains_unshown")
    .on("domains")
    .columns(["unshown_since", "id"])
    .where(sql`unshown_since`, "is not", null)
    .execute();
}
