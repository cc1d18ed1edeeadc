import type { Cost, ScanCosts } from "../model/scan-costs.ts";
import type { RealRun } from "./scan-sites.ts";

/** What a measuring run found out, as it is kept in measured.json. */
export type Measured = {
  /** the day, as YYYY-MM-DD */
  readonly day: string;
  /** cores of the machine */
  readonly cores: number;
  /** share of the time in which the stage's main thread could have run that it waited for a core: others' load */
  readonly waitedShare: number;
  readonly nodeVersion: string;
  /** kB of HTML of the pages by size, the small ones first, and what one takes */
  readonly pages: readonly { readonly kb: number; readonly cost: Cost }[];
  /** what a page takes that answers an error */
  readonly failed: Cost;
  /** what a scan takes beside its pages */
  readonly scan: Cost;
  readonly submit: ScanCosts["submit"];
  /** ms of CPU that the process which serves the sites took for each request */
  readonly siteMsPerRequest: number;
  /** quantiles of the time that reading a page takes, as shares of the mean */
  readonly readingQuantiles: readonly number[];
};

/** Share of the time in which a run's main thread could have run that it waited for a core. */
export function waitedShare({ cpu: { mainMs, waitedMs } }: Pick<RealRun, "cpu">): number {
  return waitedMs / (mainMs + waitedMs);
}

/** What all scans of a run took together. */
export function costOf({ cpu, stored, submit, scans }: RealRun): Cost {
  return {
    mainMs: Math.max(0, cpu.mainMs - submit.stageMs * scans),
    readerMs: cpu.otherThreadsMs,
    databaseMs: Math.max(0, cpu.databaseMs - submit.databaseMs * scans),
    rows: stored.rows,
    logBytes: stored.logBytes,
  };
}

/** Each part of a cost, worked out of the same parts of others. */
export function combine(a: Cost, b: Cost, part: (a: number, b: number) => number): Cost {
  return {
    mainMs: part(a.mainMs, b.mainMs),
    readerMs: part(a.readerMs, b.readerMs),
    databaseMs: part(a.databaseMs, b.databaseMs),
    rows: part(a.rows, b.rows),
    logBytes: part(a.logBytes, b.logBytes),
  };
}

/** What a page and a scan take, by runs of short and of long sites: of two lines' slope and height. */
export function pageAndScan(short: RealRun, long: RealRun): { page: Cost; scan: Cost } {
  const [ofShort, ofLong] = [short, long].map((run) => {
    const cost = costOf(run);
    return combine(cost, cost, (value) => value / run.scans);
  });
  if (!ofShort || !ofLong) throw new Error("Two runs are needed.");
  const [shortPages, longPages] = [short.pages / short.scans, long.pages / long.scans];
  const page = combine(ofShort, ofLong, (a, b) => Math.max(0, (b - a) / (longPages - shortPages)));
  return { page, scan: combine(ofLong, page, (all, each) => Math.max(0, all - each * longPages)) };
}

/** What each page that failed took of a run, whose other pages and scans took what they do elsewhere. */
export function failedPage(run: RealRun, { page, scan }: { page: Cost; scan: Cost }): Cost {
  const others = combine(page, scan, (ofPage, ofScan) => ofPage * run.pages + ofScan * run.scans);
  return combine(costOf(run), others, (all, known) => Math.max(0, (all - known) / run.failed));
}

/** What a page of so many kB takes: a straight line through the measured sizes. */
export function costOfPage({ pages }: Measured, kb: number): Cost {
  const [small, large] = [pages[0], pages.at(-1)];
  if (!small || !large) throw new Error("No page was measured.");
  if (small === large) return small.cost;
  const share = (kb - small.kb) / (large.kb - small.kb);
  return combine(small.cost, large.cost, (a, b) => Math.max(0, a + share * (b - a)));
}
