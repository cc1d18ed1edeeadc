import { NO_LIMITS } from "@contact-scanner/core/jobs/submit-limits";
import { submitStatement } from "@contact-scanner/core/jobs/submit-statement";
import pg from "pg";
import { expect, test } from "vitest";
import { testDatabase } from "../../helpers/test-database.ts";

const { db, url } = testDatabase();

/** The plan of a statement for whatever values, which PostgreSQL takes where it is no dearer than those for each. */
async function planForAll(sql: string): Promise<string> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  await client.query("set enable_seqscan = off; set enable_bitmapscan = off");
  const { rows } = await client.query<{ "QUERY PLAN": string }>(`explain (generic_plan) ${sql}`);
  await client.end();
  return rows.map((row) => row["QUERY PLAN"]).join("\n");
}

test.each([
  { limits: NO_LIMITS, indexes: ["jobs_one_active_per_domain"] },
  {
    limits: { maxActiveScans: 100, maxSubmitsPerMinute: 60 },
    indexes: ["jobs_one_active_per_domain", "jobs_active_by_user"],
  },
])(
  "the plan of a submit for all values uses the indexes of active jobs: $indexes",
  async ({ limits, indexes }) => {
    for (const targetKind of ["url", "domain_id"] as const) {
      const { sql } = submitStatement(db, { targetKind, limits, hasKey: true }).compile();
      const plan = await planForAll(sql);
      for (const index of indexes) expect(plan).toContain(index);
    }
  },
);
