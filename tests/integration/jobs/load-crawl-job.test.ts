import type { Checkpoint, CrawlPosition } from "@contact-scanner/core/crawl/checkpoint";
import { EMPTY_COUNTERS } from "@contact-scanner/core/crawl/checkpoint";
import { cancelJob } from "@contact-scanner/core/jobs/cancel";
import { loadCrawlJob } from "@contact-scanner/core/jobs/load-crawl-job";
import { type Run, saveCheckpoint } from "@contact-scanner/core/jobs/save-checkpoint";
import { sitemapQueue } from "@contact-scanner/core/sitemap/read-sitemaps";
import { parseAllowedHosts } from "@contact-scanner/core/url/allowed-hosts";
import { expect, test } from "vitest";
import { failedPage, readPage, runningScan, scanned, textContact } from "../../helpers/checkpoints.ts";
import { hashEmail } from "../../helpers/hash-email.ts";
import { jobRow } from "../../helpers/jobs.ts";
import { testDatabase } from "../../helpers/test-database.ts";

const { db } = testDatabase();

const HOME = "https://acme.com/";
const TEAM = "https://acme.com/team";
const NEWS = "https://acme.com/news";

const POSITION: CrawlPosition = {
  startUrl: HOME,
  counters: { ...EMPTY_COUNTERS, pagesScanned: 2 },
  sitemaps: sitemapQueue([]),
  siteFiles: 0,
  paces: {},
  pagesKnown: 7,
  progress: 0.5,
};

async function save(run: Run, checkpoint: Partial<Checkpoint>): Promise<void> {
  const whole = { pages: [], queued: [], done: [], position: POSITION, ...checkpoint };
  await db.transaction().execute((trx) => saveCheckpoint(trx, run, whole, hashEmail));
}

async function resumeOf({ jobId }: Run) {
  const rights = { allowedHosts: parseAllowedHosts([]) };
  return (await loadCrawlJob(db, await jobRow(db, jobId), "acme.com", rights)).resume;
}

/** As the code before leaves a job that it checkpointed. */
async function setOlderCheckpoint({ jobId }: Run): Promise<void> {
  await db
    .updateTable("jobs")
    .set({ checkpoint: { start_url: HOME } })
    .where("job_id", "=", jobId)
    .execute();
}

test("a job without a checkpoint begins its scan", async () => {
  expect(await resumeOf(await runningScan(db))).toBeNull();
});

test("a job that the code before checkpointed begins its scan anew, and that checkpoint goes", async () => {
  const run = await runningScan(db);
  await setOlderCheckpoint(run);
  expect(await resumeOf(run)).toBeNull();
  await save(run, {});
  expect(await jobRow(db, run.jobId)).toMatchObject({ checkpoint: null });
  expect(await resumeOf(run)).toMatchObject({ position: POSITION });
});

test("whoever resumes a scan gets its position, what waits, and its pages with what they taught", async () => {
  const run = await runningScan(db);
  const metadata = { bytes: 1, fetch_ms: 1, links: 2, content_hash: "h" };
  await save(run, {
    pages: [readPage("/", [textContact("info@acme.com")], { metadata })],
    queued: [
      { url: TEAM, depth: 1, priority: 6 },
      { url: NEWS, depth: 1, priority: 0 },
    ],
    done: [HOME],
  });
  await save(run, {
    pages: [readPage("/team", [textContact("info@acme.com")]), failedPage("/about")],
    done: [TEAM, `${HOME}moved`, `${HOME}about`],
  });
  expect(await resumeOf(run)).toEqual({
    position: POSITION,
    queued: [{ url: NEWS, depth: 1, priority: 0 }],
    done: [HOME, `${HOME}about`, TEAM, `${HOME}moved`],
    visited: [
      { url: HOME, priority: 0, contentHash: "h", gave: true },
      { url: `${HOME}about`, priority: 0, contentHash: null, gave: false },
      { url: TEAM, priority: 6, contentHash: null, gave: false },
    ],
    emails: ["info@acme.com"],
  });
});

test("pages and addresses of an earlier scan are not this one's", async () => {
  const domain = "earlier-acme.com";
  const contacts = [textContact("old@acme.com")];
  await scanned(db, domain, [readPage("/", contacts), readPage("/team", contacts)]);
  const run = await runningScan(db, domain);
  await save(run, {
    pages: [readPage("/", [])],
    queued: [{ url: TEAM, depth: 1, priority: 6 }],
    done: [HOME],
  });
  expect(await resumeOf(run)).toMatchObject({
    queued: [{ url: TEAM }],
    done: [HOME],
    visited: [{ url: HOME, gave: false }],
    emails: [],
  });
});

test("a checkpoint that is stored twice, its first answer lost, leaves the same frontier", async () => {
  const run = await runningScan(db);
  const checkpoint = { queued: [{ url: TEAM, depth: 1, priority: 6 }], done: [`${HOME}moved`] };
  await save(run, checkpoint);
  const once = await resumeOf(run);
  await save(run, checkpoint);
  expect(await resumeOf(run)).toEqual(once);
});

test("a cancelled scan tells how many pages its last checkpoint knew, and has rows of its own", async () => {
  const run = await runningScan(db);
  await save(run, { queued: [{ url: TEAM, depth: 1, priority: 6 }] });
  await cancelJob(db, run.jobId);
  expect(await jobRow(db, run.jobId)).toMatchObject({
    result_data: { pages_scanned: 2, pages_known: 7 },
    crawl_position: null,
    scan_rows: "own",
  });
  const left = db.selectFrom("frontier_changes").select("number").where("job_id", "=", run.jobId);
  expect(await left.execute()).toEqual([]);
});

test("a scan that ends with a checkpoint of the code before has its rows yet to be made", async () => {
  const run = await runningScan(db);
  await setOlderCheckpoint(run);
  await cancelJob(db, run.jobId);
  expect(await jobRow(db, run.jobId)).toMatchObject({ checkpoint: null, scan_rows: null });
});
