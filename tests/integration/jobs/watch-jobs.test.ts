import { randomUUID } from "node:crypto";
import { claimJob } from "@contact-scanner/core/jobs/lease";
import { pauseJob } from "@contact-scanner/core/jobs/pause";
import { watchActiveJobs, watchJobs } from "@contact-scanner/core/jobs/watch-jobs";
import { LOCAL_TOKEN } from "@contact-scanner/local/local-user";
import { expect, test } from "vitest";
import { jobRow, letTimePass, pendingJob } from "../../helpers/jobs.ts";
import { startSiteServer } from "../../helpers/site-server.ts";
import { testDatabase } from "../../helpers/test-database.ts";
import { startTestStage } from "../../helpers/test-stage.ts";

const { db, url } = testDatabase();

test("a job is watched from its wait over its worker's lease to a pause, and the oldest come first", async () => {
  const { jobId } = await pendingJob(db, "watched.com");
  const { jobId: claimedId } = await pendingJob(db, "claimed.com");
  await claimJob(db, { jobId: claimedId, leaseId: randomUUID() });
  expect(await watchActiveJobs(db, 50)).toMatchObject([
    { job_id: jobId, domain: "watched.com", status: "pending", attempts: 0, lease_age_seconds: null },
    { job_id: claimedId, domain: "claimed.com", status: "running", attempts: 1, lease_age_seconds: 0 },
  ]);
  expect(await watchActiveJobs(db, 1)).toHaveLength(1);
  await letTimePass(db, 30, [claimedId]);
  expect(await watchJobs(db, [claimedId])).toMatchObject([{ lease_age_seconds: 30 }]);
  await pauseJob(db, claimedId);
  expect(await watchJobs(db, [claimedId])).toMatchObject([
    { paused: true, waiting: false, lease_age_seconds: null },
  ]);
  expect(await watchJobs(db, [randomUUID()])).toEqual([]);
  expect(await watchJobs(db, [])).toEqual([]);
});

test("of a scan the pages of its last checkpoint are told, and of one that ended what it saw", async () => {
  const { promise: released, resolve: release } = Promise.withResolvers<void>();
  const links = Array.from({ length: 12 }, (_, page) => `<a href="/p${page}">Page ${page}</a>`).join(" ");
  const site = await startSiteServer((path) => async (_request, response) => {
    if (path === "/p11") await released;
    response.writeHead(200, { "content-type": "text/html" });
    response.end(path === "/" ? `<p>Write to info@larkfield.com</p>${links}` : `<p>Words of ${path}</p>`);
  });
  const stage = await startTestStage({ databaseUrl: url, hosts: [site.host] });
  const answer = await fetch(`${stage.url}/api/v3/scan/website`, {
    method: "POST",
    headers: { authorization: `Bearer ${LOCAL_TOKEN}`, "content-type": "application/json" },
    body: JSON.stringify({ url: site.url }),
  });
  const { job_id: jobId } = (await answer.json()) as { job_id: string };
  const watched = async () => (await watchJobs(db, [jobId]))[0];
  await expect.poll(async () => (await watched())?.pages_done).toBeGreaterThanOrEqual(10);
  expect(await watched()).toMatchObject({
    status: "running",
    pages_known: 13,
    contacts: 1,
    more_contacts: false,
  });
  release();
  await expect.poll(async () => (await jobRow(db, jobId)).status).toBe("complete");
  expect(await watched()).toMatchObject({ status: "complete", pages_done: 13, pages_known: 13, contacts: 1 });
  await stage.stop();
  await site.stop();
});
