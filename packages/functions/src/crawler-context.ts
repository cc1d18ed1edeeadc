import { randomBytes } from "node:crypto";
import { availableParallelism, totalmem } from "node:os";
import type { CrawlWorld } from "@contact-scanner/core/crawl/ports";
import { createFetcher } from "@contact-scanner/core/http/fetcher";
import type { SiteHeaders } from "@contact-scanner/core/http/site-headers";
import { withOwnHeaders } from "@contact-scanner/core/jobs/own-headers";
import type { BulkScanQueue, ScanQueue } from "@contact-scanner/core/jobs/queue";
import type { RunScanPorts } from "@contact-scanner/core/jobs/run-scan";
import { systemMailResolver } from "@contact-scanner/core/mail-domains/mail-resolver";
import { startPageReader } from "@contact-scanner/core/reader/start-page-reader";
import { startPdfReader } from "@contact-scanner/core/reader/start-pdf-reader";
import type { Render } from "@contact-scanner/core/rendering/render";
import { createSecretBox, type SecretBox } from "@contact-scanner/core/sealing/secret-box";
import { createEmailHasher } from "@contact-scanner/core/suppression/email-hash";
import { systemClock } from "@contact-scanner/core/time";
import { createAddressCheck } from "@contact-scanner/core/url/public-address";
import { NO_ALLOWED_HOSTS, type PlaceLimit } from "./context.ts";
import { deploy, scanQueue } from "./deploy.ts";
import { readCrawlerSettings, readQueueSettings, readSubmitLimits } from "./env.ts";
import type { Deployed } from "./lambda-entry.ts";
import type { Metrics } from "./metrics.ts";
import { renderFunction } from "./render-function.ts";
import { countScanEvent } from "./scan-metrics.ts";
import type { CrawlerSettings, DeploymentSettings } from "./settings.ts";

/** What the crawler handler works with. */
export type CrawlerContext = RunScanPorts & {
  readonly metrics: Metrics;
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
  const deployed = deploy("crawler", settings, { poolSize: CRAWLER_POOL_SIZE });
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
    stopping: stopping.signal,
    observe: (jobId, event) => {
      countScanEvent(deployed.metrics, event);
      deployed.log.debug("Scan event", { ...event, job_id: jobId });
    },
  };
}

/**
 * What a scan asks of the world beside database and queue, by these settings; `close` lets go of it. `siteHeaders` are
 * what the process' own user adds to requests to a site of theirs.
 */
export function openScanWorld({
  userAgent,
  denyCidrs,
  allowedHosts,
  connections,
  followNofollow,
  mailDomains,
  collection,
  suppressionKey,
  siteHeaderKey,
  memoryMb = totalmem() / 2 ** 20,
  siteHeaders,
  render,
}: Omit<CrawlerSettings, keyof DeploymentSettings | "renderFunction"> &
  Pick<RunScanPorts, "allowedHosts"> & {
    readonly siteHeaders?: SiteHeaders | undefined;
    /** undefined = nobody renders pages */
    readonly render: Render | undefined;
  }): {
  readonly ports: Pick<
    RunScanPorts,
    | "allowedHosts"
    | "connections"
    | "followNofollow"
    | "collection"
    | "hashEmail"
    | "crawl"
    | "reader"
    | "pdfReader"
    | "mailResolver"
  > & { readonly headerSecrets: SecretBox };
  close(): Promise<void>;
} {
  const checkAddress = createAddressCheck(denyCidrs);
  const fetcher = createFetcher({ userAgent, checkAddress, allowedHosts, connections });
  const world: CrawlWorld = {
    fetch: fetcher.fetch,
    clock: systemClock,
    random: Math.random,
    cpuMs,
    render: render && ((request, signal) => render({ ...request, userAgent }, signal)),
  };
  // As many threads and MB as the machine has room for.
  const reader = startPageReader({ parallelism: availableParallelism(), memoryMb, clock: systemClock });
  const pdfReader = startPdfReader({ clock: systemClock });
  return {
    ports: {
      allowedHosts,
      connections,
      followNofollow,
      collection,
      hashEmail: createEmailHasher(suppressionKey),
      headerSecrets: createSecretBox(siteHeaderKey, "site headers", randomBytes),
      crawl: siteHeaders ? withOwnHeaders(world, siteHeaders) : world,
      reader,
      pdfReader,
      mailResolver: mailDomains ? systemMailResolver() : undefined,
    },
    async close() {
      await Promise.all([fetcher.close(), reader.close(), pdfReader.close()]);
    },
  };
}

/** ms of CPU time this process has used */
function cpuMs(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1_000;
}
