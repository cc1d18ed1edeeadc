import type { Simulation } from "../engine/event-queue.ts";
import { createPool } from "../engine/pool.ts";
import { createProcessor } from "../engine/processor.ts";
import type { Random } from "../engine/random.ts";
import type { Gauge } from "../engine/statistics.ts";
import type { Database } from "./database.ts";
import { runTurn, type Scan } from "./scan.ts";
import type { ScanCosts } from "./scan-costs.ts";

/** How a Lambda function that crawls is set up. */
export type WorkerSettings = {
  /** MB, which decide its share of a core */
  readonly memoryMb: number;
  /** scans that it works on side by side, at most */
  readonly scansAtWork: number;
  /** 1: while it has room it takes further messages from the queue; 0: it works on those of its invocation alone */
  readonly takesFurther: number;
  /** share of its CPU from which on it begins no further scan */
  readonly mostCpuShare: number;
  /** database connections that it holds at most */
  readonly pool: number;
  /** s after which it takes no further page, and pages of a scan after which that scan hands over */
  readonly sliceSeconds: number;
  readonly slicePages: number;
  /** s of a slice that must be left for a scan to begin */
  readonly leastSliceSeconds: number;
  /** ms until a new container has loaded its code: paid for, as all that runs */
  readonly coldStartMs: number;
  /** s after which a container without work ends */
  readonly containerIdleSeconds: number;
};

/** What a worker works with. */
export type WorkerOptions = {
  readonly simulation: Simulation;
  readonly random: Random;
  readonly costs: ScanCosts;
  readonly settings: WorkerSettings;
  readonly database: Database;
  /** share of the pages behind start pages that answer an error */
  readonly failedShare: number;
  /** ms in which a site that nobody answers at has a scan end */
  readonly deadSiteMs: number;
  /** A scan ended: for good, or for now, when its message is to be sent again. */
  readonly ended: (scan: Scan, outcome: "complete" | "yielded") => void;
  /** A worker has begun to ask for messages. */
  readonly askedAnew: () => void;
};

/** What a worker that has room does with a message. */
export type AskForMessages = (scan: Scan) => void;

/** MB of memory that come with one whole core (AWS Lambda, "Configure Lambda function memory"). */
export const MB_A_CORE = 1_769;

/** ms that a worker's measurement of its own load is good for (core's worker/load-meter.ts) */
const MEASURED_MS = 500;

/**
 * An invocation: works on a batch's scans side by side, as many as there is room for, and on further ones that it takes
 * from the queue. While it has room it stands among those who are `asking`. `ended` is told the ms of a core that it
 * used.
 */
export function runWorker(
  options: WorkerOptions & { readonly atWork: Gauge; readonly asking: AskForMessages[] },
  batch: readonly Scan[],
  ended: (usedMs: number) => void,
): void {
  const { simulation, random, costs, settings, database, atWork, asking } = options;
  const processor = createProcessor(simulation, settings.memoryMb / MB_A_CORE);
  const main = processor.newThread();
  const reader = processor.newThread();
  const pool = createPool(settings.pool);
  const endsAt = simulation.now + settings.sliceSeconds * 1_000;
  const lateAt = endsAt - settings.leastSliceSeconds * 1_000;
  let next = 0;
  let running = 0;
  let measuredAt = simulation.now;
  let measuredMs = 0;
  let isBusy = false;

  function isTimeUp(pagesOfTurn: number): boolean {
    return simulation.now >= endsAt || pagesOfTurn >= settings.slicePages;
  }
  function hasRoom(): boolean {
    if (running >= settings.scansAtWork || simulation.now >= lateAt) return false;
    const elapsed = simulation.now - measuredAt;
    if (elapsed >= MEASURED_MS) {
      const used = processor.usedMs;
      isBusy = used - measuredMs > (elapsed * settings.mostCpuShare * settings.memoryMb) / MB_A_CORE;
      measuredAt = simulation.now;
      measuredMs = used;
    }
    return !isBusy;
  }
  function begin(scan: Scan): void {
    running++;
    atWork.add(1);
    runTurn(
      scan,
      {
        simulation,
        random,
        costs,
        failedShare: options.failedShare,
        main,
        reader,
        ask: (asked, answered) =>
          simulation.after(asked.isDead ? options.deadSiteMs : asked.latencyMs, answered),
        store: (work, stored) => database.store(pool, work, stored),
        isTimeUp,
        isAwaited: () => false,
      },
      (outcome) => {
        running--;
        atWork.add(-1);
        options.ended(scan, outcome);
        proceed();
      },
    );
  }
  function take(scan: Scan): void {
    begin(scan);
    if (!hasRoom()) stopAsking();
  }
  function stopAsking(): void {
    const place = asking.indexOf(take);
    if (place < 0) return;
    asking[place] = asking.at(-1) ?? take;
    asking.pop();
  }
  function proceed(): void {
    for (let scan = batch[next]; scan && (running === 0 || hasRoom()); scan = batch[next]) {
      if (simulation.now >= lateAt) break;
      next++;
      begin(scan);
    }
    if (running === 0) return void end();
    if (settings.takesFurther === 0 || next < batch.length) return;
    if (!hasRoom()) stopAsking();
    else if (!asking.includes(take)) {
      asking.push(take);
      options.askedAnew();
    }
  }
  /** Room comes by itself, too: once the CPU has less to do. */
  function lookForRoom(): void {
    if (running === 0) return;
    proceed();
    if (simulation.now < lateAt) simulation.after(MEASURED_MS, lookForRoom);
  }
  function end(): void {
    stopAsking();
    // What has not begun goes back to the queue.
    for (const scan of batch.slice(next)) options.ended(scan, "yielded");
    ended(processor.usedMs);
  }
  proceed();
  lookForRoom();
}
