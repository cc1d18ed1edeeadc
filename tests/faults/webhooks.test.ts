import { randomUUID } from "node:crypto";
import type { DB } from "@contact-scanner/core/db/database";
import { createPoster } from "@contact-scanner/core/http/poster";
import { cancelJob } from "@contact-scanner/core/jobs/cancel";
import { endJobs } from "@contact-scanner/core/jobs/end-jobs";
import { ACTIVE_STATUSES } from "@contact-scanner/core/jobs/job";
import { reconcile } from "@contact-scanner/core/jobs/reconcile";
import { JOB_TIMING } from "@contact-scanner/core/jobs/timing";
import { parseAllowedHosts } from "@contact-scanner/core/url/allowed-hosts";
import { contactsAlone } from "@contact-scanner/core/usage/usage";
import { giveUpUndeliverable } from "@contact-scanner/core/webhooks/backlog";
import type { Kysely } from "kysely";
import { afterEach, expect, test } from "vitest";
import { batchOf } from "../helpers/batches.ts";
import { jobRow, memoryQueue, pendingJob } from "../helpers/jobs.ts";
import { silentLog } from "../helpers/silent-log.ts";
import { testDatabase } from "../helpers/test-database.ts";
import { addWebhook, deliverAll, letPausesPass, type TestWebhook } from "../helpers/webhooks.ts";
import { createGate, type Fault, type Gate } from "./rig/gate.ts";
import { gatedDatabase } from "./rig/gated-database.ts";
import { randomInt, seededRandom } from "./rig/random.ts";
import { RECEIVER_FAULTS, type Receiver, type ReceiverFault, startReceiver } from "./rig/receiver.ts";
import { reportTally } from "./rig/report.ts";
import { SCALE, SEED } from "./rig/scale.ts";

/** webhooks whose receivers take events, with faults in between */
const TAKERS = 4;
const SENDERS = 3;
const MAX_ROUNDS = 200;
/** processes that end scans at the same time */
const ENDERS = 4;
/** scans of a batch; each is of two batches, but for the first and the last ones */
const BATCH_SCANS = 10;
const BATCHES = SCALE.scansTold / (BATCH_SCANS / 2);
/** ms that a receiver is waited for which hangs */
const SHORT_MS = 500;
/** share of a receiver's answers that are faults */
const RECEIVER_FAULT_SHARE = 0.2;
/** share of a port's calls that are faults, by kind; a crash after a request is one between send and note */
const CALL_FAULTS: readonly [Fault, number][] = [
  ["crash_before", 0.004],
  ["crash_after", 0.008],
  ["fail_before", 0.004],
  ["fail_after", 0.004],
];

const { db, url } = testDatabase();
const random = seededRandom(SEED);
const tally: Record<string, number> = {};
const stops: (() => Promise<void>)[] = [];
afterEach(async () => {
  for (const stop of stops.splice(0)) await stop();
});

test(`${(SCALE.scansTold + BATCHES) * TAKERS} deliveries through ${SCALE.deliveryFaults} faults: each event arrives, none is lost, none comes before its scan's or its batch's end can be read`, async () => {
  const takers = await Promise.all(Array.from({ length: TAKERS }, () => receiverWith(nextAnswer)));
  const gone = await receiverWith(() => 410);
  const hosts = [...takers, gone].map(({ receiver }) => receiver.host);
  const poster = createPoster({
    userAgent: "ContactScanner/1.0 (test)",
    allowedHosts: parseAllowedHosts(hosts),
    timeoutMs: SHORT_MS,
  });
  stops.push(poster.close);
  const jobIds = await Promise.all(
    Array.from({ length: SCALE.scansTold }, async () => (await pendingJob(db)).jobId),
  );
  const batchIds = await Promise.all(
    Array.from({ length: BATCHES }, (_none, n) => {
      const start = (n * BATCH_SCANS) / 2;
      return batchOf(db, jobIds.slice(start, start + BATCH_SCANS));
    }),
  );

  const ending = Promise.all(
    Array.from({ length: ENDERS }, (_none, ender) =>
      endThroughFaults([...jobIds.entries()].filter(([index]) => index % ENDERS === ender)),
    ),
  );
  let hasEnded = false;
  void ending.then(() => {
    hasEnded = true;
  });
  for (let round = 0; round < MAX_ROUNDS && !(hasEnded && (await waiting()) === 0); round++) {
    await Promise.all(Array.from({ length: SENDERS }, () => sendThroughFaults(poster.post)));
    await letPausesPass(db);
    await giveUpUndeliverable(db);
  }
  await ending;

  const told = await Promise.all(takers.map((taker) => check(taker, [...jobIds, ...batchIds])));
  const problems = told.flatMap((one) => one.problems);
  const faults = Object.values(tally).reduce((sum, count) => sum + count, 0);
  const kinds = Object.entries(tally).map(([kind, count]) => `${kind} ${count}`);
  const tried = takers.reduce((sum, { receiver }) => sum + receiver.requests, 0);
  reportTally({
    scenario: `webhooks (${(jobIds.length + batchIds.length) * TAKERS} deliveries, ${tried} requests; ${kinds.join(", ")})`,
    jobs: jobIds.length,
    faults,
    lost: told.reduce((sum, { lost }) => sum + lost, 0),
    doubled: told.reduce((sum, { doubled }) => sum + doubled, 0),
    stuck: await waiting(),
  });
  expect(problems).toEqual([]);
  expect(faults).toBeGreaterThanOrEqual(SCALE.deliveryFaults);
  expect(await waiting()).toBe(0);
  const off = db.selectFrom("webhooks").select("disabled_reason").where("id", "=", gone.webhook.id);
  expect(await off.executeTakeFirst()).toEqual({ disabled_reason: "gone" });
  expect(gone.receiver.problems).toEqual([]);
  // Each sender has two requests under way at most, and the webhook is off once the first of them was noted.
  expect(gone.receiver.requests).toBeLessThanOrEqual(2 * SENDERS * MAX_ROUNDS_OF_GONE);
});

/** rounds in which senders may die before any of them has noted that a webhook is gone */
const MAX_ROUNDS_OF_GONE = 5;

type Told = { readonly receiver: Receiver; readonly webhook: TestWebhook };

async function receiverWith(next: () => ReceiverFault | number): Promise<Told> {
  let secret = "";
  const receiver = await startReceiver({ db, secret: () => secret, next });
  stops.push(receiver.stop);
  const events = ["scan.completed", "scan.failed", "scan.cancelled", "batch.completed"] as const;
  const webhook = await addWebhook(db, { url: `http://${receiver.host}/`, events });
  secret = webhook.secret;
  return { receiver, webhook };
}

/** What of the scans and batches a receiver was not told, or was told by several deliveries. */
async function check({ receiver, webhook }: Told, ids: readonly string[]) {
  const rows = await db
    .selectFrom("webhook_deliveries")
    .innerJoin("webhook_events", "webhook_events.id", "webhook_deliveries.event_id")
    .select(["webhook_events.job_id", "webhook_events.batch_id"])
    .select(["webhook_events.id", "webhook_deliveries.state", "webhook_deliveries.tries"])
    .where("webhook_id", "=", webhook.id)
    .execute();
  const byId = Map.groupBy(rows, ({ job_id, batch_id }) => job_id ?? batch_id);
  const lost = ids.filter((id) => {
    const [row] = byId.get(id) ?? [];
    return row === undefined || row.state !== "delivered" || !receiver.taken.has(row.id);
  });
  const doubled = ids.filter((id) => (byId.get(id)?.length ?? 0) > 1);
  const problems = [
    ...receiver.problems,
    ...lost.map((id) => `${id} did not arrive: ${JSON.stringify(byId.get(id))}`),
    ...doubled.map((id) => `${id} was written twice`),
  ];
  return { problems, lost: lost.length, doubled: doubled.length };
}

async function waiting(): Promise<number> {
  const rows = await db
    .selectFrom("webhook_deliveries")
    .select("id")
    .where("state", "=", "pending")
    .execute();
  return rows.length;
}

/** A sender's process: its database and its requests go through faults, and it may die at any of them. */
async function sendThroughFaults(post: Parameters<typeof deliverAll>[1]): Promise<void> {
  await throughFaults(async (faulty, gate) => {
    await deliverAll(faulty, (request) => gate.pass("post", () => post(request)));
  });
}

/** Ends each scan, in one of the ways in which scans end, by processes that die and come again. */
async function endThroughFaults(jobs: readonly (readonly [index: number, jobId: string])[]): Promise<void> {
  for (const [index, jobId] of jobs) {
    if (index % 3 === 0) await exhaust(jobId);
    for (let isActive = true; isActive; ) {
      await throughFaults(async (faulty) => await end(faulty, jobId, index));
      isActive = ACTIVE_STATUSES.includes((await jobRow(db, jobId)).status);
    }
  }
}

async function end(faulty: Kysely<DB>, jobId: string, index: number): Promise<void> {
  if (index % 3 === 0) {
    await reconcile({ db: faulty, queue: memoryQueue(), log: silentLog }, { isTimeUp: () => false });
  } else if (index % 3 === 1) {
    await cancelJob(faulty, jobId);
  } else {
    await faulty.transaction().execute(async (trx) => {
      const job = trx.selectFrom("jobs").select("status").where("job_id", "=", jobId).forUpdate();
      const { status } = await job.executeTakeFirstOrThrow();
      if (!ACTIVE_STATUSES.includes(status)) return;
      await endJobs(trx, [jobId], { status: "complete", result: {}, used: contactsAlone(0) });
    });
  }
}

async function exhaust(jobId: string): Promise<void> {
  const lease = { lease_id: randomUUID(), lease_expires_at: new Date(0) };
  await db
    .updateTable("jobs")
    .set({ status: "running", attempts: JOB_TIMING.maxAttempts, ...lease })
    .where("job_id", "=", jobId)
    .execute();
}

/** Runs a process of its own; its faults are counted, and it leaves nothing behind but what it wrote. */
async function throughFaults(work: (faulty: Kysely<DB>, gate: Gate) => Promise<unknown>): Promise<void> {
  const gate = createGate(drawFault);
  const faulty = gatedDatabase(url, gate);
  await work(faulty, gate).catch(() => {});
  for (const { fault, name } of gate.faults)
    count(name === "post" && fault === "crash_after" ? "unnoted" : fault);
  await faulty.destroy();
}

function nextAnswer(): ReceiverFault | number {
  if (isEnough() || random() >= RECEIVER_FAULT_SHARE) return 204;
  const fault = RECEIVER_FAULTS[randomInt(random, 0, RECEIVER_FAULTS.length - 1)] ?? "fails";
  count(fault);
  return fault;
}

function drawFault(): Fault | undefined {
  if (isEnough()) return undefined;
  let left = random();
  for (const [fault, share] of CALL_FAULTS) {
    left -= share;
    if (left < 0) return fault;
  }
  return undefined;
}

/** So many faults that the rest may go well: a run must end. */
function isEnough(): boolean {
  return Object.values(tally).reduce((sum, count) => sum + count, 0) >= SCALE.deliveryFaults;
}

function count(kind: string): void {
  tally[kind] = (tally[kind] ?? 0) + 1;
}
