import { describe, expect, test } from "vitest";
import { createSimulation } from "../../bench/simulation/engine/event-queue.ts";
import { createProcessor } from "../../bench/simulation/engine/processor.ts";
import { createRandom } from "../../bench/simulation/engine/random.ts";
import { runTurn, type Scan, type TurnWorld } from "../../bench/simulation/model/scan.ts";
import type { Cost } from "../../bench/simulation/model/scan-costs.ts";

const LATENCY_MS = 100;
const NOTHING: Cost = { mainMs: 0, readerMs: 0, databaseMs: 0, rows: 0, logBytes: 0 };

/** What becomes of turns at a scan of so many pages, whose site takes a tenth of a second to answer. */
function turnsOf(
  pages: number,
  {
    isAwaited = false,
    isTimeUp = () => false,
    storeMs = 0,
    pageMs = 0,
  }: { isAwaited?: boolean; isTimeUp?: TurnWorld["isTimeUp"]; storeMs?: number; pageMs?: number } = {},
) {
  const simulation = createSimulation();
  const processor = createProcessor(simulation, 2);
  const scan: Scan = {
    user: 1,
    submittedAt: 0,
    latencyMs: LATENCY_MS,
    pages,
    isDead: false,
    sentAt: 0,
    pagesDone: 0,
    pagesFailed: 0,
    siteFilesAsked: 0,
    firstPageAt: undefined,
  };
  const stored: number[] = [];
  let asked = 0;
  let atOnce = 0;
  let mostAtOnce = 0;
  let turns = 0;
  const costs = {
    page: { ...NOTHING, readerMs: pageMs },
    failed: NOTHING,
    scan: NOTHING,
    submit: { stageMs: 0, databaseMs: 0 },
    readingQuantiles: [1, 1],
  };
  function turn(): void {
    turns++;
    runTurn(
      scan,
      {
        simulation,
        random: createRandom(1),
        costs,
        failedShare: 0,
        main: processor.newThread(),
        reader: processor.newThread(),
        ask(_scan, answered) {
          asked++;
          mostAtOnce = Math.max(mostAtOnce, ++atOnce);
          simulation.after(LATENCY_MS, () => {
            atOnce--;
            answered();
          });
        },
        store({ pages: count }, done) {
          if (count > 0) stored.push(count);
          simulation.after(storeMs, done);
        },
        isTimeUp,
        isAwaited: () => isAwaited && turns === 1,
      },
      (outcome) => {
        if (outcome === "yielded" && turns < 10) turn();
      },
    );
  }
  turn();
  simulation.run();
  return { scan, turns, asked, mostAtOnce, stored, ms: simulation.now };
}

describe("a scan's turns", () => {
  test("a site of one page takes robots.txt, the page, a sitemap and the files of its root, one after the other", () => {
    const { ms, asked, stored } = turnsOf(1);
    expect(asked).toBe(8);
    expect(ms).toBeCloseTo(8 * LATENCY_MS);
    expect(stored).toEqual([1]);
  });

  test("more pages take four connections, and the site's files one of them behind the first ten", () => {
    const { scan, asked, mostAtOnce, stored, turns, ms } = turnsOf(20);
    expect(scan.pagesDone).toBe(20);
    expect(turns).toBe(1);
    // robots.txt, the sitemap and five files beside the pages
    expect(asked).toBe(27);
    expect(mostAtOnce).toBe(4);
    expect(stored.reduce((sum, count) => sum + count, 0)).toBe(20);
    // Robots.txt, start page and sitemap; three rounds of four; five files one by one.
    expect(ms).toBeCloseTo((3 + 3 + 5) * LATENCY_MS);
  });

  test("a page that takes long to read holds up what its thread reads next", () => {
    const { ms } = turnsOf(20, { pageMs: 200 });
    expect(ms).toBeGreaterThan(20 * 200);
  });

  test("a slow database holds no more pages than one checkpoint", () => {
    const { stored } = turnsOf(60, { storeMs: 5_000 });
    expect(Math.max(...stored)).toBeLessThanOrEqual(10 + 4);
  });

  test("a newcomer gets the place once a checkpoint was stored", () => {
    const { scan, turns, stored } = turnsOf(30, { isAwaited: true });
    expect(turns).toBe(2);
    expect(stored[0]).toBeGreaterThanOrEqual(10);
    expect(scan.pagesDone).toBe(30);
  });

  test("a slice of so many pages hands over, until all are done", () => {
    const { scan, turns } = turnsOf(30, { isTimeUp: (pages) => pages >= 8 });
    expect(turns).toBe(3);
    expect(scan.pagesDone).toBe(30);
  });
});
