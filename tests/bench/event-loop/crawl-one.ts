/** Crawls the site of argument 1, nothing stored, and prints how long it held the event loop. */
import { availableParallelism, totalmem } from "node:os";
import { monitorEventLoopDelay } from "node:perf_hooks";
import { LIMITS } from "@contact-scanner/core/config";
import { crawl } from "@contact-scanner/core/crawl/crawl";
import { createFetcher } from "@contact-scanner/core/http/fetcher";
import { startPageReader } from "@contact-scanner/core/reader/start-page-reader";
import { openWithFirstPdf, startPdfReader } from "@contact-scanner/core/reader/start-pdf-reader";
import { systemClock } from "@contact-scanner/core/time";
import { parseAllowedHosts } from "@contact-scanner/core/url/allowed-hosts";

export type Holds = {
  readonly pages: number;
  /** ms of CPU time that the loop's thread used in one turn, the most: what a hold lasts on a machine of its own */
  readonly longestCpuMs: number;
  /** ms of CPU time of the thread in all, by page */
  readonly cpuMsAPage: number;
  /** ms that the loop was held at once, the longest: other processes on the machine included */
  readonly longestMs: number;
};

/** ms between two looks at the loop: what was seen late by more than this was held. */
const RESOLUTION_MS = 1;

const { signal } = new AbortController();
const reader = startPageReader({
  parallelism: availableParallelism(),
  memoryMb: totalmem() / 2 ** 20,
  clock: systemClock,
});
const pdfReader = startPdfReader({ clock: systemClock });
const [url = ""] = process.argv.slice(2);
const { fetch, close } = createFetcher({
  userAgent: "ContactScanner/1.0 (benchmark)",
  allowedHosts: parseAllowedHosts([new URL(url).host]),
});
let pages = 0;
let longestCpuMs = 0;
const startedAt = cpuMs();
let lastLook = startedAt;
const looks = setInterval(look, RESOLUTION_MS);
const delays = monitorEventLoopDelay({ resolution: RESOLUTION_MS });
delays.enable();
await crawl(
  { startUrls: [url], maxPages: LIMITS.maxPages, maxDepth: 1, followNofollow: true, resume: null },
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
    observe: () => {
      pages++;
    },
  },
  signal,
);
look();
delays.disable();
clearInterval(looks);
await Promise.all([close(), reader.close(), pdfReader.close()]);
const holds: Holds = {
  pages,
  longestCpuMs,
  cpuMsAPage: (lastLook - startedAt) / pages,
  longestMs: Math.max(0, delays.max / 1e6 - RESOLUTION_MS),
};
process.stdout.write(`${JSON.stringify(holds)}\n`);

function look(): void {
  const now = cpuMs();
  longestCpuMs = Math.max(longestCpuMs, now - lastLook);
  lastLook = now;
}

/** ms of CPU time of this thread: the garbage collector's helpers and libuv's are not in the loop's way. */
function cpuMs(): number {
  const { user, system } = process.threadCpuUsage();
  return (user + system) / 1_000;
}
