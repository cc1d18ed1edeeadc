import { describe, expect, test } from "vitest";
import { PRICES, STAGE, UPKEEP, WEB } from "../../bench/simulation/inputs.ts";
import { dollarsPerMillionPages } from "../../bench/simulation/model/prices.ts";
import type { Cost, ScanCosts } from "../../bench/simulation/model/scan-costs.ts";
import { simulateDay } from "../../bench/simulation/model/simulate-day.ts";
import type { Day, StageSettings } from "../../bench/simulation/model/stage.ts";
import { wireBytesOfPage, wireBytesOfScan } from "../../bench/simulation/model/wire.ts";

const NOTHING: Cost = { mainMs: 0, readerMs: 0, databaseMs: 0, rows: 0, logBytes: 0 };

const COSTS: ScanCosts = {
  page: { mainMs: 5, readerMs: 10, databaseMs: 2, rows: 10, logBytes: 6_000 },
  failed: { mainMs: 1, readerMs: 1, databaseMs: 1, rows: 3, logBytes: 1_000 },
  scan: { mainMs: 10, readerMs: 10, databaseMs: 4, rows: 10, logBytes: 4_000 },
  submit: { stageMs: 1, databaseMs: 0.2 },
  readingQuantiles: [1, 1],
};

/** Enough for shares to be shares, and few enough for a test. */
const SITES = 400;
const HOURS = 0.4;

function day(changes: Partial<Day> = {}): Day {
  return {
    pattern: "even",
    sites: SITES,
    hours: HOURS,
    web: { ...WEB, deadShare: 0, failedShare: 0 },
    costs: COSTS,
    stage: STAGE,
    seed: 1,
    ...changes,
  };
}

function stage(changes: Partial<StageSettings>): StageSettings {
  return { ...STAGE, ...changes };
}

const ONE_BY_ONE = stage({
  workers: { ...STAGE.workers, scansAtWork: 1, takesFurther: 0, coldStartMs: 0 },
  batchSize: 1,
  windowSeconds: 0,
  scaling: { mode: "standard", maximumConcurrency: 1_000 },
});

describe("a simulated day", () => {
  test("is the same with the same seed", () => {
    expect(simulateDay(day())).toEqual(simulateDay(day()));
    expect(simulateDay(day({ seed: 2 })).pages).not.toBe(simulateDay(day()).pages);
  });

  test("scans every site, and stores what each page and scan leaves", () => {
    const outcome = simulateDay(
      day({ web: { ...WEB, deadShare: 0, failedShare: 0, pagesQuantiles: [12, 12] } }),
    );
    expect(outcome.sites).toBe(SITES);
    expect(outcome.pages).toBe(12 * SITES);
    expect(outcome.rows.total).toBeCloseTo(12 * SITES * 10 + SITES * 10, 3);
  });

  test("has as many bytes on the wire as its pages and scans take, both ways", () => {
    const outcome = simulateDay(
      day({ web: { ...WEB, deadShare: 0, failedShare: 0, pagesQuantiles: [12, 12] } }),
    );
    const [ofPage, ofScan] = [wireBytesOfPage(WEB), wireBytesOfScan(WEB)];
    expect(outcome.nat.sent).toBe(SITES * (ofScan.sent + 12 * ofPage.sent));
    expect(outcome.nat.total - outcome.nat.sent).toBeCloseTo(
      SITES * (ofScan.received + 12 * ofPage.received),
      3,
    );
  });

  test("tells pages that failed apart, which leave less than those that were read", () => {
    const outcome = simulateDay(day({ web: { ...WEB, deadShare: 0, failedShare: 0.25 } }));
    // The start page of each site is read.
    const behind = outcome.pages - SITES;
    expect(outcome.failed / behind).toBeCloseTo(0.25, 1);
    const read = outcome.pages - outcome.failed;
    expect(outcome.rows.total).toBeCloseTo(read * 10 + outcome.failed * 3 + SITES * 10, 3);
  });

  test("of sites that are gone has no page", () => {
    expect(simulateDay(day({ web: { ...WEB, deadShare: 1 } })).pages).toBe(0);
  });

  test("keeps Little's law: workers at work are the scans that come, times how long each takes", () => {
    // Robots.txt, the page, the sitemap and the site's five files, a second each, and nothing else to do.
    const web = {
      ...WEB,
      deadShare: 0,
      failedShare: 0,
      pagesQuantiles: [1, 1],
      latencySeconds: 1,
      latencySigma: 0,
    };
    const costs = { ...COSTS, page: NOTHING, scan: NOTHING };
    const database = { ...STAGE.database, transactionMs: 0 };
    const outcome = simulateDay(day({ web, costs, stage: { ...ONE_BY_ONE, database } }));
    const seconds = 8 * SITES;
    // New containers come one after the other, which takes some ms of each batch of ten.
    expect(outcome.workerSeconds).toBeGreaterThanOrEqual(seconds - 1e-3);
    expect(outcome.workerSeconds).toBeLessThan(1.001 * seconds);
    expect(outcome.workers.mean).toBeCloseTo(outcome.workerSeconds / outcome.spanSeconds, 6);
    expect(outcome.scansAWorker).toBeCloseTo(seconds / outcome.workerSeconds, 6);
  });

  test("takes fewer workers where they share their wait, and no less of their CPU", () => {
    const alone = simulateDay(day({ stage: ONE_BY_ONE }));
    const shared = simulateDay(
      day({ stage: stage({ scaling: { mode: "standard", maximumConcurrency: 2 } }) }),
    );
    expect(shared.workers.mean).toBeLessThan(alone.workers.mean / 2);
    expect(shared.cpuShare).toBeGreaterThan(2 * alone.cpuShare);
    expect(shared.pages).toBe(simulateDay(day()).pages);
  });

  test("with too little of a core has its scans wait for it, however many a worker may have", () => {
    const workers = { ...STAGE.workers, scansAtWork: 64, memoryMb: 128 };
    const small = stage({ workers, batchSize: 64, scaling: { mode: "standard", maximumConcurrency: 2 } });
    const outcome = simulateDay(day({ stage: small }));
    expect(outcome.cpuShare).toBeGreaterThan(0.75);
    const cpuMs = outcome.pages * (COSTS.page.mainMs + COSTS.page.readerMs);
    expect(outcome.spanSeconds).toBeGreaterThan(cpuMs / 1_000 / (2 * (128 / 1_769)));
  });

  test("with a slow disk takes as long as the disk", () => {
    const database = { ...STAGE.database, diskBytesPerSecond: 20_000 };
    const outcome = simulateDay(day({ stage: stage({ database }) }));
    expect(outcome.spanSeconds).toBeGreaterThan((outcome.pages * COSTS.page.logBytes) / 20_000);
    expect(outcome.rowsCapacity).toBeLessThan(2 * ((20_000 / COSTS.page.logBytes) * COSTS.page.rows));
  });

  test("lets a user with few sites before the rest of one with thousands", () => {
    const crowd = day({
      pattern: "one large user",
      sites: 4_000,
      stage: stage({ scaling: { mode: "standard", maximumConcurrency: 4 } }),
    });
    const fair = simulateDay(crowd);
    const unfair = simulateDay({ ...crowd, stage: { ...crowd.stage, maxActiveScans: 1_000_000 } });
    expect(fair.smallUsersFirstPage.p95).toBeLessThan(unfair.smallUsersFirstPage.p95);
  });
});

describe("what a million pages cost", () => {
  test("is paid by its gigabytes", () => {
    const simulated = day();
    const outcome = simulateDay(simulated);
    const dollars = dollarsPerMillionPages(simulated, outcome, { prices: PRICES, upkeep: UPKEEP });
    const gbAMillion = outcome.nat.total / 1e9 / (outcome.pages / 1e6);
    expect(dollars["NAT traffic"]).toBeCloseTo(gbAMillion * PRICES.natGb);
    expect(dollars.Storage).toBeCloseTo((UPKEEP.storedBytesPerPage / 1e3) * PRICES.rdsStorageGbMonth);
  });

  test("is the same for twice the pages, but for what is fixed", () => {
    const [once, twice] = [SITES, 2 * SITES].map((sites) => {
      const simulated = day({ sites, stage: ONE_BY_ONE });
      return dollarsPerMillionPages(simulated, simulateDay(simulated), { prices: PRICES, upkeep: UPKEEP });
    });
    const fixed = "Fixed (NAT, database, metrics)";
    for (const [name, sum] of Object.entries(once ?? {})) {
      const ratio = (twice?.[name] ?? 0) / sum;
      if (name === fixed) expect(ratio).toBeLessThan(0.6);
      else expect(Math.abs(ratio - 1)).toBeLessThan(0.1);
    }
  });
});
