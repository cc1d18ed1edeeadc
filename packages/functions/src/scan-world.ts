import { randomBytes } from "node:crypto";
import { availableParallelism, totalmem } from "node:os";
import type { CrawlWorld } from "@contact-scanner/core/crawl/ports";
import { createFetcher } from "@contact-scanner/core/http/fetcher";
import type { SiteHeaders } from "@contact-scanner/core/http/site-headers";
import { withOwnHeaders } from "@contact-scanner/core/jobs/own-headers";
import type { RunScanPorts } from "@contact-scanner/core/jobs/run-scan";
import { systemMailResolver } from "@contact-scanner/core/mail-domains/mail-resolver";
import { startPageReader } from "@contact-scanner/core/reader/start-page-reader";
import { startPdfReader } from "@contact-scanner/core/reader/start-pdf-reader";
import type { Render } from "@contact-scanner/core/rendering/render";
import { createSecretBox, type SecretBox } from "@contact-scanner/core/sealing/secret-box";
import { createEmailHasher } from "@contact-scanner/core/suppression/email-hash";
import { systemClock } from "@contact-scanner/core/time";
import { createAddressCheck } from "@contact-scanner/core/url/public-address";
import { processCpuMs } from "./process-readings.ts";
import type { CrawlerSettings, DeploymentSettings } from "./settings.ts";

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
    cpuMs: processCpuMs,
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
