import { randomUUID } from "node:crypto";
import type { Message } from "@aws-sdk/client-sqs";
import type { DB } from "@contact-scanner/core/db/database";
import type { Fetch } from "@contact-scanner/core/http/fetch";
import { reconcile } from "@contact-scanner/core/jobs/reconcile";
import { submitScan } from "@contact-scanner/core/jobs/submit";
import type { Log } from "@contact-scanner/core/log";
import { crawlHandler } from "@contact-scanner/functions/handlers/crawl";
import { toSqsEvent } from "@contact-scanner/local/sqs-event";
import type { Kysely } from "kysely";
import { expect } from "vitest";
import { jobRow, letTimePass } from "../../helpers/jobs.ts";
import { readerInLoop } from "../../helpers/reader-in-loop.ts";
import { silentLog } from "../../helpers/silent-log.ts";
import { TEST_USER } from "../../helpers/test-database.ts";
import { hurriedClock } from "./clock.ts";
import { fakeFetch, siteDomain } from "./fake-site.ts";
import type { TestQueue } from "./scan-queue.ts";
import { crawlerContext, invocation } from "./worker-ports.ts";

/** seconds after which every lease has expired and every message counts as lost */
const A_WHILE_SECONDS = 3_600;
const MAX_ROUNDS = 10;

export type WorkerOptions = {
  readonly db: Kysely<DB>;
  readonly fetch?: Fetch;
  readonly clock?: ReturnType<typeof hurriedClock>;
  readonly extract?: () => never;
  readonly log?: Log;
};

/** Submits a scan of a new fake site. */
export async function submitSite(
  db: Kysely<DB>,
  { queue }: TestQueue,
  { pages = 20, domain = siteDomain(randomUUID(), pages) }: { pages?: number; domain?: string } = {},
): Promise<{ jobId: string; domain: string }> {
  const request = { target: { kind: "url", domain, startUrl: null }, userId: TEST_USER.id } as const;
  const { jobId } = await submitScan({ db, queue, log: silentLog }, request);
  return { jobId, domain };
}

/** Gives one message to a worker, and acknowledges it as the event source does; whether the worker was done with it. */
export async function deliver(
  queue: TestQueue,
  message: Message,
  { db, fetch = fakeFetch(), clock = hurriedClock(), extract, log = silentLog }: WorkerOptions,
): Promise<boolean> {
  const context = { ...crawlerContext({ db, queue: queue.queue, fetch, clock }), log };
  const handler = crawlHandler(extract ? { ...context, reader: readerInLoop(extract) } : context);
  const { batchItemFailures } = await handler(toSqsEvent([message], "scan"), invocation());
  if (batchItemFailures.length > 0) return false;
  if (message.ReceiptHandle !== undefined) await queue.acknowledge(message);
  return true;
}

/** Handles every visible message. */
export async function drain(queue: TestQueue, options: WorkerOptions): Promise<void> {
  for (let message = await queue.receive(); message; message = await queue.receive()) {
    await deliver(queue, message, options);
  }
}

export async function runReconciler(db: Kysely<DB>, { queue }: TestQueue) {
  return await reconcile({ db, queue, log: silentLog }, { isTimeUp: () => false });
}

/** Lets time pass and healthy workers work until no job is left, or ever will be. */
export async function recover(db: Kysely<DB>, queue: TestQueue): Promise<void> {
  for (let round = 0; round < MAX_ROUNDS; round++) {
    await drain(queue, { db });
    const left = db.selectFrom("jobs").select("id").where("status", "in", ["pending", "running"]);
    if ((await left.execute()).length === 0) return;
    await letTimePass(db, A_WHILE_SECONDS);
    await runReconciler(db, queue);
  }
}

/**
 * A scan of a new site that a worker has begun, one checkpoint behind it, its next pages held back until
 * `slow.release()`; `submitDb` is the database as who submits it sees it.
 */
export async function beginScan(
  queue: TestQueue,
  { submitDb, ...worker }: Pick<WorkerOptions, "db" | "log"> & { readonly submitDb?: Kysely<DB> },
) {
  const { jobId } = await submitSite(submitDb ?? worker.db, queue, { pages: 60 });
  const message = await queue.receive();
  if (!message) throw new Error("The queue is empty.");
  const slow = pausingFetch(25);
  const run = deliver(queue, message, { ...worker, fetch: slow.fetch });
  await slow.reached;
  await untilCheckpointStored(submitDb ?? worker.db, jobId);
  return { jobId, run, slow };
}

/** The message of a job, as a queue that delivers it once more hands it out. */
export function messageOf(jobId: string): Message {
  const body = JSON.stringify({ job_id: jobId, user_id: TEST_USER.id });
  return { MessageId: randomUUID(), Body: body };
}

/**
 * Waits until the first checkpoint of a worker whose pages are held back is stored: that happens beside the crawl, so
 * it may be on its way when the pages stop, holds the job's row then, and renews the lease.
 */
export async function untilCheckpointStored(db: Kysely<DB>, jobId: string): Promise<void> {
  await expect.poll(async () => (await jobRow(db, jobId)).crawl_position).not.toBeNull();
}

/** A fetch that stops at its n-th page and all after it until it is let go; 0 = it never stops. */
export function pausingFetch(nth: number) {
  const reached = Promise.withResolvers<void>();
  const released = Promise.withResolvers<void>();
  let pages = 0;
  const site = fakeFetch();
  const fetch: Fetch = async (request, signal) => {
    if (request.purpose === "page" && ++pages >= nth && nth > 0) {
      reached.resolve();
      await Promise.race([
        released.promise,
        new Promise((_, reject) =>
          signal.addEventListener("abort", () => reject(signal.reason), { once: true }),
        ),
      ]);
    }
    return await site(request, signal);
  };
  return {
    fetch,
    reached: reached.promise,
    release: released.resolve,
    get pages() {
      return pages;
    },
  };
}
