import { listChanges } from "@contact-scanner/core/changes/list-changes";
import { listScanContacts } from "@contact-scanner/core/contacts/list-scan-contacts";
import type { DB } from "@contact-scanner/core/db/database";
import { type CompiledQuery, Kysely, PostgresDialect } from "kysely";
import pg from "pg";
import { beforeAll, expect, test } from "vitest";
import * as z from "zod/mini";
import { type EndedScan, read, scanHistory } from "../../helpers/scan-history.ts";
import { testDatabase } from "../../helpers/test-database.ts";

const { db, url } = testDatabase();

/** scans of one page, which are all that the statistics know: of any other scan they expect one page, too */
const SMALL_SCANS = 30;

const planNode = z.looseObject({
  "Relation Name": z.optional(z.string()),
  "Index Cond": z.optional(z.string()),
  "Parent Relationship": z.optional(z.string()),
  get Plans() {
    return z.optional(z.array(planNode));
  },
});
type PlanNode = z.infer<typeof planNode>;
const explained = z.object({
  rows: z.array(z.object({ "QUERY PLAN": z.array(z.object({ Plan: planNode })) })),
});

/** Two scans that ended since the database last looked at its tables. */
let newScans: EndedScan[] = [];

beforeAll(async () => {
  for (let scan = 0; scan < SMALL_SCANS; scan++) await scanHistory(db, [{ "/": read("ann") }]);
  const pool = new pg.Pool({ connectionString: url, max: 1 });
  await pool.query("analyze");
  await pool.end();
  newScans = await scanHistory(db, [{ "/": read("ann") }, { "/": read("bob") }]);
});

const window = { after: undefined, limit: 51 };

/** Each of a list's rows would otherwise read all pages of a scan, which may be 10,000. */
test.each<[string, (db: Kysely<DB>, base: EndedScan, scan: EndedScan) => Promise<unknown>]>([
  ["contacts", (db, _base, scan) => listScanContacts(db, scan, { filters: {}, window, maxSources: 20 })],
  [
    "changes",
    (db, base, scan) =>
      listChanges(db, { scans: { scanId: scan.id, baseId: base.id }, change: undefined, window }),
  ],
])("a new scan's %s look for single pages before statistics know them", async (_name, list) => {
  const [base, scan] = newScans;
  if (!base || !scan) throw new Error("There are two scans.");
  const queries: CompiledQuery[] = [];
  const pool = new pg.Pool({ connectionString: url, max: 1 });
  const logged = new Kysely<DB>({
    dialect: new PostgresDialect({ pool }),
    log: ({ query }) => void queries.push(query),
  });
  await list(logged, base, scan);
  await pool.query("set enable_seqscan = off; set enable_bitmapscan = off");
  const lookups: string[] = [];
  for (const { sql, parameters } of queries) {
    const { rows } = explained.parse(await pool.query(`explain (format json) ${sql}`, [...parameters]));
    lookups.push(...rows.flatMap((row) => row["QUERY PLAN"].flatMap(({ Plan }) => lookupsOf(Plan))));
  }
  await logged.destroy();
  expect(lookups).not.toEqual([]);
  expect(lookups.filter((lookup) => !lookup.includes("page_id ="))).toEqual([]);
});

/** By what a plan finds rows of `scan_pages`, those aside that it reads once and before all else. */
function lookupsOf({
  "Relation Name": table,
  "Index Cond": lookup = "all of them",
  Plans = [],
}: PlanNode): string[] {
  const inner = Plans.filter((plan) => plan["Parent Relationship"] !== "InitPlan").flatMap(lookupsOf);
  return table === "scan_pages" ? [lookup, ...inner] : inner;
}
