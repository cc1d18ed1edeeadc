import { availableParallelism, totalmem } from "node:os";
import type { SQSClient } from "@aws-sdk/client-sqs";
import { type Collection, EVERYTHING } from "@contact-scanner/core/collection/collection";
import { DEFAULT_USER_AGENT, LIMITS } from "@contact-scanner/core/config";
import { createDatabase } from "@contact-scanner/core/db/client";
import { connectionCounts } from "@contact-scanner/core/db/connection-counts";
import type { DB } from "@contact-scanner/core/db/database";
import { migrateToLatest } from "@contact-scanner/core/db/migrate";
import type { SiteHeaders } from "@contact-scanner/core/http/site-headers";
import { forgetWorkersAndMessages } from "@contact-scanner/core/jobs/outbox";
import type { ScanQueue } from "@contact-scanner/core/jobs/queue";
import { reconstructScans } from "@contact-scanner/core/jobs/reconstruct-scans";
import type { RunScanPorts } from "@contact-scanner/core/jobs/run-scan";
import type { SubmitLimits } from "@contact-scanner/core/jobs/submit-limits";
import { JOB_TIMING } from "@contact-scanner/core/jobs/timing";
import type { Log } from "@contact-scanner/core/log";
import { ensureProfile } from "@contact-scanner/core/profiles/repository";
import type { RetentionSettings } from "@contact-scanner/core/retention/kind";
import { systemClock } from "@contact-scanner/core/time";
import type { AllowedHosts } from "@contact-scanner/core/url/allowed-hosts";
import { type HostConnections, NO_HOST_CONNECTIONS } from "@contact-scanner/core/url/host-connections";
import { mostScansIn } from "@contact-scanner/core/worker/room";
import { createSqsIntake, createSqsQueue } from "@contact-scanner/functions/adapters/sqs-queue";
import {
  type ApiContext,
  apiContext,
  type RetentionContext,
  type WorkerContext,
} from "@contact-scanner/functions/context";
import type { CrawlerContext } from "@contact-scanner/functions/crawler-context";
import { crawlHandler } from "@contact-scanner/functions/handlers/crawl";
import { deadLettersHandler } from "@contact-scanner/functions/handlers/dead-letters";
import { noRouteHandler } from "@contact-scanner/functions/handlers/no-route";
import { reconcileHandler } from "@contact-scanner/functions/handlers/reconcile";
import type { ApiHandler } from "@contact-scanner/functions/http/api-event";
import { handlers, routes } from "@contact-scanner/functions/routes";
import { countScanEvent } from "@contact-scanner/functions/scan-metrics";
import { openScanWorld } from "@contact-scanner/functions/scan-world";
import { NO_TELEMETRY } from "@contact-scanner/functions/telemetry/telemetry";
import { createWorker, type Worker } from "@contact-scanner/functions/worker";
import { migrations } from "@contact-scanner/migrations";
import type { Chromium } from "@contact-scanner/renderer/chromium/chromium";
import type { Kysely } from "kysely";
import type { Route } from "./http-server.ts";
import { localTokenSettings } from "./local-tokens.ts";
import { LOCAL_USER, type LocalTokens } from "./local-user.ts";
import {
  createScanQueues,
  localSqsClient,
  type ScanQueueUrls,
  sharedQueueServer,
  startQueueServer,
} from "./queue-server.ts";
import { openRenderer } from "./renderer.ts";
import { startSchedule } from "./schedule.ts";
import { localSealingKeys } from "./sealing-keys.ts";
import { startPoller } from "./sqs-poller.ts";
import type { StageTelemetry } from "./stage-telemetry.ts";
import { openWebhookWorld } from "./webhook-world.ts";

/**
 * The key of this stage's suppression list, when its user sets none: no secret, so that the list outlives a restart
 * without one. A deployed stage refuses to start without a key of its own.
 */
const LOCAL_SUPPRESSION_KEY = "the local stage's list of suppressed addresses";

/** connections for all handlers of the process */
const POOL_SIZE = 10;

export type ServiceOptions = LocalTokens & {
  readonly databaseUrl: string;
  /** Whether nobody else works on this database: then what an earlier run left unfinished goes on at once. */
  readonly ownsDatabase: boolean;
  /** Where a server of the SQS protocol answers that several stages share; undefined = one in this process. */
  readonly sqsEndpoint?: string | undefined;
  readonly allowedHosts: AllowedHosts;
  /** Address ranges that are refused beside those that are not public. */
  readonly denyCidrs?: readonly string[] | undefined;
  /** Connections that may be held to hosts of the user's own. */
  readonly connections?: HostConnections | undefined;
  /** Whose pages may call the API from a browser; none by default: any page of the web knows the local token. */
  readonly corsOrigins?: readonly string[] | undefined;
  /** What one user may submit; undefined = what a deployed stage without settings of its own allows. */
  readonly limits?: SubmitLimits | undefined;
  /** How long rows are kept; undefined = as a deployed stage without settings of its own keeps them. */
  readonly retention?: RetentionSettings | undefined;
  /** The key of the suppression list, 32 bytes or more. */
  readonly suppressionKey?: string | undefined;
  /** The keys that webhooks' secrets are sealed by, and made of them those of sites' headers: each 32 bytes or more. */
  readonly webhookKey?: string | undefined;
  /** How the crawler names itself; undefined = as the product does. */
  readonly userAgent?: string | undefined;
  /** Whether links of rel=nofollow are visited; undefined = they are. */
  readonly followNofollow?: boolean | undefined;
  /** Whether DNS is asked about the mail domains of what scans find; undefined = it is not. */
  readonly mailDomains?: boolean | undefined;
  /** What scans may keep of pages; undefined = all that they are asked for. */
  readonly collection?: Collection | undefined;
  /** What the user adds to requests to a site of their own. */
  readonly siteHeaders?: SiteHeaders | undefined;
  /** What renders pages that only their scripts fill; undefined = nothing. */
  readonly chromium?: Chromium | undefined;
  /** Scans at work at the same time, at most; undefined = as many as the machine's memory has room for. */
  readonly concurrentScans?: number | undefined;
  readonly observe: RunScanPorts["observe"];
  /** What is told of requests and scans beside the log; undefined = nothing. */
  readonly telemetry?: StageTelemetry | undefined;
  readonly log: Log;
};

/** The functions that AWS runs, in one process, between a local queue and a Postgres. */
export type Service = {
  readonly db: Kysely<DB>;
  /** The API's handlers by method and path. */
  readonly routes: readonly Route[];
  /** What answers when no route does. */
  readonly noRoute: ApiHandler;
  /**
   * Lets running scans store what they have, read no more pages and wait for another worker, and begins none. Resolves
   * when all have, or when they take too long.
   */
  windDown(): Promise<void>;
  /** Waits for work in flight, up to a bound, and lets go of everything. */
  stop(): Promise<void>;
};

/** Migrates the database, starts queue and crawler, and takes up what an earlier run left unfinished. */
export async function startService(options: ServiceOptions): Promise<Service> {
  const { log, allowedHosts, telemetry } = options;
  const { metrics, startSlice } = telemetry ?? NO_TELEMETRY;
  const db = createDatabase({ url: options.databaseUrl, poolSize: POOL_SIZE, log });
  telemetry?.measureConnections(() => connectionCounts(db));
  await migrateToLatest(db, migrations);
  await reconstructScans({ db, log }, { isTimeUp: () => false });
  await ensureProfile(db, LOCAL_USER);
  const { sqsEndpoint } = options;
  const queueServer = sqsEndpoint === undefined ? await startQueueServer() : sharedQueueServer(sqsEndpoint);
  const sqs = localSqsClient(queueServer.endpoint);
  const queueUrls = await createScanQueues(sqs, queueServer.endpoint);
  const queue = createSqsQueue(sqs, queueUrls.scans);
  const limits = options.limits ?? LIMITS;
  const retention = options.retention ?? LIMITS;
  const worker = { db, log, metrics, queue, retention, limits };
  const sealingKeys = localSealingKeys(options.webhookKey);
  const renderer = options.chromium && openRenderer({ ...options, chromium: options.chromium });
  const world = openScanWorld({
    userAgent: options.userAgent ?? DEFAULT_USER_AGENT,
    followNofollow: options.followNofollow ?? true,
    mailDomains: options.mailDomains ?? false,
    collection: options.collection ?? EVERYTHING,
    denyCidrs: options.denyCidrs ?? [],
    connections: options.connections ?? NO_HOST_CONNECTIONS,
    suppressionKey: options.suppressionKey ?? LOCAL_SUPPRESSION_KEY,
    siteHeaderKey: sealingKeys.siteHeaderKey,
    memoryMb: undefined,
    siteHeaders: options.siteHeaders,
    render: renderer?.render,
    allowedHosts,
  });
  const webhooks = openWebhookWorld({ ...options, webhookKey: sealingKeys.webhookKey });
  const api: ApiContext = {
    ...apiContext(
      { db, log, telemetry },
      {
        ...localTokenSettings(options),
        allowedHosts,
        corsOrigins: options.corsOrigins ?? [],
      },
    ),
    queue: worker.queue,
    limits,
    hashEmail: world.ports.hashEmail,
    metrics: worker.metrics,
    headerSecrets: world.ports.headerSecrets,
    webhookSecrets: webhooks.secrets,
  };
  // The queue of an earlier run forgot everything when that ended, and its workers ended with it. On a database that
  // others share, their workers and messages may live: leases and lost messages take their time there.
  if (options.ownsDatabase) await forgetWorkersAndMessages(db);
  const size = { memoryMb: ownMemoryMb(), cores: availableParallelism() };
  const mostScans = options.concurrentScans ?? mostScansIn(size.memoryMb);
  const scanWorker = createWorker({ db, log }, size, mostScans);
  const queues = { client: sqs, urls: queueUrls, mostScans };
  const observe: RunScanPorts["observe"] = (jobId, event) => {
    countScanEvent(metrics, event);
    options.observe(jobId, event);
  };
  const workers = startWorkers(worker, queues, { ...world.ports, ...scanWorker, observe, startSlice });
  const deliverer = webhooks.start(worker);
  return {
    db,
    routes: routes.map(({ method, path, entry }) => ({ method, path, handler: handlers[entry](api) })),
    noRoute: noRouteHandler(api),
    windDown: workers.windDown,
    async stop() {
      await Promise.all([workers.stop(), deliverer.stop()]);
      await Promise.all([world.close(), webhooks.close(), renderer?.close()]);
      sqs.destroy();
      await queueServer.stop();
      await db.destroy();
    },
  };
}

/** Half of the memory that this process may use: the other half is the database's, the browser's and the machine's. */
function ownMemoryMb(): number {
  const bytes = Math.min(totalmem(), process.constrainedMemory() || Number.POSITIVE_INFINITY);
  return bytes / 2 ** 20 / 2;
}

/** Starts what AWS starts by its schedule and its queues. */
function startWorkers(
  worker: WorkerContext & RetentionContext & { readonly queue: ScanQueue },
  { client, urls, mostScans }: { client: SQSClient; urls: ScanQueueUrls; mostScans: number },
  scan: Omit<RunScanPorts, "db" | "queue" | "log"> & Worker & Pick<CrawlerContext, "startSlice">,
): Pick<Service, "windDown" | "stop"> {
  const { log } = worker;
  const stopping = new AbortController();
  const windingDown = new AbortController();
  const reconciler = startSchedule({
    intervalMs: JOB_TIMING.reconcileIntervalSeconds * 1_000,
    timeoutMs: JOB_TIMING.reconcilerTimeoutSeconds * 1_000,
    handler: reconcileHandler(worker),
    clock: systemClock,
    log,
  });
  const deadLetters = startPoller({
    client,
    queueUrl: urls.deadLetters,
    batchSize: 1,
    log,
    handler: deadLettersHandler(worker),
  });
  const { crawlerTimeoutSeconds, leastSliceMs, sliceReserveMs } = JOB_TIMING;
  const signals = { stopping: stopping.signal, windingDown: windingDown.signal };
  const crawler = startPoller({
    client,
    queueUrl: urls.scans,
    batchSize: mostScans,
    // When no scan begins in an event any more (crawlHandler): the next one's take the places that its scans give up.
    nextAfterMs: crawlerTimeoutSeconds * 1_000 - sliceReserveMs - leastSliceMs,
    log,
    handler: crawlHandler({ ...worker, ...scan, ...signals, intake: createSqsIntake(client, urls.scans) }),
  });
  return {
    async windDown() {
      windingDown.abort();
      // What has handed over must not be taken up again: a turn without a page is an attempt of its job.
      await crawler.stop();
    },
    async stop() {
      stopping.abort();
      await Promise.all([reconciler.stop(), crawler.stop(), deadLetters.stop()]);
    },
  };
}
