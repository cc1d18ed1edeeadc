import pg from "pg";
import { otherStatements } from "./other-rows.ts";
import { pageStatements } from "./pages-and-contacts.ts";
import { type Scale, scaleOf } from "./scale.ts";
import { siteStatements } from "./sites.ts";

/** Tables whose numbers PostgreSQL gives on from the last one that was filled in. */
const NUMBERED = [
  "jobs",
  "people",
  "contact_points",
  "contact_point_details",
  "organizations",
  "page_contents",
];

/**
 * Fills a migrated, empty database with pages and all that goes with so many, and looks at its tables as autovacuum
 * would. The rows are made by the server, table by table, without looking at references: as a superuser.
 */
export async function fillDatabase(
  url: string,
  { pages, seed, tell = () => {} }: { pages: number; seed: number; tell?: (line: string) => void },
): Promise<Scale> {
  const scale = scaleOf({ pages, seed });
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    await client.query("set session_replication_role = replica; set synchronous_commit = off");
    await client.query("set work_mem = '256MB'; set maintenance_work_mem = '512MB'");
    for (const { name, sql } of [
      ...siteStatements(scale),
      ...pageStatements(scale),
      ...otherStatements(scale),
    ]) {
      const start = performance.now();
      const { rowCount } = await client.query(sql);
      tell(`${name.padEnd(24)}${String(rowCount ?? 0).padStart(10)} rows${seconds(start).padStart(8)} s`);
      if (sql.startsWith("create temp table") || name === "people") await client.query(`analyze ${name}`);
    }
    for (const table of NUMBERED) {
      await client.query(
        `select setval(pg_get_serial_sequence('${table}', 'id'), (select coalesce(max(id), 1) from ${table}))`,
      );
    }
    const start = performance.now();
    await client.query("vacuum analyze");
    tell(`vacuum analyze${seconds(start).padStart(33)} s`);
  } finally {
    await client.end();
  }
  return scale;
}

function seconds(start: number): string {
  return ((performance.now() - start) / 1_000).toFixed(1);
}
