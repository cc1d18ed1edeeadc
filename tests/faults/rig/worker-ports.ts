import { randomUUID } from "node:crypto";
import type { DB } from "@contact-scanner/core/db/database";
import type { Fetch } from "@contact-scanner/core/http/fetch";
import { createHeartbeat } from "@contact-scanner/core/jobs/heartbeat";
import type { BulkScanQueue, ScanIntake, ScanQueue } from "@contact-scanner/core/jobs/queue";
import { NO_LIMITS } from "@contact-scanner/core/jobs/submit-limits";
import type { Clock } from "@contact-scanner/core/time";
import { parseAllowedHosts } from "@contact-scanner/core/url/allowed-hosts";
import { createAdmission } from "@contact-scanner/core/worker/admission";
import { createCpuShares } from "@contact-scanner/core/worker/cpu-shares";
import type { CrawlerContext } from "@contact-scanner/functions/crawler-context";
import { SILENT_METRICS } from "@contact-scanner/functions/metrics";
import { createLambdaContext } from "@contact-scanner/local/lambda-context";
import type { Kysely } from "kysely";
import { hashEmail } from "../../helpers/hash-email.ts";
import { headerSecrets } from "../../helpers/header-secrets.ts";
import { PDF_READER_IN_LOOP, readerInLoop } from "../../helpers/reader-in-loop.ts";
import { silentLog } from "../../helpers/silent-log.ts";
import type { Gate } from "./gate.ts";
import { readFakePage } from "./site-contents.ts";

export type WorldParts = {
  readonly db: Kysely<DB>;
  readonly queue: ScanQueue & BulkScanQueue;
  readonly fetch: Fetch;
  readonly clock: Clock;
  readonly random?: () => number;
  readonly stopping?: AbortSignal;
  readonly intake?: ScanIntake;
  /** scans at the same time at most */
  readonly mostScans?: number;
};

/** What the crawler's handler works with, the network faked. */
export function crawlerContext({
  db,
  queue,
  fetch,
  clock,
  random,
  stopping,
  intake,
  mostScans = 4,
}: WorldParts): CrawlerContext {
  return {
    intake,
    heartbeat: createHeartbeat({ db, clock, log: silentLog }),
    cpuShares: createCpuShares(() => 0),
    admission: createAdmission({ most: mostScans, load: () => ({ memory: 0, cpu: 0 }), clock }),
    db,
    queue,
    log: silentLog,
    metrics: SILENT_METRICS,
    limits: NO_LIMITS,
    allowedHosts: parseAllowedHosts([]),
    hashEmail,
    headerSecrets,
    stopping: stopping ?? new AbortController().signal,
    observe: () => {},
    crawl: { fetch, clock, random: random ?? Math.random, cpuMs: () => 0 },
    reader: readerInLoop(readFakePage),
    pdfReader: PDF_READER_IN_LOOP,
  };
}

/** The same fetch and queue, each call through the gate. */
export function gatedFetch(fetch: Fetch, gate: Gate): Fetch {
  return (request, signal) => gate.pass(`fetch: ${request.purpose}`, () => fetch(request, signal));
}

export function gatedQueue(queue: ScanQueue & BulkScanQueue, gate: Gate): ScanQueue & BulkScanQueue {
  return {
    send: (message) => gate.pass("queue: send", () => queue.send(message)),
    sendAll: (messages) => gate.pass("queue: send all", () => queue.sendAll(messages)),
  };
}

/** A Lambda invocation whose time runs short when `isShort` says so. */
export function invocation(isShort: () => boolean = () => false) {
  return {
    ...createLambdaContext("crawl", 300_000),
    awsRequestId: randomUUID(),
    getRemainingTimeInMillis: () => (isShort() ? 30_000 : 300_000),
  };
}
