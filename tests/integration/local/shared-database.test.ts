import { randomUUID } from "node:crypto";
import { claimJob } from "@contact-scanner/core/jobs/lease";
import { markSent } from "@contact-scanner/core/jobs/outbox";
import { expect, test } from "vitest";
import { jobRow, pendingJob } from "../../helpers/jobs.ts";
import { testDatabase } from "../../helpers/test-database.ts";
import { startTestStage } from "../../helpers/test-stage.ts";

const { db, url } = testDatabase();

test("a stage that starts on a database that others share leaves their workers and messages alone", async () => {
  const running = await pendingJob(db);
  const lease = { jobId: running.jobId, leaseId: randomUUID() };
  await claimJob(db, lease);
  const sent = await pendingJob(db);
  await markSent(db, [sent.jobId]);
  const before = [await jobRow(db, running.jobId), await jobRow(db, sent.jobId)];
  const stage = await startTestStage({ databaseUrl: url, hosts: [] });
  await stage.stop();
  expect([await jobRow(db, running.jobId), await jobRow(db, sent.jobId)]).toEqual(before);
});
