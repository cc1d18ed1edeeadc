import { type Kysely, sql } from "kysely";

/** Characters of each text that comes from a site: what the code cuts it to where it is read. */
const BOUNDS: Readonly<Record<string, Readonly<Record<string, number>>>> = {
  pages: { title: 500, content_type: 200, error: 1_000 },
  contacts: { context: 500 },
  contact_sources: { context: 500 },
  jobs: { error: 1_000 },
};

/**
 * Texts of sites get a bound in their columns, which cut what is longer. (A check would make an older version's writes
 * fail, and with them its scans, while a deploy runs or is rolled back.)
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  for (const [table, columns] of Object.entries(BOUNDS)) {
    for (const [column, chars] of Object.entries(columns)) await cutStored(db, { table, column, chars });
    await createTrigger(db, table, columns);
  }
}

export async function down(db: Kysely<unknown>): Promise<void> {
  for (const table of Object.keys(BOUNDS)) {
    await sql`drop trigger ${sql.id(triggerName(table))} on ${sql.table(table)}`.execute(db);
    await sql`drop function ${sql.id(triggerName(table))}()`.execute(db);
  }
}

/** Its length in bytes is known without reading a long text, which Postgres keeps apart from its row. */
async function cutStored(
  db: Kysely<unknown>,
  { table, column, chars }: { table: string; column: string; chars: number },
): Promise<void> {
  await db
    .withTables<Record<string, Record<string, string | number>>>()
    .updateTable(table)
    .set((eb) => ({ [column]: eb.fn<string>("left", [column, eb.val(chars)]) }))
    .where((eb) => eb(eb.fn<number>("octet_length", [column]), ">", chars))
    .where((eb) => eb(eb.fn<number>("char_length", [column]), ">", chars))
    .execute();
}

async function createTrigger(
  db: Kysely<unknown>,
  table: string,
  columns: Readonly<Record<string, number>>,
): Promise<void> {
  const cuts = Object.entries(columns).map(
    ([column, chars]) => `new.${column} = left(new.${column}, ${chars});`,
  );
  await sql`
    create function ${sql.id(triggerName(table))}() returns trigger language plpgsql as
    ${sql.lit(`begin ${cuts.join(" ")} return new; end`)}
  `.execute(db);
  await sql`
    create trigger ${sql.id(triggerName(table))}
    before insert or update of ${sql.join(Object.keys(columns).map((column) => sql.id(column)))}
    on ${sql.table(table)} for each row execute function ${sql.id(triggerName(table))}()
  `.execute(db);
}

function triggerName(table: string): string {
  return `${table}_cut_texts`;
}
