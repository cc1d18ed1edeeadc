/** `npm run bench:crawl [-- --runs N]`: our crawler beside Crawlee's CheerioCrawler, each in a process of its own. */
import { execFile, spawn } from "node:child_process";
import { once } from "node:events";
import { join } from "node:path";
import { parseArgs, promisify } from "node:util";
import { LIMITS } from "@contact-scanner/core/config";
import type { Figures } from "./measure.ts";
import { siteEmail } from "./site-email.ts";

const SITES = [
  { pages: 200, latencyMs: 0 },
  { pages: 200, latencyMs: 50 },
  { pages: 2_000, latencyMs: 0 },
  { pages: 2_000, latencyMs: 50 },
];
/** Connections to a stranger's host, and those that the owner of a host may let us hold. */
const FEW = String(LIMITS.maxConnectionsPerHost);
const OWN = "16";
const CRAWLERS = [
  { name: `ours, ${FEW} connections`, script: "contact-scanner.ts", options: [FEW] },
  { name: `ours, --connections ${OWN}`, script: "contact-scanner.ts", options: [OWN] },
  { name: `Crawlee, ${FEW} connections`, script: "crawlee.ts", options: [FEW] },
  { name: `Crawlee, ${OWN} connections`, script: "crawlee.ts", options: [OWN] },
  { name: "Crawlee, its own concurrency", script: "crawlee.ts", options: ["0"] },
];

const { values } = parseArgs({ options: { runs: { type: "string", default: "1" } } });
const runs = Number(values.runs);

line([
  "crawler",
  "wall s",
  "pages/s",
  "CPU ms/page",
  "peak MB",
  "recall %",
  "false",
  "speed",
  "CPU",
  "memory",
]);
for (const { pages, latencyMs } of SITES) {
  process.stdout.write(`\n${pages} pages, ${latencyMs} ms latency\n`);
  const site = await startSite(pages, latencyMs);
  let ours: Figures | undefined;
  for (const { name, script, options } of CRAWLERS) {
    const figures = await median(script, [site.url, ...options]);
    if (figures.pages !== pages) throw new Error(`${name} visited ${figures.pages} pages of ${pages}.`);
    ours ??= figures;
    line([name, ...cells(figures), ...ratios(figures, ours)]);
  }
  site.stop();
}

async function startSite(pages: number, latencyMs: number) {
  const script = join(import.meta.dirname, "site-process.ts");
  const child = spawn(process.execPath, [script, String(pages), String(latencyMs)], {
    stdio: ["ignore", "pipe", "inherit"],
  });
  const [port] = await once(child.stdout, "data");
  return { url: `http://127.0.0.1:${Number(port)}/`, stop: () => void child.kill() };
}

/** The run whose time is the middle one. */
async function median(script: string, options: readonly string[]): Promise<Figures> {
  const figures: Figures[] = [];
  for (let run = 0; run < runs; run++) {
    const { stdout } = await promisify(execFile)(process.execPath, [
      join(import.meta.dirname, script),
      ...options,
    ]);
    figures.push(JSON.parse(stdout));
  }
  figures.sort((a, b) => a.seconds - b.seconds);
  const middle = figures[Math.floor((runs - 1) / 2)];
  if (!middle) throw new Error("--runs takes a whole number from 1.");
  return middle;
}

function cells({ pages, seconds, cpuMs, peakMb, emails }: Figures): string[] {
  const ofSite = new Set(Array.from({ length: pages }, (_, page) => siteEmail(page)));
  const right = emails.filter((email) => ofSite.has(email)).length;
  return [
    seconds.toFixed(2),
    (pages / seconds).toFixed(0),
    (cpuMs / pages).toFixed(2),
    peakMb.toFixed(0),
    ((right / ofSite.size) * 100).toFixed(0),
    String(emails.length - right),
  ];
}

/** Ours on few connections is 1; more is faster, and more of CPU time and memory. */
function ratios(figures: Figures, ours: Figures): string[] {
  return [ours.seconds / figures.seconds, figures.cpuMs / ours.cpuMs, figures.peakMb / ours.peakMb].map(
    (ratio) => `×${ratio.toFixed(2)}`,
  );
}

function line([name = "", ...columns]: readonly string[]): void {
  process.stdout.write(`${name.padEnd(30)}${columns.map((column) => column.padStart(12)).join("")}\n`);
}
