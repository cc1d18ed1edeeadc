import type { BulkScanQueue, ScanQueue } from "@contact-scanner/core/jobs/queue";
import type { RunScanPorts } from "@contact-scanner/core/jobs/run-scan";
import { NO_ALLOWED_HOSTS, type PlaceLimit } from "./context.ts";
import { deploy } from "./deploy.ts";
import { readCrawlerSettings, readQueueSettings, readSubmitLimits } from "./env.ts";
import type { Deployed } from "./lambda-entry.ts";
import type { Metrics } from "./metrics.ts";
import { renderFunction } from "./render-function.ts";
import { countScanEvent } from "./scan-metrics.ts";
import { scanQueue } from "./scan-queue.ts";
import { openScanWorld } from "./scan-world.ts";
import type { Telemetry } from "./telemetry/telemetry.ts";
import { telemetryOnDemand } from "./telemetry/telemetry-on-demand.ts";

/** What the crawler handler works with. */
export type CrawlerContext = RunScanPorts & {
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
  /**
   * Whether a scan that has not begun waits for a place: one that got further hands its own over then. undefined =
   * never: on AWS each message has a function of its own, and none waits for another's.
   */
  readonly isAwaited?: () => boolean;
};

/** Connections: one for the checkpoint, one for the heartbeat beside it. */
const CRAWLER_POOL_SIZE = 2;

/** Builds the crawler function's dependencies from its environment, once per cold start. */
export function createCrawlerContext(): CrawlerContext & Deployed {
  const settings = readCrawlerSettings();
  const deployed = deploy("crawler", settings, {
    poolSize: CRAWLER_POOL_SIZE,
    startTelemetry: telemetryOnDemand,
  });
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
    queue: scanQueue(readQueueSettings()),
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
