import { availableParallelism, totalmem } from "node:os";
import { createFetcher } from "@contact-scanner/core/http/fetcher";
import type { RunScanPorts } from "@contact-scanner/core/jobs/run-scan";
import type { PageReader } from "@contact-scanner/core/reader/page-reader";
import { startPageReader } from "@contact-scanner/core/reader/start-page-reader";
import { createEmailHasher } from "@contact-scanner/core/suppression/email-hash";
import { systemClock } from "@contact-scanner/core/time";
import { createAddressCheck } from "@contact-scanner/core/url/public-address";
import { deploy, NO_ALLOWED_HOSTS, scanQueue } from "./context.ts";
import { readCrawlerSettings, readQueueSettings } from "./env.ts";
import type { Deployed } from "./lambda-entry.ts";
import type { Metrics } from "./metrics.ts";
import { countScanEvent } from "./scan-metrics.ts";

/** What the crawler handler works with. */
export type CrawlerContext = RunScanPorts & {
  readonly metrics: Metrics;
  /** Aborts when the process is about to end. */
  readonly stopping: AbortSignal;
  /** Aborts when a scan should store what it has and hand over, as at the end of its time; undefined = never. */
  readonly windingDown?: AbortSignal;
};

/** One for the checkpoint, one for the heartbeat beside it. */
const CRAWLER_POOL_SIZE = 2;

/** Builds the crawler function's dependencies from its environment, once per cold start. */
export function createCrawlerContext(): CrawlerContext & Deployed {
  const settings = readCrawlerSettings();
  const deployed = deploy("crawler", settings, { poolSize: CRAWLER_POOL_SIZE });
  const { fetch } = createFetcher({
    userAgent: settings.userAgent,
    checkAddress: createAddressCheck(settings.denyCidrs),
    allowedHosts: NO_ALLOWED_HOSTS,
    connections: settings.connections,
  });
  const stopping = new AbortController();
  // Where Lambda tells a container of its end (only those with an extension), what runs is given back.
  process.once("SIGTERM", () => stopping.abort());
  return {
    ...deployed,
    queue: scanQueue(readQueueSettings()),
    stopping: stopping.signal,
    hashEmail: createEmailHasher(settings.suppressionKey),
    allowedHosts: NO_ALLOWED_HOSTS,
    followNofollow: settings.followNofollow,
    connections: settings.connections,
    crawl: crawlerPorts(fetch),
    // It stays for the container's next scans: nothing is to be closed, as it keeps no process alive.
    reader: processReader(settings.memoryMb),
    observe: (jobId, event) => {
      countScanEvent(deployed.metrics, event);
      deployed.log.debug("Scan event", { ...event, job_id: jobId });
    },
  };
}

/** The page reader of this process, with the threads and MB that the machine has room for. */
export function processReader(memoryMb = totalmem() / 2 ** 20): PageReader {
  return startPageReader({ parallelism: availableParallelism(), memoryMb, clock: systemClock });
}

/** The real world around the crawler, the network given. */
export function crawlerPorts(fetch: RunScanPorts["crawl"]["fetch"]): RunScanPorts["crawl"] {
  return {
    fetch,
    clock: systemClock,
    random: Math.random,
    cpuMs: () => {
      const { user, system } = process.cpuUsage();
      return (user + system) / 1_000;
    },
  };
}
