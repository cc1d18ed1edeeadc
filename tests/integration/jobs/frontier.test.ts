import { loadFrontier, saveFrontier } from "@contact-scanner/core/jobs/frontier-repository";
import { expect, test } from "vitest";
import { pendingJob } from "../../helpers/jobs.ts";
import { testDatabase } from "../../helpers/test-database.ts";

const { db } = testDatabase();

const entry = (url: string, priority = 0) => ({ url, depth: 1, priority });

/** A job's frontier, each list of which is one checkpoint. */
async function frontierAfter(checkpoints: readonly { queued: string[]; done: string[] }[]) {
  const { jobId } = await pendingJob(db);
  for (const { queued, done } of checkpoints) {
    await db
      .transaction()
      .execute((trx) => saveFrontier(trx, jobId, { queued: queued.map((url) => entry(url)), done }));
  }
  const { queued, done } = await loadFrontier(db, jobId);
  return { queued: queued.map(({ url }) => url).sort(), done: done.sort() };
}

test("a URL that is queued and done in one checkpoint is done", async () => {
  expect(await frontierAfter([{ queued: ["a", "b"], done: ["b", "c"] }])).toEqual({
    queued: ["a"],
    done: ["b", "c"],
  });
});

test("a URL that waits is done by a later checkpoint, and stays done when it is queued again", async () => {
  const checkpoints = [
    { queued: ["a", "b"], done: [] },
    { queued: [], done: ["a"] },
    { queued: ["a"], done: [] },
  ];
  expect(await frontierAfter(checkpoints)).toEqual({ queued: ["b"], done: ["a"] });
});

test("a URL that waits takes its new place", async () => {
  const { jobId } = await pendingJob(db);
  for (const priority of [1, 3]) {
    await db
      .transaction()
      .execute((trx) => saveFrontier(trx, jobId, { queued: [entry("a", priority)], done: [] }));
  }
  expect((await loadFrontier(db, jobId)).queued).toMatchObject([{ url: "a", depth: 1, priority: 3 }]);
});

test("a URL that is done keeps the priority with which it waited", async () => {
  const { jobId } = await pendingJob(db);
  const checkpoints = [
    { queued: [entry("before", 4)], done: [] },
    { queued: [entry("same", 5)], done: ["before", "same", "never"] },
  ];
  for (const checkpoint of checkpoints) {
    await db.transaction().execute((trx) => saveFrontier(trx, jobId, checkpoint));
  }
  const rows = await db
    .selectFrom("frontier")
    .select(["url", "priority", "state"])
    .where("job_id", "=", jobId)
    .orderBy("url")
    .execute();
  expect(rows).toEqual([
    { url: "before", priority: 4, state: "done" },
    { url: "never", priority: 0, state: "done" },
    { url: "same", priority: 5, state: "done" },
  ]);
});

test("a checkpoint of more URLs than one statement takes is saved whole", async () => {
  const many = (letter: string) => Array.from({ length: 6_000 }, (_, n) => `${letter}${n}`);
  const { queued, done } = await frontierAfter([{ queued: many("q"), done: many("d") }]);
  expect([queued.length, done.length]).toEqual([6_000, 6_000]);
});
