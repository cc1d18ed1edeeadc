import { SQSClient } from "@aws-sdk/client-sqs";
import { type Authenticator, createAuthenticator } from "@contact-scanner/core/auth/authenticate";
import { createTokenVerifier } from "@contact-scanner/core/auth/verify-token";
import type { CrawlEvent } from "@contact-scanner/core/crawl/ports";
import { createDatabase } from "@contact-scanner/core/db/client";
import type { DB } from "@contact-scanner/core/db/database";
import { extractPage } from "@contact-scanner/core/extract/page";
import { createFetcher } from "@contact-scanner/core/http/fetcher";
import type { BulkScanQueue, ScanQueue } from "@contact-scanner/core/jobs/queue";
import type { RunScanPorts } from "@contact-scanner/core/jobs/run-scan";
import type { SubmitLimits } from "@contact-scanner/core/jobs/submit-limits";
import type { Log } from "@contact-scanner/core/log";
import { profileExists } from "@contact-scanner/core/profiles/repository";
import { createEmailHasher, type EmailHasher } from "@contact-scanner/core/suppression/email-hash";
import { systemClock } from "@contact-scanner/core/time";
import { type AllowedHosts, parseAllowedHosts } from "@contact-scanner/core/url/allowed-hosts";
import { createAddressCheck } from "@contact-scanner/core/url/public-address";
import type { Kysely } from "kysely";
import { createPowertoolsLog } from "./adapters/powertools-log.ts";
import { createSqsQueue } from "./adapters/sqs-queue.ts";
import {
  type QueueSettings,
  readApiSettings,
  readCorsOrigins,
  readCrawlerSettings,
  readWorkerSettings,
} from "./env.ts";
import { requestScoped } from "./http/request-scope.ts";

/** What an API handler works with that needs no token. */
export type OpenContext = {
  readonly log: Log;
  /** Whose pages may call the API from a browser: origins, or `*`. */
  readonly corsOrigins: readonly string[];
};

/** What an API handler works with. */
export type ApiContext = OpenContext & {
  readonly db: Kysely<DB>;
  readonly queue: ScanQueue & BulkScanQueue;
  readonly authenticate: Authenticator;
  readonly allowedHosts: AllowedHosts;
  /** What one user may submit. */
  readonly limits: SubmitLimits;
  readonly hashEmail: EmailHasher;
};

/** What the crawler handler works with. */
export type CrawlerContext = RunScanPorts & {
  /** Aborts when the process is about to end. */
  readonly stopping: AbortSignal;
};

/** What the handlers beside the crawler work with, who keep the jobs going. */
export type WorkerContext = {
  readonly db: Kysely<DB>;
  readonly queue: BulkScanQueue;
  readonly log: Log;
};

/** Lambda runs one request at a time in a container: one connection serves it. */
const API_POOL_SIZE = 1;
/** One for the checkpoint, one for the heartbeat beside it. */
const CRAWLER_POOL_SIZE = 2;
const WORKER_POOL_SIZE = 1;

/** ms to reach SQS; a silent queue counts as one that refuses, and the row waits for the reconciler. */
const QUEUE_CONNECT_TIMEOUT_MS = 2_000;
/** ms for a request to SQS, of which the SDK makes three at most */
const QUEUE_REQUEST_TIMEOUT_MS = 5_000;

/** A deployed function crawls public addresses only: no setting of its environment can name others. */
const NO_ALLOWED_HOSTS = parseAllowedHosts([]);

/** Builds the dependencies of an API function that needs no token: no database, no queue, no secret. */
export function createOpenContext(): OpenContext {
  return { log: requestScoped(createPowertoolsLog("api")), corsOrigins: readCorsOrigins() };
}

/** Builds an API function's dependencies from its environment, once per cold start. */
export function createApiContext(): ApiContext {
  const settings = readApiSettings();
  const log = requestScoped(createPowertoolsLog("api"));
  const db = createDatabase({
    url: settings.databaseUrl,
    tlsCa: settings.databaseCa,
    poolSize: API_POOL_SIZE,
    log,
  });
  // Lambda ends a container between two requests: its connections need not wait for Postgres' time-outs.
  process.once("SIGTERM", () => void db.destroy());
  return {
    db,
    log,
    queue: scanQueue(settings),
    authenticate: createAuthenticator({
      verifyToken: createTokenVerifier(settings.token, { fetch, clock: systemClock }),
      profileExists: (userId) => profileExists(db, userId),
      log,
    }),
    allowedHosts: NO_ALLOWED_HOSTS,
    corsOrigins: settings.corsOrigins,
    limits: settings.limits,
    hashEmail: createEmailHasher(settings.suppressionKey),
  };
}

/** Builds the crawler function's dependencies from its environment, once per cold start. */
export function createCrawlerContext(): CrawlerContext {
  const settings = readCrawlerSettings();
  const log = createPowertoolsLog("crawler");
  const db = createDatabase({
    url: settings.databaseUrl,
    tlsCa: settings.databaseCa,
    poolSize: CRAWLER_POOL_SIZE,
    log,
  });
  const { fetch } = createFetcher({
    userAgent: settings.userAgent,
    checkAddress: createAddressCheck(settings.denyCidrs),
    allowedHosts: NO_ALLOWED_HOSTS,
  });
  const stopping = new AbortController();
  // Lambda sends SIGTERM before it ends a container: what runs then is given back.
  process.once("SIGTERM", () => stopping.abort());
  return {
    db,
    log,
    queue: scanQueue(settings),
    stopping: stopping.signal,
    hashEmail: createEmailHasher(settings.suppressionKey),
    allowedHosts: NO_ALLOWED_HOSTS,
    followNofollow: settings.followNofollow,
    crawl: crawlerPorts(fetch),
    observe: (jobId, event) => log.debug("Page visited", pageFields(jobId, event)),
  };
}

/** Builds the dependencies of the reconciler and of the dead letters' function, once per cold start. */
export function createWorkerContext(serviceName: string): WorkerContext {
  const settings = readWorkerSettings();
  const log = createPowertoolsLog(serviceName);
  const db = createDatabase({
    url: settings.databaseUrl,
    tlsCa: settings.databaseCa,
    poolSize: WORKER_POOL_SIZE,
    log,
  });
  return { db, log, queue: scanQueue(settings) };
}

function scanQueue({ scanQueueUrl, sqsEndpoint }: QueueSettings): ScanQueue & BulkScanQueue {
  const client = new SQSClient({
    ...(sqsEndpoint === undefined ? {} : { endpoint: sqsEndpoint }),
    requestHandler: {
      connectionTimeout: QUEUE_CONNECT_TIMEOUT_MS,
      requestTimeout: QUEUE_REQUEST_TIMEOUT_MS,
      throwOnRequestTimeout: true,
    },
  });
  return createSqsQueue(client, scanQueueUrl);
}

/** The real world around the crawler, the network given. */
export function crawlerPorts(fetch: RunScanPorts["crawl"]["fetch"]): RunScanPorts["crawl"] {
  return {
    fetch,
    extract: extractPage,
    clock: systemClock,
    random: Math.random,
    cpuMs: () => {
      const { user, system } = process.cpuUsage();
      return (user + system) / 1_000;
    },
  };
}

function pageFields(jobId: string, event: CrawlEvent) {
  return { job_id: jobId, url: event.url, error: event.error, pages_done: event.pagesDone };
}
