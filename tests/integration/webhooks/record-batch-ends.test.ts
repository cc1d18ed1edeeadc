import { randomUUID } from "node:crypto";
import type { DB } from "@contact-scanner/core/db/database";
import { cancelBatch } from "@contact-scanner/core/jobs/batch-control";
import { cancelJob } from "@contact-scanner/core/jobs/cancel";
import { handleDeadLetter } from "@contact-scanner/core/jobs/dead-letter";
import { endJobs } from "@contact-scanner/core/jobs/end-jobs";
import { reconcile } from "@contact-scanner/core/jobs/reconcile";
import { submitBatch } from "@contact-scanner/core/jobs/submit-batch";
import { ensureProfile } from "@contact-scanner/core/profiles/repository";
import { parseAllowedHosts } from "@contact-scanner/core/url/allowed-hosts";
import { contactsAlone } from "@contact-scanner/core/usage/usage";
import { recordBatchEnds } from "@contact-scanner/core/webhooks/record-batch-ends";
import { type CompiledQuery, Kysely, PostgresDialect } from "kysely";
import pg from "pg";
import { beforeEach, describe, expect, test } from "vitest";
import { batchesTold, batchOf, completeScans, exhaustScans, newScans } from "../../helpers/batches.ts";
import { memoryQueue, pendingJob } from "../../helpers/jobs.ts";
import { silentLog } from "../../helpers/silent-log.ts";
import { TEST_USER, testDatabase } from "../../helpers/test-database.ts";
import { addWebhook, deliverAll, deliveriesOf, fakeReceiver } from "../../helpers/webhooks.ts";

const { db, url } = testDatabase();
const userId = TEST_USER.id;
const COMPLETE = { status: "complete", result: {}, used: contactsAlone(0) } as const;
const EVENTS = ["batch.completed"] as const;

beforeEach(async () => {
  for (const table of ["webhooks", "webhook_events", "batches", "jobs"] as const) {
    await db.deleteFrom(table).execute();
  }
});

function ports(database: Kysely<DB> = db) {
  return { db: database, queue: memoryQueue(), log: silentLog, allowedHosts: parseAllowedHosts([]) };
}

async function reconcileAll(): Promise<void> {
  await reconcile(ports(), { isTimeUp: () => false });
}

describe("a batch is told of when its last scan ends, and not before", () => {
  test.each<[string, (jobId: string) => Promise<unknown>]>([
    ["complete", (jobId) => completeScans(db, [jobId])],
    ["cancelled", (jobId) => cancelJob(db, jobId)],
    [
      "failed by the reconciler",
      async (jobId) => {
        await exhaustScans(db, [jobId]);
        await reconcileAll();
      },
    ],
    [
      "failed by a dead letter",
      async (jobId) => {
        await exhaustScans(db, [jobId]);
        const body = JSON.stringify({ job_id: jobId, user_id: userId });
        await handleDeadLetter(db, { messageId: randomUUID(), body });
      },
    ],
  ])("%s", async (_name, end) => {
    const { id } = await addWebhook(db, { events: EVENTS });
    const [first = "", last = ""] = await newScans(db, 2);
    const batchId = await batchOf(db, [first, last]);
    await cancelJob(db, first);
    expect(await batchesTold(db)).toEqual([]);
    await end(last);
    expect(await batchesTold(db)).toEqual([batchId]);
    expect(await deliveriesOf(db, id)).toMatchObject([{ type: "batch.completed", state: "pending" }]);
  });

  test("cancelled as a whole", async () => {
    await addWebhook(db);
    const urls = Array.from({ length: 3 }, () => `${randomUUID()}.com`);
    const { batchId } = await submitBatch(ports(), { urls, userId });
    await cancelBatch(db, batchId);
    expect(await batchesTold(db)).toEqual([batchId]);
  });
});

test("one scan's end tells of all batches that it ends, each to its own user's webhooks", async () => {
  const stranger = { id: randomUUID(), email: "stranger@example.com" };
  await ensureProfile(db, stranger);
  const own = [await addWebhook(db, { events: EVENTS }), await addWebhook(db, { events: EVENTS })];
  const theirs = await addWebhook(db, { userId: stranger.id, events: EVENTS });
  const [shared = "", other = ""] = await newScans(db, 2);
  const ended = await batchOf(db, [shared]);
  const strangers = await batchOf(db, [shared], stranger.id);
  await batchOf(db, [shared, other]);
  await completeScans(db, [shared]);
  expect((await batchesTold(db)).toSorted()).toEqual([ended, strangers].toSorted());
  for (const { id } of [...own, theirs]) expect(await deliveriesOf(db, id)).toHaveLength(1);
});

test("where nobody asks for it no event is written", async () => {
  await addWebhook(db, { events: ["scan.completed"] });
  const jobIds = await newScans(db, 1);
  await batchOf(db, jobIds);
  await completeScans(db, jobIds);
  expect(await batchesTold(db)).toEqual([]);
});

test("it tells ids, counts and links, and no address even where a webhook asks for them", async () => {
  await addWebhook(db, { events: EVENTS, includeContacts: true });
  const urls = ["one.example.com", "two.example.com", "two.example.com/contact", "ann@acme"];
  const { batchId, lines } = await submitBatch(ports(), { urls, userId });
  const [one = "", two = ""] = lines.flatMap((line) => (line.kind === "job" ? line.jobId : []));
  await completeScans(db, [one]);
  await cancelJob(db, two);
  const receiver = fakeReceiver();
  await deliverAll(db, receiver.post);
  expect(receiver.requests.map(({ body }) => JSON.parse(body))).toEqual([
    {
      type: "batch.completed",
      timestamp: expect.any(String),
      data: {
        batch_id: batchId,
        created_at: expect.stringMatching(/^\d{4}-.*Z$/),
        finished_at: expect.stringMatching(/^\d{4}-.*Z$/),
        urls: 4,
        refused: 1,
        scans: { complete: 1, failed: 0, cancelled: 1 },
        links: {
          batch: `/api/v3/scan/batch/${batchId}`,
          contacts: `/api/v3/scan/batch/${batchId}/contacts`,
        },
      },
    },
  ]);
});

test("an end that is rolled back is told to nobody; none is told before the scans' ends can be read", async () => {
  await addWebhook(db);
  const receiver = fakeReceiver();
  const jobIds = await newScans(db, 2);
  await batchOf(db, jobIds);
  const fault = new Error("the connection broke");
  const rolledBack = db.transaction().execute(async (trx) => {
    await endJobs(trx, jobIds, COMPLETE);
    await deliverAll(db, receiver.post);
    throw fault;
  });
  await expect(rolledBack).rejects.toBe(fault);
  await deliverAll(db, receiver.post);
  expect(receiver.requests).toEqual([]);
});

describe("a batch that has nothing left to run when it is made is told of at once", () => {
  test("where all URLs were refused; the same submit again tells of no second one", async () => {
    await addWebhook(db);
    const request = { urls: ["no website"], userId, idempotencyKey: randomUUID() };
    const { batchId } = await submitBatch(ports(), request);
    await submitBatch(ports(), request);
    expect(await batchesTold(db)).toEqual([batchId]);
  });

  test("where the scan that it joins ends between the two", async () => {
    await addWebhook(db);
    const domain = `${randomUUID()}.com`;
    const { jobId } = await pendingJob(db, domain);
    const endsOnceFound = db.withPlugin({
      transformQuery: ({ node }) => node,
      transformResult: async ({ result }) => {
        if (result.rows.some((row) => row.job_id === jobId)) await completeScans(db, [jobId]);
        return result;
      },
    });
    const { batchId, lines } = await submitBatch(ports(endsOnceFound), { urls: [domain], userId });
    expect(lines).toEqual([{ kind: "job", url: domain, jobId }]);
    expect(await batchesTold(db)).toEqual([batchId]);
  });
});

test("the end of a scan of no batch is one look at an index more", async () => {
  await batchOf(db, await newScans(db, 3));
  const queries: CompiledQuery[] = [];
  const pool = new pg.Pool({ connectionString: url, max: 1 });
  const watched = new Kysely<DB>({
    dialect: new PostgresDialect({ pool }),
    log: ({ query }) => void queries.push(query),
  });
  await watched.transaction().execute((trx) => recordBatchEnds(trx, [randomUUID()]));
  const looks = queries.filter(({ sql }) => sql.startsWith("select"));
  expect(looks).toHaveLength(1);
  // Told not to read whole tables, Postgres does so only where no index leads to a statement's rows.
  await pool.query("set enable_seqscan = off; set enable_hashjoin = off; set enable_mergejoin = off");
  for (const { sql, parameters } of looks) {
    const { rows } = await pool.query(`explain ${sql}`, [...parameters]);
    const plan = rows.map((row) => String(row["QUERY PLAN"])).join("\n");
    expect(plan).not.toContain("Seq Scan");
    expect(plan).toContain("batch_jobs_job_id");
  }
  await watched.destroy();
});
