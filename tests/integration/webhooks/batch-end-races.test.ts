import { randomUUID } from "node:crypto";
import { cancelBatch } from "@contact-scanner/core/jobs/batch-control";
import { cancelJob } from "@contact-scanner/core/jobs/cancel";
import { reconcile } from "@contact-scanner/core/jobs/reconcile";
import { submitBatch } from "@contact-scanner/core/jobs/submit-batch";
import { parseAllowedHosts } from "@contact-scanner/core/url/allowed-hosts";
import { addUsage } from "@contact-scanner/core/usage/repository";
import { contactsAlone } from "@contact-scanner/core/usage/usage";
import { recordBatchEnds } from "@contact-scanner/core/webhooks/record-batch-ends";
import { beforeEach, describe, expect, test } from "vitest";
import { seededRandom } from "../../faults/rig/random.ts";
import { batchesTold, batchOf, completeScans, exhaustScans, newScans } from "../../helpers/batches.ts";
import { memoryQueue, pendingJob } from "../../helpers/jobs.ts";
import { silentLog } from "../../helpers/silent-log.ts";
import { TEST_USER, testDatabase } from "../../helpers/test-database.ts";
import { waitingForLocks } from "../../helpers/waiting-for-locks.ts";
import { addWebhook } from "../../helpers/webhooks.ts";

const { db } = testDatabase();
const userId = TEST_USER.id;
const ports = { db, queue: memoryQueue(), log: silentLog, allowedHosts: parseAllowedHosts([]) };
const RACES = 60;

beforeEach(async () => {
  for (const table of ["webhooks", "webhook_events", "batches", "jobs"] as const) {
    await db.deleteFrom(table).execute();
  }
  await addWebhook(db, { events: ["batch.completed"] });
});

async function reconcileAll(): Promise<void> {
  await reconcile(ports, { isTimeUp: () => false });
}

describe("each batch is told of once, whoever ends its scans at the same time", () => {
  test("scans of the same batches, one by one and several at once, in any order", async () => {
    const random = seededRandom(1);
    const some = (jobIds: readonly string[]) => jobIds.filter(() => random() < 0.5);
    for (let race = 0; race < RACES; race++) {
      const jobIds = await newScans(db, 6);
      const lost = some(jobIds);
      await exhaustScans(db, lost);
      const parts = [jobIds.slice(0, 3), jobIds.slice(3), [...jobIds.slice(0, 1), ...some(jobIds.slice(1))]];
      const batches = await Promise.all(parts.map((part) => batchOf(db, part)));
      await Promise.all([
        ...jobIds.filter((_jobId, index) => index % 3 > 0).map((jobId) => completeScans(db, [jobId])),
        completeScans(db, some(jobIds)),
        completeScans(db, some(jobIds).toReversed()),
        reconcileAll(),
        reconcileAll(),
        cancelBatch(db, batches[2] ?? ""),
        ...some(jobIds).map((jobId) => cancelJob(db, jobId).catch(ignoreConflict)),
      ]);
      await completeScans(db, jobIds);
      expect((await batchesTold(db)).toSorted()).toEqual(batches.toSorted());
      await db.deleteFrom("webhook_events").execute();
    }
  });

  test("a submit beside the end of the scan that it joins", async () => {
    for (let race = 0; race < RACES; race++) {
      const domain = `${randomUUID()}.com`;
      const { jobId } = await pendingJob(db, domain);
      const request = { urls: [domain, "no website"], userId };
      const submits = [1, 2, 3].map(() => submitBatch(ports, request));
      const [batches] = await Promise.all([Promise.all(submits), completeScans(db, [jobId])]);
      for (const { lines } of batches) {
        await completeScans(
          db,
          lines.flatMap((line) => (line.kind === "job" ? line.jobId : [])),
        );
      }
      expect((await batchesTold(db)).toSorted()).toEqual(batches.map(({ batchId }) => batchId).toSorted());
      await db.deleteFrom("webhook_events").execute();
    }
  });
});

test("who ends scans of several batches counts none for its user before it has locked all batches", async () => {
  const [first = "", second = "", third = ""] = await newScans(db, 3);
  await batchOf(db, [first]);
  await batchOf(db, [second, third]);
  await exhaustScans(db, [first, second]);
  let reconciled: Promise<void> | undefined;
  await db.transaction().execute(async (trx) => {
    await recordBatchEnds(trx, [third]);
    reconciled = reconcileAll();
    await expect.poll(() => waitingForLocks(db)).toBe(1);
    // Waits for nobody: else the two would wait for each other.
    await addUsage(trx, [{ userId, ...contactsAlone(1) }]);
  });
  await reconciled;
  const ended = db.selectFrom("jobs").select("job_id").where("status", "=", "failed").orderBy("id");
  expect(await ended.execute()).toEqual([{ job_id: first }, { job_id: second }]);
});

function ignoreConflict(error: unknown): void {
  expect(error).toMatchObject({ code: "conflict" });
}
