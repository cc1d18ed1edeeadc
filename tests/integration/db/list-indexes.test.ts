import { randomUUID } from "node:crypto";
import { listChanges } from "@contact-scanner/core/changes/list-changes";
import { listDomainContacts } from "@contact-scanner/core/contacts/list-domain-contacts";
import { listScanContacts } from "@contact-scanner/core/contacts/list-scan-contacts";
import type { DB } from "@contact-scanner/core/db/database";
import type { ListWindow } from "@contact-scanner/core/db/keyset";
import { listDomains } from "@contact-scanner/core/domains/repository";
import { listJobs } from "@contact-scanner/core/jobs/list-jobs";
import { watchActiveJobs } from "@contact-scanner/core/jobs/watch-jobs";
import { listScanPages } from "@contact-scanner/core/pages/list-pages";
import { listPeople } from "@contact-scanner/core/people/list-people";
import { findDueSchedules } from "@contact-scanner/core/schedules/due-schedules";
import { listSchedules } from "@contact-scanner/core/schedules/repository";
import { listUsage } from "@contact-scanner/core/usage/repository";
import { type CompiledQuery, Kysely, PostgresDialect } from "kysely";
import pg from "pg";
import { expect, test } from "vitest";
import * as z from "zod/mini";
import { testDatabase } from "../../helpers/test-database.ts";

const { url } = testDatabase();

const planNode = z.looseObject({
  "Node Type": z.string(),
  "Parent Relationship": z.optional(z.string()),
  get Plans() {
    return z.optional(z.array(planNode));
  },
});
type PlanNode = z.infer<typeof planNode>;
const explained = z.object({
  rows: z.array(z.object({ "QUERY PLAN": z.array(z.object({ Plan: planNode })) })),
});

const id = randomUUID();
const window: ListWindow = { after: { createdAt: "2026-01-01T00:00:00.000001Z", id }, limit: 51 };
const scan = { id: 1, job_id: id, domain_id: id };
const dueKey = { schedule_id: id, created_by: id, domain_id: id, next_run_at: new Date(0) };
const people = { filters: {}, window: { after: 1, limit: 51 }, maxPlaces: 20 };
const contacts = { filters: {}, window, maxSources: 20 };

/** Told not to scan and sort, Postgres does so only where no index gives a list's rows in its order. */
test.each<[string, (db: Kysely<DB>) => Promise<unknown>]>([
  ["a scan's contacts", (db) => listScanContacts(db, scan, contacts)],
  ["a domain's contacts", (db) => listDomainContacts(db, id, contacts)],
  ["a scan's people", (db) => listPeople(db, { kind: "scan", scan }, people)],
  ["a domain's people", (db) => listPeople(db, { kind: "domain", domainId: id }, people)],
  ["a scan's pages", (db) => listScanPages(db, scan, window)],
  [
    "a scan's changes",
    (db) => listChanges(db, { scans: { scanId: 2, baseId: 1 }, change: undefined, window }),
  ],
  ["jobs", (db) => listJobs(db, {}, window)],
  ["jobs of a status", (db) => listJobs(db, { status: "failed" }, window)],
  ["active jobs that are watched", (db) => watchActiveJobs(db, 50)],
  ["jobs of a domain", (db) => listJobs(db, { domainId: id }, window)],
  ["domains", (db) => listDomains(db, {}, window)],
  ["schedules", (db) => listSchedules(db, {}, window)],
  ["schedules of a domain", (db) => listSchedules(db, { domainId: id }, window)],
  ["schedules that are due", (db) => findDueSchedules(db, { after: dueKey, limit: 100 })],
  ["a user's days", (db) => listUsage(db, { userId: id, from: "2026-01-01", to: "2026-12-31" }, window)],
])("%s are read from an index in the list's order", async (_name, list) => {
  const queries: CompiledQuery[] = [];
  const pool = new pg.Pool({ connectionString: url, max: 1 });
  const db = new Kysely<DB>({
    dialect: new PostgresDialect({ pool }),
    log: ({ query }) => void queries.push(query),
  });
  await list(db);
  expect(queries).toHaveLength(1);
  await pool.query("set enable_seqscan = off; set enable_sort = off; set enable_bitmapscan = off");
  for (const { sql, parameters } of queries) {
    const { rows } = explained.parse(await pool.query(`explain (format json) ${sql}`, [...parameters]));
    const steps = rows.flatMap((row) => row["QUERY PLAN"].flatMap(({ Plan }) => stepsOf(Plan)));
    expect(steps.filter((step) => /Seq Scan|Sort/.test(step))).toEqual([]);
    expect(steps).toContain("Index Scan");
  }
  await db.destroy();
});

/** The steps of a plan without those that are taken for each row of the list, over what belongs to it. */
function stepsOf({ "Node Type": step, Plans = [] }: PlanNode): string[] {
  const isOfARow = (plan: PlanNode) =>
    plan["Parent Relationship"] === "SubPlan" ||
    (step === "Nested Loop" && plan["Parent Relationship"] === "Inner");
  return [step, ...Plans.filter((plan) => !isOfARow(plan)).flatMap(stepsOf)];
}
