import { BUSIEST_HOUR } from "../model/arrivals.ts";
import { simulateDay } from "../model/simulate-day.ts";
import type { Outcome, StageSettings } from "../model/stage.ts";
import type { Measured } from "../real/measured.ts";
import { figure, time } from "./format.ts";
import { table } from "./markdown.ts";
import { settingsOf } from "./settings.ts";

const HOURS_A_DAY = 24;
/** h of an even day that are simulated: queues that grow have grown by then */
const HOURS = 1 / 4;
/** How much more comes from step to step. */
const STEP = 1.5;
/** s that a message may wait: as a newcomer notices, and far below what brings it again */
const MOST_AGE_SECONDS = 60;
/** Share of what the database writes that a busy minute may take: beyond it waits grow without bound. */
const MOST_SHARE = 0.9;
/** invocations of an account at a time, less those that production keeps for the API */
const MOST_INVOCATIONS = 1_000 - 116;
/** bytes a second of a NAT gateway before it has grown (5 Gbit/s; it grows to 100) */
const NAT_BYTES_A_SECOND = 5e9 / 8;
/** Limits that are met and moved before the search ends. */
const MOST_STEPS = 5;
/** times an even day's rate, the most that is simulated: it takes minutes */
const MOST_RATE = 6;

/** A limit: whether an hour met it, how to tell, and the knob that moves it. */
type Limit = {
  readonly name: string;
  readonly isMet: (outcome: Outcome, stage: StageSettings) => boolean;
  readonly reading: (outcome: Outcome, stage: StageSettings) => string;
  readonly knob: string;
  /** The inputs with the knob turned. */
  readonly turn: (stage: StageSettings) => Readonly<Record<string, number>>;
};

/** In the order in which they are asked: whoever waits for the database keeps messages waiting, too. */
export const LIMITS_OF_STAGE: readonly Limit[] = [
  {
    name: "connections of the database",
    isMet: ({ peakConnections }, { database }) => peakConnections > database.connections,
    reading: ({ peakConnections }, { database }) =>
      `${figure(peakConnections)} of ${figure(database.connections)}`,
    knob: "`max_connections` twice as high: an instance of twice the memory",
    turn: ({ database }) => ({ connections: 2 * database.connections }),
  },
  {
    name: "the database's writing",
    isMet: ({ rows, rowsCapacity }) => rows.peakPerSecond > MOST_SHARE * rowsCapacity,
    reading: ({ rows, rowsCapacity }) => `${figure(rows.peakPerSecond)} of ${figure(rowsCapacity)} rows/s`,
    knob: "`DATABASE_INSTANCE` of twice the cores",
    turn: ({ database }) => ({ cores: 2 * database.cores }),
  },
  {
    name: "invocations of an account",
    isMet: ({ workers }) => workers.peak > MOST_INVOCATIONS,
    reading: ({ workers }) => `${figure(workers.peak)} of ${figure(MOST_INVOCATIONS)}`,
    knob: "more scans a worker",
    turn: ({ workers, batchSize }) => ({ scansAtWork: 2 * workers.scansAtWork, batchSize: 2 * batchSize }),
  },
  {
    name: "a NAT gateway at once",
    isMet: ({ nat }) => nat.peakPerSecond > NAT_BYTES_A_SECOND,
    reading: ({ nat }) => `${figure((nat.peakPerSecond * 8) / 1e6)} Mbit/s`,
    knob: "none: it grows by itself to 100 Gbit/s",
    turn: () => ({}),
  },
  {
    name: "workers (`CRAWLER_CONCURRENCY`)",
    isMet: ({ queueAge }) => queueAge.p99 > MOST_AGE_SECONDS,
    reading: ({ queueAge, workers }) => `${figure(workers.peak)} at work, age p99 ${time(queueAge.p99)}`,
    knob: "twice as many",
    turn: ({ scaling }) => ({
      maximumConcurrency: 2 * (scaling.mode === "standard" ? scaling.maximumConcurrency : 1),
    }),
  },
];

/**
 * Raises an even day's sites by half at a time until a limit is met, turns its knob and goes on: which limit is
 * met, at how many sites a day, and what moves it. In office hours the busiest hour meets it at fewer sites a day.
 */
export function reportLimits(
  measured: Measured,
  { sites, seed, set }: { sites: number; seed: number; set: Readonly<Record<string, number>> },
): string {
  const rows: string[][] = [];
  let turned = { ...set };
  for (let rate = 0.8; rate <= MOST_RATE && rows.length < MOST_STEPS; rate *= STEP) {
    for (let isHeld = false; !isHeld && rows.length < MOST_STEPS; ) {
      const settings = settingsOf(measured, turned);
      const sitesADay = sites * rate;
      const outcome = simulateDay({
        ...settings,
        pattern: "even",
        sites: Math.round((sitesADay * HOURS) / HOURS_A_DAY),
        hours: HOURS,
        seed,
      });
      const limit = LIMITS_OF_STAGE.find(({ isMet }) => isMet(outcome, settings.stage));
      isHeld = limit === undefined;
      if (!limit) continue;
      rows.push([
        limit.name,
        `${figure(sitesADay / 1e6, 2)} million`,
        `${figure(sitesADay / BUSIEST_HOUR / 1e6, 2)} million`,
        limit.reading(outcome, settings.stage),
        limit.knob,
      ]);
      turned = { ...turned, ...limit.turn(settings.stage) };
    }
  }
  return table(
    ["what is met", "at sites a day, evenly", "in office hours", "reading", "knob, turned from here on"],
    rows,
  );
}
