import type { Cost } from "../model/scan-costs.ts";
import type { Measured } from "../real/measured.ts";
import { figure, percent } from "./format.ts";
import { table } from "./markdown.ts";
import { NUMBERS, type Settings } from "./settings.ts";

const KB = 1_000;

/** What was measured of a page by its size and of a scan, and what of the rest is chosen or assumed. */
export function reportInputs(measured: Measured, { web }: Settings): string {
  const { scan, submit, day, cores, nodeVersion, waitedShare } = measured;
  const columns: [string, Cost][] = [
    ...measured.pages.map(({ kb, cost }): [string, Cost] => [`a page of ${figure(kb)} kB`, cost]),
    ["a page that failed", measured.failed],
    ["a scan beside its pages", scan],
  ];
  const rows: [string, (cost: Cost) => string][] = [
    ["main thread, ms of CPU", ({ mainMs }) => figure(mainMs, 1)],
    ["other threads, ms of CPU", ({ readerMs }) => figure(readerMs, 1)],
    ["PostgreSQL, ms of CPU", ({ databaseMs }) => figure(databaseMs, 1)],
    ["rows inserted, updated and deleted", (cost) => figure(cost.rows, 1)],
    ["write-ahead log, kB", ({ logBytes }) => figure(logBytes / KB, 1)],
  ];
  const mean = web.pagesQuantiles.slice(1).reduce((sum, value, index) => {
    return sum + (value + (web.pagesQuantiles[index] ?? value)) / 2 / (web.pagesQuantiles.length - 1);
  }, 0);
  return [
    `Measured on ${day}, ${cores} cores, Node ${nodeVersion}. Of the time in which the stage's main thread could have`,
    `run, it waited ${percent(waitedShare)} for a core: next to none on an idle machine.`,
    "",
    table(
      ["what", ...columns.map(([name]) => name)],
      rows.map(([name, format]) => [name, ...columns.map(([, cost]) => format(cost))]),
    ),
    "",
    `A URL of a batch submit takes ${figure(submit.stageMs, 1)} ms of the API's CPU and ` +
      `${figure(submit.databaseMs, 1)} ms of PostgreSQL's.`,
    "",
    "Chosen, assumed, or measured elsewhere (below):",
    "",
    table(
      ["input", "value"],
      [
        ["pages a site, mean", figure(mean, 1)],
        ...Object.entries(NUMBERS).map(([name, value]) => [`\`${name}\``, String(value)]),
      ],
    ),
  ].join("\n");
}
