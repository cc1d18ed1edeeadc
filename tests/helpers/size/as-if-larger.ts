import pg from "pg";

/** Distinct values from which on a column's grow with its table; fewer, as states and users, stay as many. */
const FIRST_THAT_GROWS = 50;

/**
 * Has PostgreSQL plan as if the tables had so many times the rows that they have: in what ANALYZE noted of them, rows
 * and distinct values are multiplied. Needs a superuser; `stays` are tables that do not grow with the number of pages.
 */
export async function planAsIfLarger(
  url: string,
  { times, stays }: { readonly times: number; readonly stays: readonly string[] },
): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  const grows = "relnamespace = 'public'::regnamespace and relkind = 'r' and not relname = any($2)";
  await client.query(`update pg_class set reltuples = reltuples * $1 where reltuples > 0 and ${grows}`, [
    times,
    stays,
  ]);
  await client.query(
    `update pg_statistic set stadistinct = stadistinct * $1
     where stadistinct >= ${FIRST_THAT_GROWS} and starelid in (select oid from pg_class where ${grows})`,
    [times, stays],
  );
  await client.end();
}
