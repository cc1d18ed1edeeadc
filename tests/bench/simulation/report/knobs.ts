import { dollarsPerMillionPages } from "../model/prices.ts";
import { simulateDay } from "../model/simulate-day.ts";
import type { Measured } from "../real/measured.ts";
import { figure, percent, time } from "./format.ts";
import { table } from "./markdown.ts";
import { settingsOf } from "./settings.ts";

const HOURS_A_DAY = 24;
/** h of an even day that are simulated: a slice takes minutes */
const HOURS = 1 / 2;

/** One thing that somebody could turn, and the inputs that it is. */
export type Knob = { readonly name: string; readonly set: Readonly<Record<string, number>> };

/** Workers that share their wait among more and more scans: as few of them as bear an even day. */
export const SHARING: readonly Knob[] = [
  { name: "1", set: { scansAtWork: 1, takesFurther: 0, batchSize: 1, maximumConcurrency: 200 } },
  { name: "4", set: { scansAtWork: 4, maximumConcurrency: 45 } },
  { name: "8", set: { scansAtWork: 8, maximumConcurrency: 26 } },
  { name: "16", set: { scansAtWork: 16, maximumConcurrency: 16 } },
  { name: "32", set: { scansAtWork: 32, maximumConcurrency: 12 } },
];

/** Ways to a cheaper page, each with all that stand before it. Each is a setting, or how callers call. */
export const CHEAPER: readonly Knob[] = [
  { name: "`CRAWLER_CONCURRENCY=20`, every site by calls of its own", set: {} },
  { name: "`CRAWLER_CONCURRENCY=16`", set: { maximumConcurrency: 16 } },
  { name: "sites in batches: one request to the API for each", set: { apiRequestsPerSite: 1 } },
  // $0.0336 an hour, from memory; nothing is paid for traffic that passes.
  { name: "`NAT_INSTANCE=t4g.medium`", set: { natGb: 0, natHour: 0.0336 } },
];

/** An even day of so many sites for each number of scans a worker. */
export function reportSharing(
  measured: Measured,
  { sites, seed, set }: { sites: number; seed: number; set: Readonly<Record<string, number>> },
): string {
  const rows = SHARING.map((knob) => {
    const { outcome, dollars } = even(measured, { sites, seed, set: { ...set, ...knob.set } });
    return [
      knob.name,
      figure(outcome.workers.mean, 1),
      figure(outcome.scansAWorker, 1),
      percent(outcome.cpuShare),
      time(outcome.queueAge.p99),
      figure(outcome.peakConnections),
      figure(dollars["Lambda time"] ?? 0, 2),
    ];
  });
  return table(
    [
      "scans a worker, at most",
      "workers",
      "scans a worker, mean",
      "a worker's CPU in use",
      "age of a message, p99",
      "database connections",
      "Lambda time, $ a million pages",
    ],
    rows,
  );
}

/** What each of CHEAPER leaves to be paid, one after the other. */
export function reportCheaper(
  measured: Measured,
  { sites, seed, set }: { sites: number; seed: number; set: Readonly<Record<string, number>> },
): string {
  let all = set;
  const steps = CHEAPER.map((knob) => {
    all = { ...all, ...knob.set };
    return { name: knob.name, dollars: even(measured, { sites, seed, set: all }).dollars };
  });
  const kinds = Object.keys(steps[0]?.dollars ?? {});
  return table(
    ["with all above", ...kinds, "**Total**"],
    steps.map(({ name, dollars }) => {
      const total = Object.values(dollars).reduce((sum, part) => sum + part, 0);
      return [name, ...kinds.map((kind) => figure(dollars[kind] ?? 0, 2)), `**${figure(total, 2)}**`];
    }),
  );
}

/** A part of an even day of so many sites. */
function even(
  measured: Measured,
  { sites, seed, set }: { sites: number; seed: number; set: Readonly<Record<string, number>> },
) {
  const settings = settingsOf(measured, set);
  const day = {
    ...settings,
    pattern: "even" as const,
    sites: Math.round((sites * HOURS) / HOURS_A_DAY),
    hours: HOURS,
    seed,
  };
  const outcome = simulateDay(day);
  return { outcome, dollars: dollarsPerMillionPages(day, outcome, settings) };
}
