import pg from "pg";

/** Tables smaller than this are not told. */
const MIN_BYTES = 1_000_000;

/** Prints how large the database and its larger tables are, with and without their indexes. */
export async function printSizes(url: string): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  const { rows } = await client.query<{ name: string; rows: number; table_mb: number; index_mb: number }>(
    `select relname as name, reltuples::int as rows, pg_table_size(oid) / 1000000 as table_mb,
       pg_indexes_size(oid) / 1000000 as index_mb
     from pg_class where relkind = 'r' and relnamespace = 'public'::regnamespace
       and pg_total_relation_size(oid) > ${MIN_BYTES}
     order by pg_total_relation_size(oid) desc`,
  );
  const all = await client.query<{ mb: number }>(
    "select pg_database_size(current_database()) / 1000000 as mb",
  );
  await client.end();
  process.stdout.write(`\n${"table".padEnd(24)}      rows  table MB  index MB\n`);
  for (const { name, rows: count, table_mb, index_mb } of rows) {
    const cells = [String(count).padStart(10), String(table_mb).padStart(10), String(index_mb).padStart(10)];
    process.stdout.write(`${name.padEnd(24)}${cells.join("")}\n`);
  }
  process.stdout.write(`in all${String(all.rows[0]?.mb ?? 0).padStart(38)} MB\n`);
}
