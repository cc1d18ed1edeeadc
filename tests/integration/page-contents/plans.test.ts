import { randomUUID } from "node:crypto";
import { listContactPoints } from "@contact-scanner/core/contact-points/list-contact-points";
import type { DB } from "@contact-scanner/core/db/database";
import { showOrganization } from "@contact-scanner/core/organizations/show-organization";
import { listPeople } from "@contact-scanner/core/people/list-people";
import { peopleReached } from "@contact-scanner/core/suppression/remove-people";
import { type CompiledQuery, Kysely, PostgresDialect } from "kysely";
import pg from "pg";
import { expect, test } from "vitest";
import { readPage, scanned, textContact } from "../../helpers/checkpoints.ts";
import { FOOT, fact, organization, person, phone } from "../../helpers/page-contents.ts";
import { testDatabase } from "../../helpers/test-database.ts";

const { db, url } = testDatabase();

/** Told not to read whole tables, Postgres does so only where no index leads to a statement's rows. */
test("each statement of the lists, and of a removal's look at people, finds its rows by an index", async () => {
  const who = person("Jane Doe");
  const page = readPage("/", [textContact("jane@acme.com", { person: who })], {
    phones: [...FOOT.phones, phone("+491511234567", { person: who })],
    organization: organization({ legalName: fact("Acme GmbH") }),
  });
  const { scanId, jobId, domainId } = await scanned(db, `${randomUUID()}.com`, [page]);
  const queries: CompiledQuery[] = [];
  const pool = new pg.Pool({ connectionString: url, max: 1 });
  const watched = new Kysely<DB>({
    dialect: new PostgresDialect({ pool }),
    log: ({ query }) => void queries.push(query),
  });
  const part = { filters: { search: "a" }, window: { after: 0, limit: 50 }, maxPlaces: 20 };
  const scan = { id: scanId, job_id: jobId, domain_id: domainId };
  for (const view of [{ kind: "scan", scan } as const, { kind: "domain", domainId } as const]) {
    await listContactPoints(watched, view, { ...part, filters: {} });
    await listContactPoints(watched, view, part);
    await listPeople(watched, view, part);
    await showOrganization(watched, view);
  }
  await peopleReached(watched, "jane@acme.com");
  expect(new Set(queries.map(({ sql }) => sql)).size).toBeGreaterThanOrEqual(15);
  await pool.query("set enable_seqscan = off");
  for (const { sql, parameters } of queries) {
    const { rows } = await pool.query(`explain ${sql}`, [...parameters]);
    const lines = rows.map((row) => String(row["QUERY PLAN"]));
    expect(lines.filter((line) => line.includes("Seq Scan"))).toEqual([]);
  }
  await watched.destroy();
});
