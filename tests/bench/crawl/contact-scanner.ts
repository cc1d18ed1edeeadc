/** Crawls the site of argument 1 with our crawler on as many connections as argument 2 says, nothing stored. */
import { availableParallelism, totalmem } from "node:os";
import { LIMITS } from "@contact-scanner/core/config";
import { crawl } from "@contact-scanner/core/crawl/crawl";
import { createFetcher } from "@contact-scanner/core/http/fetcher";
import { startPageReader } from "@contact-scanner/core/reader/start-page-reader";
import { openWithFirstPdf, startPdfReader } from "@contact-scanner/core/reader/start-pdf-reader";
import { systemClock } from "@contact-scanner/core/time";
import { parseAllowedHosts } from "@contact-scanner/core/url/allowed-hosts";
import { connectionsForAll } from "@contact-scanner/core/url/host-connections";
import { measure } from "./measure.ts";

const [url = "", connectionCount = ""] = process.argv.slice(2);
const allowedHosts = parseAllowedHosts([new URL(url).host]);
const connections = connectionsForAll(allowedHosts, Number(connectionCount));
const { signal } = new AbortController();
const reader = startPageReader({
  parallelism: availableParallelism(),
  memoryMb: totalmem() / 2 ** 20,
  clock: systemClock,
});
const pdfReader = startPdfReader({ clock: systemClock });
const { fetch, close } = createFetcher({
  userAgent: "ContactScanner/1.0 (benchmark)",
  allowedHosts,
  connections,
});
await measure(async (found) => {
  await crawl(
    {
      startUrls: [url],
      maxPages: LIMITS.maxPages,
      maxDepth: LIMITS.maxDepth,
      followNofollow: true,
      connections,
      resume: null,
    },
    {
      fetch,
      extract: reader.openScan(signal).read,
      readPdf: openWithFirstPdf(pdfReader, signal).read,
      clock: systemClock,
      cpuMs: () => 0,
      random: Math.random,
      storedPages: null,
      isTimeUp: () => false,
      checkpoint: async () => {},
      observe: ({ emails }) => found(emails),
    },
    signal,
  );
});
await Promise.all([close(), reader.close(), pdfReader.close()]);
