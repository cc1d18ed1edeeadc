import type { DB } from "@contact-scanner/core/db/database";
import { applyRetention, countDueRows } from "@contact-scanner/core/retention/retain";
import { type CompiledQuery, Kysely, PostgresDialect } from "kysely";
import pg from "pg";
import { expect, test } from "vitest";
import { addOldRows, OLD_ROWS } from "../../helpers/old-rows.ts";
import { retentionPorts, untilDone } from "../../helpers/retention.ts";
import { testDatabase } from "../../helpers/test-database.ts";

const { db, url } = testDatabase();
const SETTINGS = {
  keepScanDays: 5,
  keepGoneContactDays: 5,
  keepKeyDays: 5,
  keepDeadLetterDays: 5,
  keepAuditDays: 5,
  keepFrontierDays: 5,
  keepDeliveryDays: 5,
};

/** Told not to read whole tables, Postgres does so only where no index leads to a statement's rows. */
test("each statement of retention, and of its dry run, finds its rows by an index", async () => {
  await addOldRows(db, 5);
  const queries: CompiledQuery[] = [];
  const pool = new pg.Pool({ connectionString: url, max: 1 });
  const watched = new Kysely<DB>({
    dialect: new PostgresDialect({ pool }),
    log: ({ query }) => void queries.push(query),
  });
  const due = await countDueRows(watched, SETTINGS);
  const deleted = await applyRetention(retentionPorts(watched), SETTINGS, untilDone);
  expect(Object.fromEntries(deleted.map(({ name, rows }) => [name, rows]))).toEqual(OLD_ROWS);
  expect(deleted).toEqual(due);
  // Joins of a few rows with a table of any size; these few rows would be joined as a whole.
  await pool.query("set enable_seqscan = off; set enable_hashjoin = off; set enable_mergejoin = off");
  const statements = queries.filter(({ sql }) => /^(?:select|delete|update|with)/.test(sql));
  // Nine that count, and sixteen of the kinds' batches, some of which run twice.
  expect(new Set(statements.map(({ sql }) => sql)).size).toBeGreaterThanOrEqual(25);
  for (const { sql, parameters } of statements) {
    const { rows } = await pool.query(`explain ${sql}`, [...parameters]);
    const lines = rows.map((row) => String(row["QUERY PLAN"]));
    expect(lines.filter((line) => line.includes("Seq Scan"))).toEqual([]);
    // An index without a condition is read as a whole, but for the first row of a frontier.
    const whole = lines.filter(
      (line, at) => line.includes(" Scan using ") && !/Index Cond/.test(lines[at + 1] ?? ""),
    );
    expect(whole.filter((line) => !/Index Only Scan using frontier/.test(line))).toEqual([]);
  }
  await watched.destroy();
});
