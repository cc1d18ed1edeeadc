import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { STAGE, WEB } from "../../bench/simulation/inputs.ts";
import type { Outcome } from "../../bench/simulation/model/stage.ts";
import { readMeasured } from "../../bench/simulation/real/kept.ts";
import { withPart } from "../../bench/simulation/report/docs.ts";
import { figure, percent, time } from "../../bench/simulation/report/format.ts";
import { LIMITS_OF_STAGE } from "../../bench/simulation/report/limits.ts";
import { table } from "../../bench/simulation/report/markdown.ts";
import { NUMBERS, settingsOf } from "../../bench/simulation/report/settings.ts";

describe("settings by name", () => {
  test("are those of inputs.ts where nothing is set", () => {
    expect(settingsOf(readMeasured()).stage).toEqual(STAGE);
    expect(NUMBERS.pageKb).toBe(WEB.pageKb);
  });

  test("reach the group that they belong to", () => {
    const set = {
      scansAtWork: 3,
      maximumConcurrency: 7,
      batchSize: 5,
      cores: 8,
      latencySeconds: 2,
      natGb: 0,
      nats: 1,
    };
    const { stage, web, prices, upkeep } = settingsOf(readMeasured(), set);
    expect(stage.workers.scansAtWork).toBe(3);
    expect(stage.scaling).toEqual({ mode: "standard", maximumConcurrency: 7 });
    expect(stage.batchSize).toBe(5);
    expect(stage.database.cores).toBe(8);
    expect(web.latencySeconds).toBe(2);
    expect(prices.natGb).toBe(0);
    expect(upkeep.nats).toBe(1);
  });

  test("a larger page takes more of the CPU", () => {
    const [small, large] = [30, 90].map(
      (pageKb) => settingsOf(readMeasured(), { pageKb }).costs.page.readerMs,
    );
    expect(large).toBeGreaterThan(small ?? 0);
  });
});

describe("limits", () => {
  const CALM: Outcome = {
    sites: 1,
    pages: 1,
    failed: 0,
    spanSeconds: 1,
    afterSeconds: 1,
    queueAge: { p50: 0, p99: 0, max: 0 },
    firstPage: { p50: 0, p95: 0 },
    smallUsersFirstPage: { p50: 0, p95: 0 },
    peakQueue: 0,
    workers: { peak: 1, mean: 1 },
    peakContainers: 1,
    scansAWorker: 1,
    cpuShare: 0,
    workerSeconds: 1,
    invocations: 1,
    coldStarts: 1,
    sends: 1,
    rows: { total: 1, peakPerSecond: 1 },
    log: { total: 1, peakPerSecond: 1 },
    databaseShare: 0,
    rowsCapacity: 1_000,
    peakConnections: 1,
    nat: { total: 1, peakPerSecond: 1, sent: 1 },
  };
  const metBy = (changes: Partial<Outcome>) =>
    LIMITS_OF_STAGE.filter(({ isMet }) => isMet({ ...CALM, ...changes }, STAGE)).map(({ name }) => name);

  test("a calm day meets none", () => {
    expect(metBy({})).toEqual([]);
  });

  test.each([
    { name: "connections of the database", changes: { peakConnections: 261 } },
    { name: "the database's writing", changes: { rows: { total: 1, peakPerSecond: 950 } } },
    { name: "invocations of an account", changes: { workers: { peak: 900, mean: 1 } } },
    { name: "a NAT gateway at once", changes: { nat: { total: 1, peakPerSecond: 1e9, sent: 1 } } },
    { name: "workers (`CRAWLER_CONCURRENCY`)", changes: { queueAge: { p50: 0, p99: 61, max: 61 } } },
  ])("$name", ({ name, changes }) => {
    expect(metBy(changes)).toEqual([name]);
    const turn = LIMITS_OF_STAGE.find((limit) => limit.name === name)?.turn(STAGE) ?? {};
    for (const [input, value] of Object.entries(turn)) {
      expect(value).toBe(2 * (NUMBERS[input] ?? Number.NaN));
    }
  });
});

test("figures, shares and times are written as the docs have them", () => {
  expect(figure(1_234_567.8)).toBe("1,234,568");
  expect(figure(1, 2)).toBe("1.00");
  expect(percent(0.256)).toBe("26 %");
  expect([0.42, 59.6, 150, 8_000].map(time)).toEqual(["0.4 s", "60 s", "2.5 min", "2.2 h"]);
  expect(table(["a", "b"], [["1", "2"]])).toBe("| a | b |\n|---|---|\n| 1 | 2 |");
});

describe("a part of the page", () => {
  const page = "a\n<!-- simulate: limits -->\n\nold\n\n<!-- simulate: end of limits -->\nb\n";

  test("takes the place of what stood between its marks", () => {
    const written = withPart(page, "limits", "new");
    expect(written).toBe(page.replace("old", "new"));
    expect(withPart(written, "limits", "old")).toBe(page);
  });

  test("that the page has no marks for is an error", () => {
    expect(() => withPart(page, "inputs", "new")).toThrow("The page has no place for inputs.");
  });

  test.each(["inputs", "check", "patterns", "sharing", "limits", "cheaper"])("has a place: %s", (part) => {
    const ours = readFileSync(join(import.meta.dirname, "../../../docs/scale.md"), "utf8");
    expect(withPart(ours, part, "new")).toContain("new");
  });
});
