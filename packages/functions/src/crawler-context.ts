import type { BulkScanQueue, ScanIntake, ScanQueue } from "@contact-scanner/core/jobs/queue";
import type { RunScanPorts } from "@contact-scanner/core/jobs/run-scan";
import { NO_ALLOWED_HOSTS, type PlaceLimit } from "./context.ts";
import { deploy, deployedDatabase } from "./deploy.ts";
import { readCrawlerSettings, readQueueSettings, readSubmitLimits } from "./env.ts";
import type { Deployed } from "./lambda-entry.ts";
import type { Metrics } from "./metrics.ts";
import { renderFunction } from "./render-function.ts";
import { countScanEvent } from "./scan-metrics.ts";
import { scanIntake, scanQueue } from "./scan-queue.ts";
import { openScanWorld } from "./scan-world.ts";
import type { Telemetry } from "./telemetry/telemetry.ts";
import { telemetryOnDemand } from "./telemetry/telemetry-on-demand.ts";
import { createWorker, type Worker } from "./worker.ts";

/** What the crawler handler works with. */
export type CrawlerContext = RunScanPorts &
  Worker & {
    readonly metrics: Metrics;
    /** Tells of each slice; undefined = nobody is told. */
    readonly startSlice?: Telemetry["startSlice"] | undefined;
    /** Who waits for the place of a scan that ended is sent at once. */
    readonly queue: ScanQueue & BulkScanQueue;
    readonly limits: PlaceLimit;
    /** Aborts when the process is about to end. */
    readonly stopping: AbortSignal;
    /** Aborts when a scan should store what it has and hand over, as at the end of its time; undefined = never. */
    readonly windingDown?: AbortSignal;
    /** Where a worker takes further messages while it has room; undefined = it works on those that it is given. */
    readonly intake?: ScanIntake | undefined;
  };

/**
 * Connections of all scans of a crawler: a transaction keeps one for some ten ms, and the checkpoints of sixteen scans,
 * each every few seconds, keep two of them busy for a tenth of the time.
 */
const CRAWLER_POOL_SIZE = 2;
/**
 * Connections of the heartbeat: its one statement a second waits for no transaction, as transactions of several scans
 * that last long, one after the other, could outlast all of their leases.
 */
const HEARTBEAT_POOL_SIZE = 1;

/**
 * MB of a function for which Lambda gives it one core (AWS Lambda Developer Guide, "Configure Lambda function memory")
 */
const MB_A_CORE = 1_769;
/** MB that a crawler has, where nobody says: infra's */
const DEFAULT_MEMORY_MB = 1_024;

/** Builds the crawler function's dependencies from its environment, once per cold start. */
export function createCrawlerContext(): CrawlerContext & Deployed {
  const settings = readCrawlerSettings();
  const deployed = deploy("crawler", settings, {
    poolSize: CRAWLER_POOL_SIZE,
    startTelemetry: telemetryOnDemand,
  });
  const { log } = deployed;
  const heartbeatDb = deployedDatabase(settings, { poolSize: HEARTBEAT_POOL_SIZE, log });
  const queueSettings = readQueueSettings();
  const memoryMb = settings.memoryMb ?? DEFAULT_MEMORY_MB;
  const stopping = new AbortController();
  // Where Lambda tells a container of its end (only those with an extension), what runs is given back.
  process.once("SIGTERM", () => stopping.abort());
  return {
    ...deployed,
    // It stays for the container's next scans: nothing is to be closed, as it keeps no process alive.
    ...openScanWorld({
      ...settings,
      allowedHosts: NO_ALLOWED_HOSTS,
      render: renderFunction(settings.renderFunction, deployed.log),
    }).ports,
    heartbeatDb,
    ...createWorker({ db: heartbeatDb, log }, { memoryMb, cores: memoryMb / MB_A_CORE }),
    queue: scanQueue(queueSettings),
    intake: scanIntake(queueSettings),
    limits: readSubmitLimits(),
    startSlice: deployed.telemetry.startSlice,
    stopping: stopping.signal,
    observe: (jobId, event) => {
      countScanEvent(deployed.metrics, event);
      // Which addresses stand on a page is for the database alone: nobody could remove them from a log.
      const told = event.kind === "page" ? { ...event, emails: event.emails.length } : event;
      deployed.log.debug("Scan event", { ...told, job_id: jobId });
    },
  };
}
