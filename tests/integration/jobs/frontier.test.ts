import type { FrontierChange } from "@contact-scanner/core/jobs/fold-frontier";
import { loadFrontier, newFrontierChange } from "@contact-scanner/core/jobs/frontier-repository";
import { expect, test } from "vitest";
import { pendingJob } from "../../helpers/jobs.ts";
import { testDatabase } from "../../helpers/test-database.ts";

const { db } = testDatabase();

const entry = (url: string, priority = 0) => ({ url, depth: 1, priority });

async function save(
  jobId: string,
  { queued = [], done = [], visited = [] }: Partial<FrontierChange & { visited: string[] }>,
): Promise<void> {
  await newFrontierChange(db, jobId, { queued, done, visited }).execute();
}

/** The job's rows, in their order. */
async function rowsOf(jobId: string) {
  return await db
    .selectFrom("frontier_changes")
    .select(["number", "queued", "done"])
    .where("job_id", "=", jobId)
    .orderBy("number")
    .execute();
}

test("each checkpoint is a row of its own job's, numbered in its order", async () => {
  const [{ jobId }, other] = [await pendingJob(db), await pendingJob(db)];
  await save(other.jobId, { done: ["x"] });
  await save(jobId, { queued: [entry("a", 3), entry("b")], done: ["b", "c"] });
  await save(jobId, { done: ["a"] });
  expect(await rowsOf(jobId)).toEqual([
    {
      number: 1,
      queued: [
        ["a", 1, 3],
        ["b", 1, 0],
      ],
      done: ["b", "c"],
    },
    { number: 2, queued: [], done: ["a"] },
  ]);
  const { queued, done } = await loadFrontier(db, jobId, []);
  expect({ queued, done }).toEqual({ queued: [], done: ["b", "c", "a"] });
});

test("a checkpoint that changes nothing but its pages leaves no row, and its pages are done by theirs", async () => {
  const { jobId } = await pendingJob(db);
  await save(jobId, { queued: [entry("page", 4), entry("waits")] });
  await save(jobId, { done: ["page"], visited: ["page"] });
  expect(await rowsOf(jobId)).toHaveLength(1);
  const { queued, done, priorityOf } = await loadFrontier(db, jobId, ["page"]);
  expect({ queued, done }).toEqual({ queued: [entry("waits")], done: ["page"] });
  expect(priorityOf("page")).toBe(4);
});

test("a frontier of more checkpoints than one statement reads is loaded whole", async () => {
  const { jobId } = await pendingJob(db);
  const urls = Array.from({ length: 45 }, (_, n) => `u${n}`);
  for (const url of urls) await save(jobId, { queued: [entry(url)], done: [`d${url}`] });
  const { queued, done } = await loadFrontier(db, jobId, []);
  expect(queued.map(({ url }) => url)).toEqual(urls);
  expect(done).toEqual(urls.map((url) => `d${url}`));
});

test("a job that has no checkpoint has an empty frontier", async () => {
  const { jobId } = await pendingJob(db);
  expect(await loadFrontier(db, jobId, [])).toMatchObject({ queued: [], done: [] });
});
