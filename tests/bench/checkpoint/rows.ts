import type pg from "pg";

/** An INSERT of all rows of a table, with their values. */
export type Rows = readonly { readonly sql: string; readonly parameters: unknown[] }[];

type Scan = { readonly jobId: string; readonly scanId: number; readonly domainId: string };

const OF_DOMAIN = "domain_id = $1";

/** Tables that a checkpoint writes, each behind those that it refers to, and which of their rows are a domain's. */
const TABLES = [
  { name: "people", of: OF_DOMAIN },
  { name: "contact_points", of: OF_DOMAIN },
  {
    name: "contact_point_details",
    of: `contact_point_id in (select id from contact_points where ${OF_DOMAIN})`,
  },
  { name: "organizations", of: OF_DOMAIN },
  { name: "page_contents", of: OF_DOMAIN },
  { name: "pages", of: OF_DOMAIN },
  { name: "contacts", of: OF_DOMAIN },
  { name: "scan_pages", of: `page_id in (select id from pages where ${OF_DOMAIN})` },
  { name: "sightings", of: `page_id in (select id from pages where ${OF_DOMAIN})` },
  { name: "frontier_changes", of: "job_id in (select job_id from jobs where domain_id = $1)" },
] as const;

/** What the checkpoints of a domain's one scan wrote, as INSERTs that write it again. */
export async function rowsOfScan(client: pg.Client, { domainId }: Scan): Promise<Rows> {
  const inserts = [];
  for (const { name, of } of TABLES) {
    const { rows, fields } = await client.query(`select * from ${name} where ${of}`, [domainId]);
    if (rows.length === 0) continue;
    const columns = fields.map((field) => field.name);
    const tuples = rows.map(
      (_row, n) => `(${columns.map((_name, at) => `$${n * columns.length + at + 1}`)})`,
    );
    inserts.push({
      sql: `insert into ${name} (${columns}) values ${tuples}`,
      parameters: rows.flatMap((row) => columns.map((column) => toParameter(row[column]))),
    });
  }
  return inserts;
}

/** Objects are values of jsonb; a list of numbers is an array, any other one jsonb too. */
function toParameter(value: unknown): unknown {
  if (value === null || typeof value !== "object" || value instanceof Date) return value;
  const isArray = Array.isArray(value) && value.length > 0 && value.every((one) => typeof one === "number");
  return isArray ? value : JSON.stringify(value);
}

/** Deletes them. */
export async function takeOut(client: pg.Client, { domainId }: Scan): Promise<void> {
  for (const { name, of } of TABLES.toReversed()) {
    await client.query(`delete from ${name} where ${of}`, [domainId]);
  }
}
