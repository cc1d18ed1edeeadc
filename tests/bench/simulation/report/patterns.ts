import type { Pattern } from "../model/arrivals.ts";
import { dollarsPerMillionPages } from "../model/prices.ts";
import { simulateDay } from "../model/simulate-day.ts";
import type { Outcome } from "../model/stage.ts";
import { figure, percent, time } from "./format.ts";
import { table } from "./markdown.ts";
import type { Settings } from "./settings.ts";

const HOURS = 24;
const MEGABIT = 125_000;

/** A day of one pattern. */
export type SimulatedDay = {
  readonly pattern: Pattern;
  readonly outcome: Outcome;
  readonly dollars: Readonly<Record<string, number>>;
};

/** Simulates a day in which so many sites come in a pattern. */
export function simulatePattern(
  settings: Settings,
  { pattern, sites, seed }: { pattern: Pattern; sites: number; seed: number },
): SimulatedDay {
  const day = { ...settings, pattern, sites, hours: HOURS, seed };
  const outcome = simulateDay(day);
  return { pattern, outcome, dollars: dollarsPerMillionPages(day, outcome, settings) };
}

/** What days come to, by how their sites come, and what they cost: two tables. */
export function reportPatterns(days: readonly SimulatedDay[]): string {
  return `${outcomes(days)}\n\nDollars a million pages:\n\n${costs(days)}`;
}

const FIGURES: readonly (readonly [string, (outcome: Outcome) => string])[] = [
  ["pages, those that failed included", ({ pages }) => figure(pages)],
  ["done after the last submit", ({ afterSeconds }) => time(afterSeconds)],
  ["workers, mean and peak", ({ workers }) => `${figure(workers.mean, 1)}, ${figure(workers.peak)}`],
  ["scans a worker, mean", ({ scansAWorker }) => figure(scansAWorker, 1)],
  ["a worker's CPU in use", ({ cpuShare }) => percent(cpuShare)],
  ["age of a message, p50", ({ queueAge }) => time(queueAge.p50)],
  ["age of a message, p99", ({ queueAge }) => time(queueAge.p99)],
  ["age of a message, max", ({ queueAge }) => time(queueAge.max)],
  ["messages waiting, peak", ({ peakQueue }) => figure(peakQueue)],
  ["submit to first page, p50", ({ firstPage }) => time(firstPage.p50)],
  ["submit to first page, p95", ({ firstPage }) => time(firstPage.p95)],
  ["the same of users with few sites, p95", ({ smallUsersFirstPage }) => time(smallUsersFirstPage.p95)],
  ["database connections, peak", ({ peakConnections }) => figure(peakConnections)],
  ["rows a second, busiest minute", ({ rows }) => figure(rows.peakPerSecond)],
  ["rows a second that fit", ({ rowsCapacity }) => figure(rowsCapacity)],
  ["the database's cores in use, mean", ({ databaseShare }) => percent(databaseShare)],
  ["NAT in Mbit/s, busiest minute", ({ nat }) => figure(nat.peakPerSecond / MEGABIT)],
];

function outcomes(days: readonly SimulatedDay[]): string {
  return table(
    ["of the day", ...days.map(({ pattern }) => pattern)],
    FIGURES.map(([name, format]) => [name, ...days.map(({ outcome }) => format(outcome))]),
  );
}

function costs(days: readonly SimulatedDay[]): string {
  const names = Object.keys(days[0]?.dollars ?? {});
  const rows = names.map((name) => [name, ...days.map(({ dollars }) => figure(dollars[name] ?? 0, 2))]);
  const totals = days.map(({ dollars }) => Object.values(dollars).reduce((sum, part) => sum + part, 0));
  return table(
    ["paid for", ...days.map(({ pattern }) => pattern)],
    [...rows, ["**Total**", ...totals.map((total) => `**${figure(total, 2)}**`)]],
  );
}
