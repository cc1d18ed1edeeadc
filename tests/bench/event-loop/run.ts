/**
 * Crawls sites of ordinary pages, each site in a process of its own, and prints how long the event loop was held at
 * once: in CPU time, which other work on the machine does not stretch, and by the clock. Exits 1 when the CPU time was
 * more than 20 ms.
 *
 *   npm run bench:event-loop [-- KIND…]
 */
import { execFile } from "node:child_process";
import { createServer } from "node:http";
import { promisify } from "node:util";
import { listen } from "../../helpers/listen.ts";
import type { Holds } from "./crawl-one.ts";
import { ORDINARY_PAGES } from "./pages.ts";

const PAGE_BYTES = [30_000, 100_000, 300_000, 1_000_000];
const PAGES = 20;
const MAX_HOLD_MS = 20;

const asked = process.argv.slice(2);
let longestCpuMs = 0;
line(["kind of page", "kB", "hold, CPU ms", "hold, ms", "CPU ms/page"]);
for (const [kind, toPage] of Object.entries(ORDINARY_PAGES)) {
  if (asked.length > 0 && !asked.includes(kind)) continue;
  for (const bytes of PAGE_BYTES) {
    const holds = await measure((number) => toPage(number, bytes));
    longestCpuMs = Math.max(longestCpuMs, holds.longestCpuMs);
    line([
      kind,
      String(bytes / 1_000),
      ...[holds.longestCpuMs, holds.longestMs, holds.cpuMsAPage].map((ms) => ms.toFixed(0)),
    ]);
  }
}
process.stdout.write(
  `Held for ${longestCpuMs.toFixed(0)} ms of CPU time at most; ${MAX_HOLD_MS} ms are allowed.\n`,
);
process.exitCode = longestCpuMs > MAX_HOLD_MS ? 1 : 0;

/** Crawls a site whose start page leads to PAGES pages. */
async function measure(toPage: (number: number) => string): Promise<Holds> {
  const links = Array.from({ length: PAGES }, (_, index) => `<a href="/page/${index + 1}">Page</a>`);
  const server = createServer(({ url = "/" }, response) => {
    const number = Number(/^\/page\/(\d+)$/.exec(url)?.[1] ?? 0);
    const isPage = url === "/" || number > 0;
    response.writeHead(isPage ? 200 : 404, { "content-type": "text/html; charset=utf-8" });
    response.end(number > 0 ? toPage(number) : isPage ? `<h1>Harbour Lane</h1>${links.join("")}` : "");
  });
  const site = `http://127.0.0.1:${await listen(server)}/`;
  const { stdout } = await promisify(execFile)(process.execPath, [
    `${import.meta.dirname}/crawl-one.ts`,
    site,
  ]);
  server.close();
  return JSON.parse(stdout);
}

function line([name = "", ...columns]: readonly string[]): void {
  process.stdout.write(`${name.padEnd(18)}${columns.map((column) => column.padStart(16)).join("")}\n`);
}
