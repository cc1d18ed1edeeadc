import type { Checkpoint, PageRecord } from "@contact-scanner/core/crawl/checkpoint";
import { crawl } from "@contact-scanner/core/crawl/crawl";
import type { CrawlJob } from "@contact-scanner/core/crawl/crawl-run";
import type { CrawlOutcome } from "@contact-scanner/core/crawl/outcome";
import type { CrawlPorts } from "@contact-scanner/core/crawl/ports";
import { extractDocument } from "@contact-scanner/core/extract/linked-page";
import { createFetcher } from "@contact-scanner/core/http/fetcher";
import { readPdf } from "@contact-scanner/core/pdf/read-pdf";
import { parseAllowedHosts } from "@contact-scanner/core/url/allowed-hosts";
import type { SiteServer } from "./site-server.ts";
import { virtualClock } from "./virtual-clock.ts";

export type CrawlResult = {
  readonly outcome: CrawlOutcome;
  readonly pages: readonly PageRecord[];
  readonly checkpoints: readonly Checkpoint[];
};

/** Crawls with these ports; what is not given is the real thing, on a clock whose pauses take no time. */
export async function crawlWith(
  ports: Partial<CrawlPorts> & Pick<CrawlPorts, "fetch">,
  job: Partial<CrawlJob> & Pick<CrawlJob, "startUrls">,
  signal: AbortSignal = new AbortController().signal,
): Promise<CrawlResult> {
  const checkpoints: Checkpoint[] = [];
  const outcome = await crawl(
    { maxPages: 100, maxDepth: 20, followNofollow: true, resume: null, ...job },
    {
      extract: extractDocument,
      readPdf,
      clock: virtualClock(),
      cpuMs: () => 0,
      random: () => 0.5,
      storedPages: null,
      isTimeUp: () => false,
      observe: () => {},
      checkpoint: async (checkpoint) => void checkpoints.push(checkpoint),
      ...ports,
    },
    signal,
  );
  return { outcome, checkpoints, pages: checkpoints.flatMap((checkpoint) => checkpoint.pages) };
}

/** Crawls a local server over real connections. */
export async function crawlServer(
  { url, host }: Pick<SiteServer, "url" | "host">,
  job: Partial<CrawlJob> = {},
  ports: Partial<CrawlPorts> = {},
  signal?: AbortSignal,
): Promise<CrawlResult> {
  const fetcher = createFetcher({
    userAgent: "ContactScanner/1.0 (test)",
    allowedHosts: parseAllowedHosts([host]),
    connections: job.connections,
  });
  try {
    return await crawlWith({ fetch: fetcher.fetch, ...ports }, { startUrls: [url], ...job }, signal);
  } finally {
    await fetcher.close();
  }
}
