import { type Kysely, sql } from "kysely";

/** Rows of PostgreSQL's catalog of extensions, and of that of schemas (its documentation, 52.22 and 52.32). */
type Catalog = {
  pg_extension: { extname: string; extnamespace: number };
  pg_namespace: { oid: number; nspname: string };
};

/** What a search looks into: in the order in which a checkpoint takes the tables. */
const SEARCHED = [
  { table: "contacts", column: "email" },
  { table: "contacts", column: "context" },
  { table: "sightings", column: "context" },
] as const;

/**
 * A search within contacts (`q`) finds a part of an address or context by trigrams, where the engine has them: pg_trgm
 * comes with PostgreSQL and RDS, and who owns a database may add it. Where it is missing or must not be added, as in
 * PGlite, there is no index, and a search reads the domain's contacts as before.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    do ${sql.lit(`begin
      create extension if not exists pg_trgm;
    exception when feature_not_supported or undefined_file or insufficient_privilege then null;
    end`)}
  `.execute(db);
  // Somebody may have added it before, to a schema that is not searched.
  const added = await db
    .withTables<Catalog>()
    .selectFrom("pg_extension")
    .innerJoin("pg_namespace", "pg_namespace.oid", "pg_extension.extnamespace")
    .select("nspname")
    .where("extname", "=", "pg_trgm")
    .executeTakeFirst();
  if (!added) return;
  const operators = sql.id(added.nspname, "gin_trgm_ops");
  await sql`lock table contacts, sightings in share mode`.execute(db);
  for (const { table, column } of SEARCHED) {
    await db.schema
      .createIndex(`${table}_${column}_trigrams`)
      // Of a large table an operator may have made it beforehand, without keeping writers waiting.
      .ifNotExists()
      .on(table)
      .using("gin")
      .expression(sql`${sql.ref(column)} ${operators}`)
      // Most sightings have the words of their contact, and none of their own.
      .where(sql.ref(column), "is not", null)
      .execute();
  }
}

/** The extension stays: somebody else may use it. */
export async function down(db: Kysely<unknown>): Promise<void> {
  for (const { table, column } of SEARCHED) {
    await db.schema.dropIndex(`${table}_${column}_trigrams`).ifExists().execute();
  }
}
