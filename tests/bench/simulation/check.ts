/**
 * `npm run simulate:check -- [--sites 2000] [--pages 20] [--scans-at-work 16] [--turn-seconds 30] [--max-latency 300]
 * [--measuring-sites 400] [--kept] [--write]`: measures the simulation's inputs by small runs and keeps them in
 * measured.json, predicts a large run by them, carries it out, and prints both side by side. The large run's figures
 * are never an input. With `--kept` the inputs are those that measured.json has, with `--write` docs/scale.md has what
 * is printed. `--turn-seconds` is how long a scan keeps its place while newcomers wait. Linux alone, on a machine that
 * does nothing else: waits for others' load are not predicted.
 */
import { availableParallelism } from "node:os";
import { parseArgs } from "node:util";
import { quantile } from "../quantile.ts";
import { simulateLocalStage } from "./model/local-stage.ts";
import { keepMeasured, readMeasured } from "./real/kept.ts";
import { measureInputs } from "./real/measure-inputs.ts";
import { waitedShare } from "./real/measured.ts";
import { scanSites } from "./real/scan-sites.ts";
import { latenciesOf, type SitePlan } from "./real/site-plan.ts";
import { writePart } from "./report/docs.ts";
import { table } from "./report/markdown.ts";

/** Sites that are scanned before, so that what is compiled at first use is. */
const WARM_UP_SITES = 12;
const SEED = 7;
/** How far a prediction may be off, as a share of what was measured. */
const GOAL = 0.15;

const { values } = parseArgs({
  options: {
    sites: { type: "string", default: "2000" },
    pages: { type: "string", default: "20" },
    "scans-at-work": { type: "string", default: "16" },
    "max-latency": { type: "string", default: "300" },
    "turn-seconds": { type: "string", default: "30" },
    "measuring-sites": { type: "string", default: "400" },
    kept: { type: "boolean", default: false },
    write: { type: "boolean", default: false },
  },
});
const say = (line: string) => process.stdout.write(`${line}\n`);
const scansAtWork = Number(values["scans-at-work"]);
const measured = values.kept
  ? readMeasured()
  : await measureInputs({ sites: Number(values["measuring-sites"]), scansAtWork, report: say });
if (!values.kept) keepMeasured(measured);
const [smallest] = measured.pages;
if (!smallest) throw new Error("No page was measured.");
const plan: SitePlan = {
  sites: Number(values.sites) + WARM_UP_SITES,
  pages: Number(values.pages),
  leastKb: 0,
  failedEvery: 0,
  maxLatencyMs: Number(values["max-latency"]),
  seed: SEED,
};
const predicted = simulateLocalStage({
  costs: { ...measured, page: smallest.cost },
  siteMsPerRequest: measured.siteMsPerRequest,
  cores: availableParallelism(),
  scansAtWork,
  turnSeconds: Number(values["turn-seconds"]),
  latencies: latenciesOf(plan).slice(WARM_UP_SITES),
  pages: plan.pages,
  seed: SEED,
});
say(`Predicted: ${Math.round(predicted.wallSeconds)} s. Scanning ${values.sites} sites …`);
const real = await scanSites(plan, { warmUp: WARM_UP_SITES, scansAtWork });

const stageMs = real.cpu.mainMs + real.cpu.otherThreadsMs;
const mean = (numbers: readonly number[]) => numbers.reduce((sum, value) => sum + value, 0) / numbers.length;
const pairs: [string, number, number][] = [
  ["wall time, s", predicted.wallSeconds, real.wallSeconds],
  ["pages", predicted.pages, real.pages],
  ["pages a second", predicted.pages / predicted.wallSeconds, real.pages / real.wallSeconds],
  ["CPU of the stage, ms a page", predicted.stageMs / predicted.pages, stageMs / real.pages],
  ["CPU of PostgreSQL, ms a page", predicted.databaseMs / predicted.pages, real.cpu.databaseMs / real.pages],
  ["CPU of the sites, ms a page", predicted.sitesMs / predicted.pages, real.cpu.sitesMs / real.pages],
  ["rows a page", predicted.rows / predicted.pages, real.stored.rows / real.pages],
  ["scans at work, mean", predicted.atWork, mean(real.atWork)],
  [
    "time to first page, s, median",
    quantile(predicted.firstPageSeconds, 0.5),
    quantile(real.firstPageSeconds, 0.5),
  ],
  [
    "time to first page, s, p95",
    quantile(predicted.firstPageSeconds, 0.95),
    quantile(real.firstPageSeconds, 0.95),
  ],
];
const printed = [
  `${values.sites} sites of ${values.pages} pages, 0 to ${values["max-latency"]} ms of latency, ${scansAtWork} scans at ` +
    `work that keep their places for ${values["turn-seconds"]} s:`,
  table(
    ["figure", "predicted", "measured", "predicted ÷ measured"],
    pairs.map(([name, ours, theirs]) => [
      name,
      ours.toFixed(1),
      theirs.toFixed(1),
      `${(ours / theirs).toFixed(2)}${Math.abs(ours / theirs - 1) > GOAL ? " (beyond the goal)" : ""}`,
    ]),
  ),
  `Peak memory of the stage: ${Math.round(real.peakMb)} MB. Of the time in which its main thread could have run, it\n` +
    `waited ${Math.round(100 * waitedShare(real))} % for a core: by that much or more, others' load slowed the run.`,
].join("\n\n");
say(`\n${printed}`);
if (values.write) writePart("check", printed);
