import { availableParallelism } from "node:os";
import { beginScanReading } from "@contact-scanner/core/reader/scan-reading";
import { REQUESTS_BESIDE_PAGES } from "../model/scan.ts";
import { combine, costOf, failedPage, type Measured, pageAndScan, waitedShare } from "./measured.ts";
import { createPages } from "./page.ts";
import { type RealRun, scanSites } from "./scan-sites.ts";
import type { SitePlan } from "./site-plan.ts";

/**
 * Sites that each run scans before those that count: with a tenth of them, the compiler was still at work on what
 * reads pages and on what serves them, and PostgreSQL had not yet sorted in the words that its indexes gather.
 */
const WARM_UP_SITES = 120;
const SHORT_PAGES = 4;
const LONG_PAGES = 20;
const LARGE_KB = 100;
/** Every so-manyth page of one run fails: enough to be told from those that do not. */
const FAILED_EVERY = 2;
/** What all runs have in common. */
const PLAN = { leastKb: 0, failedEvery: 0, maxLatencyMs: 300, seed: 1 };
/** Pages that sites begin with: one of each that they are made of. */
const TEMPLATES = 21;
/** Readings of each page that its time is the middle one of. */
const READINGS = 9;

/** Runs what measured.json says: four runs through the local stage, and readings of pages one by one. */
export async function measureInputs({
  sites,
  scansAtWork,
  report,
}: {
  sites: number;
  scansAtWork: number;
  report: (line: string) => void;
}): Promise<Measured> {
  const run = async (pages: number, of: Partial<SitePlan>): Promise<RealRun> => {
    report(`${sites} sites of ${pages} pages, ${JSON.stringify(of)} …`);
    const plan = { ...PLAN, sites: sites + WARM_UP_SITES, pages, ...of };
    return await scanSites(plan, { warmUp: WARM_UP_SITES, scansAtWork });
  };
  // Short scans are measured by as many pages as the others are by half of theirs.
  const long = await run(LONG_PAGES, { seed: 1 });
  const short = await run(SHORT_PAGES, { seed: 2 });
  const large = await run(LONG_PAGES, { seed: 3, leastKb: LARGE_KB });
  const failing = await run(LONG_PAGES, { seed: 4, failedEvery: FAILED_EVERY });
  const { page, scan } = pageAndScan(short, long);
  const reading = readings();
  return {
    day: new Date().toISOString().slice(0, 10),
    cores: availableParallelism(),
    waitedShare: Math.max(...[long, short, large, failing].map(waitedShare)),
    nodeVersion: process.versions.node,
    pages: [
      { kb: reading.meanKb, cost: page },
      {
        kb: LARGE_KB,
        cost: combine(costOf(large), scan, (all, each) =>
          Math.max(0, (all - each * large.scans) / large.pages),
        ),
      },
    ],
    failed: failedPage(failing, { page, scan }),
    scan,
    submit: long.submit,
    siteMsPerRequest: long.cpu.sitesMs / (long.pages + long.scans * REQUESTS_BESIDE_PAGES),
    readingQuantiles: reading.quantiles,
  };
}

/** How the time of reading is spread over the pages, as shares of the mean. */
function readings(): { meanKb: number; quantiles: number[] } {
  const pageOf = createPages({ pages: LONG_PAGES, leastKb: 0 });
  const pages = Array.from({ length: TEMPLATES }, (_, site) => pageOf(site, 0));
  const read = beginScanReading();
  const times: number[][] = pages.map(() => []);
  for (let round = 0; round < 2 * READINGS; round++) {
    for (const [number, html] of pages.entries()) {
      const { user, system } = process.cpuUsage();
      read({ html, url: `http://127.0.0.1/page-${number}`, contentType: "text/html" });
      const used = process.cpuUsage();
      // The first half is for the compiler.
      if (round >= READINGS) times[number]?.push(used.user + used.system - user - system);
    }
  }
  const middles = times.map((all) => all.toSorted((a, b) => a - b)[Math.floor(READINGS / 2)] ?? 0);
  const mean = middles.reduce((sum, time) => sum + time, 0) / middles.length;
  return {
    meanKb: Math.round(pages.reduce((sum, { length }) => sum + length, 0) / pages.length / 100) / 10,
    quantiles: middles.toSorted((a, b) => a - b).map((time) => Math.round((time / mean) * 100) / 100),
  };
}
