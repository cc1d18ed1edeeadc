import { randomUUID } from "node:crypto";
import { findOrCreateDomain } from "@contact-scanner/core/domains/service";
import { claimJob, insertJob, lockLease, releaseLease } from "@contact-scanner/core/jobs/repository";
import { expect, test } from "vitest";
import { TEST_USER, testDatabase } from "../../helpers/test-database.ts";

const { db } = testDatabase();

async function pendingJob(domain: string): Promise<string> {
  const found = await findOrCreateDomain(db, { domain, userId: TEST_USER.id });
  const jobId = randomUUID();
  const options = { start_url: null, max_pages: 10, max_depth: 2 };
  await insertJob(db, { jobId, domainId: found.domain.id, userId: TEST_USER.id, options });
  return jobId;
}

test("of twenty workers that claim one job, one gets it", async () => {
  const jobId = await pendingJob("claimed.com");
  const claims = await Promise.all(
    Array.from({ length: 20 }, () => claimJob(db, { jobId, leaseId: randomUUID() })),
  );
  expect(claims.filter((job) => job !== undefined)).toEqual([
    expect.objectContaining({ job_id: jobId, status: "running", attempts: 1 }),
  ]);
});

test("a worker whose job was taken over holds no lease", async () => {
  const jobId = await pendingJob("taken-over.com");
  const first = { jobId, leaseId: randomUUID() };
  const second = { jobId, leaseId: randomUUID() };
  await claimJob(db, first);
  await releaseLease(db, first);
  expect(await claimJob(db, second)).toMatchObject({ attempts: 2 });
  expect(await db.transaction().execute((trx) => lockLease(trx, first))).toBe(false);
  expect(await db.transaction().execute((trx) => lockLease(trx, second))).toBe(true);
});
