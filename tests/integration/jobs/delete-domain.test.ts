import { OPERATOR } from "@contact-scanner/core/audit-log/repository";
import { ScannerError } from "@contact-scanner/core/errors";
import { cancelJob } from "@contact-scanner/core/jobs/cancel";
import { deleteDomain } from "@contact-scanner/core/jobs/delete-domain";
import { submitScan } from "@contact-scanner/core/jobs/submit";
import { expect, test } from "vitest";
import { contactOf, newDomain, pageOf, scanOf } from "../../helpers/found-rows.ts";
import { jobRow, memoryQueue, pendingJob } from "../../helpers/jobs.ts";
import { silentLog } from "../../helpers/silent-log.ts";
import { TEST_USER, testDatabase } from "../../helpers/test-database.ts";

const { db } = testDatabase();
const ports = { db, queue: memoryQueue(), log: silentLog };
const SEEN = "2026-01-01T00:00:00Z";

test("pages, contacts and their sources go with the domain; its ended scans stay; others' rows do too", async () => {
  const domainId = await newDomain(db);
  const other = await newDomain(db);
  const jobId = await scanOf(db, domainId, SEEN, SEEN);
  for (const id of [domainId, other]) {
    const pageId = await pageOf(db, id, { last_scan: SEEN });
    const sources = [{ pageId, first_seen: SEEN, last_seen: SEEN }];
    await contactOf(db, id, { email: "info@acme.com", created_at: SEEN }, sources);
  }
  await deleteDomain(db, domainId, OPERATOR);
  expect(await jobRow(db, jobId)).toMatchObject({ status: "cancelled", domain_id: null });
  for (const table of ["pages", "contacts"] as const) {
    const rows = await db.selectFrom(table).select("domain_id").execute();
    expect(rows).toEqual([{ domain_id: other }]);
  }
  expect(await db.selectFrom("contact_sources").select("method").execute()).toHaveLength(1);
  await expect(deleteDomain(db, domainId, OPERATOR)).rejects.toMatchObject({ code: "not_found" });
});

test.each(["pending", "running"] as const)(
  "a domain with a %s scan stays until that ends",
  async (status) => {
    const { domainId, jobId } = await pendingJob(db);
    await db.updateTable("jobs").set({ status }).where("job_id", "=", jobId).execute();
    await expect(deleteDomain(db, domainId, OPERATOR)).rejects.toMatchObject({ code: "conflict" });
    await cancelJob(db, jobId);
    await deleteDomain(db, domainId, OPERATOR);
  },
);

test("of a submit and a delete at the same time one comes first: no scan is ever active without its domain", async () => {
  for (let round = 0; round < 40; round++) {
    const domainId = await newDomain(db);
    const target = { kind: "domain_id", domainId } as const;
    const submits = Array.from({ length: 3 }, () => submitScan(ports, { target, userId: TEST_USER.id }));
    const settled = await Promise.allSettled(
      round % 2 === 0
        ? [deleteDomain(db, domainId, OPERATOR), ...submits]
        : [...submits, deleteDomain(db, domainId, OPERATOR)],
    );
    const codes = settled.flatMap((result) =>
      result.status === "rejected" && result.reason instanceof ScannerError ? [result.reason.code] : [],
    );
    expect(settled.filter(({ status }) => status === "rejected")).toHaveLength(codes.length);
    // Either the delete is refused, or every submit is.
    expect([["conflict"], ["not_found", "not_found", "not_found"]]).toContainEqual(codes);
  }
  const orphans = await db
    .selectFrom("jobs")
    .select("job_id")
    .where("domain_id", "is", null)
    .where("status", "in", ["pending", "running"])
    .execute();
  expect(orphans).toEqual([]);
});
