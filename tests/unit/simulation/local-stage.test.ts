import fc from "fast-check";
import { expect, test } from "vitest";
import { type LocalRun, simulateLocalStage } from "../../bench/simulation/model/local-stage.ts";
import type { Cost } from "../../bench/simulation/model/scan-costs.ts";
import { costOfPage, failedPage, type Measured, pageAndScan } from "../../bench/simulation/real/measured.ts";
import type { RealRun } from "../../bench/simulation/real/scan-sites.ts";

const PAGE: Cost = { mainMs: 4, readerMs: 6, databaseMs: 3, rows: 12, logBytes: 9_000 };
const SCAN: Cost = { mainMs: 18, readerMs: 5, databaseMs: 6, rows: 20, logBytes: 8_000 };
const SUBMIT = { stageMs: 1, databaseMs: 0.5 };

function run(changes: Partial<LocalRun> = {}): LocalRun {
  return {
    costs: { page: PAGE, failed: PAGE, scan: SCAN, submit: SUBMIT, readingQuantiles: [1, 1] },
    siteMsPerRequest: 1,
    cores: 2,
    scansAtWork: 4,
    turnSeconds: 0,
    latencies: Array.from({ length: 40 }, (_, site) => site * 5),
    pages: 20,
    seed: 1,
    ...changes,
  };
}

test("a run reads every page, and uses the CPU that its pages, scans and submits take", () => {
  const { pages, stageMs, databaseMs, rows } = simulateLocalStage(run());
  expect(pages).toBe(800);
  expect(rows).toBeCloseTo(800 * PAGE.rows + 40 * SCAN.rows);
  expect(databaseMs).toBeCloseTo(800 * PAGE.databaseMs + 40 * (SCAN.databaseMs + SUBMIT.databaseMs));
  const perPage = 800 * (PAGE.mainMs + PAGE.readerMs);
  const perScan = 40 * (SCAN.mainMs + SCAN.readerMs + SUBMIT.stageMs);
  expect(stageMs).toBeCloseTo(perPage + perScan);
});

test("no run is faster than its cores, its main thread, its reader or its sites allow", () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: 32 }),
      fc.integer({ min: 1, max: 4 }),
      fc.integer({ min: 0, max: 500 }),
      (scansAtWork, cores, latencyMs) => {
        const latencies = Array.from({ length: 20 }, () => latencyMs);
        const result = simulateLocalStage(run({ scansAtWork, cores, latencies }));
        const all = result.stageMs + result.databaseMs + result.sitesMs;
        const main = 400 * PAGE.mainMs + 20 * SCAN.mainMs;
        const waiting = (8 * latencyMs * 20) / Math.min(scansAtWork, 20);
        expect(result.wallSeconds * 1_000).toBeGreaterThanOrEqual(Math.max(all / cores, main, waiting) - 1);
        expect(result.atWork).toBeLessThanOrEqual(scansAtWork);
      },
    ),
    { numRuns: 30 },
  );
});

test("more scans at work take less time while sites are what is waited for, and none once the CPU is", () => {
  const wall = (scansAtWork: number) => simulateLocalStage(run({ scansAtWork })).wallSeconds;
  expect(wall(8)).toBeLessThan(0.8 * wall(2));
  expect(wall(40)).toBeGreaterThan(0.9 * wall(20));
});

test("scans that give up their places at once let every first page come sooner", () => {
  const middle = (turnSeconds: number) =>
    simulateLocalStage(run({ turnSeconds })).firstPageSeconds.toSorted((a, b) => a - b)[20] ?? 0;
  expect(middle(0)).toBeLessThan(middle(30));
});

/** A run of so many scans of so many pages each that took what PAGE and SCAN say. */
function measuredRun(scans: number, pages: number): RealRun {
  const sum = (part: keyof Cost) => scans * (pages * PAGE[part] + SCAN[part]);
  return {
    scans,
    pages: scans * pages,
    failed: 0,
    wallSeconds: 1,
    cpu: {
      mainMs: sum("mainMs") + scans * SUBMIT.stageMs,
      otherThreadsMs: sum("readerMs"),
      databaseMs: sum("databaseMs") + scans * SUBMIT.databaseMs,
      sitesMs: 0,
      waitedMs: 0,
    },
    stored: { rows: sum("rows"), logBytes: sum("logBytes") },
    checkpoints: 0,
    firstPageSeconds: [],
    atWork: [],
    submit: SUBMIT,
    peakMb: 0,
  };
}

test("short and long sites tell what a page takes and what a scan does", () => {
  const { page, scan } = pageAndScan(measuredRun(30, 4), measuredRun(20, 20));
  for (const part of ["mainMs", "readerMs", "databaseMs", "rows", "logBytes"] as const) {
    expect(page[part]).toBeCloseTo(PAGE[part]);
    expect(scan[part]).toBeCloseTo(SCAN[part]);
  }
});

test("what a page takes that failed is what is left beside the others", () => {
  const run = measuredRun(10, 20);
  const { page, scan } = { page: PAGE, scan: { ...SCAN, rows: SCAN.rows - 4 } };
  expect(failedPage({ ...run, failed: 5 }, { page, scan })).toMatchObject({ mainMs: 0, rows: 8 });
});

test("a page of a size between two measured ones takes what lies between", () => {
  const double: Cost = { ...PAGE, readerMs: 2 * PAGE.readerMs };
  const measured: Measured = {
    day: "2026-11-29",
    cores: 2,
    waitedShare: 0,
    nodeVersion: "24",
    pages: [
      { kb: 20, cost: PAGE },
      { kb: 100, cost: double },
    ],
    failed: PAGE,
    scan: SCAN,
    submit: SUBMIT,
    siteMsPerRequest: 1,
    readingQuantiles: [1],
  };
  expect(costOfPage(measured, 60).readerMs).toBeCloseTo(1.5 * PAGE.readerMs);
  expect(costOfPage(measured, 60).mainMs).toBeCloseTo(PAGE.mainMs);
});
