import { createGauge, type Gauge } from "../engine/statistics.ts";
import type { Scan } from "./scan.ts";
import { type AskForMessages, runWorker, type WorkerOptions } from "./worker.ts";

/** The containers of the crawler's function. */
export type WorkerFleet = {
  /** Works on a batch's scans; `ended` happens when each has ended, was handed over or given back. */
  invoke(batch: readonly Scan[], ended: () => void): void;
  /** workers that ask the queue for further messages */
  readonly asking: number;
  /** Gives one of those a message. */
  give(scan: Scan): void;
  /** invocations at work */
  readonly busy: Gauge;
  /** containers that live: each holds its connections */
  readonly containers: Gauge;
  /** scans at work */
  readonly atWork: Gauge;
  readonly invocations: number;
  readonly coldStarts: number;
  /** ms of a core that were used */
  readonly usedMs: number;
};

/**
 * New containers that a function gets in a second: 1,000 in ten (AWS Lambda Developer Guide, "Lambda scaling
 * behavior"). A start that comes too early waits.
 */
const CONTAINERS_A_SECOND = 100;

/** A fleet without containers. */
export function createWorkerFleet(options: WorkerOptions): WorkerFleet {
  const { simulation, random, settings } = options;
  const now = () => simulation.now;
  const busy = createGauge(now);
  const containers = createGauge(now);
  const atWork = createGauge(now);
  /** When each container without work has had none for so long that it ends. */
  const idle: number[] = [];
  let invocations = 0;
  let coldStarts = 0;
  let usedMs = 0;
  let nextStartAt = 0;
  /** What each worker that has room does with a message. */
  const asking: AskForMessages[] = [];

  function endIdle(): void {
    while (idle[0] !== undefined && idle[0] <= simulation.now) {
      idle.shift();
      containers.add(-1);
    }
  }
  /** ms until a container is there: the one that was used last, or a new one. */
  function startMs(): number {
    endIdle();
    if (idle.pop() !== undefined) return 0;
    containers.add(1);
    coldStarts++;
    nextStartAt = Math.max(nextStartAt, simulation.now) + 1_000 / CONTAINERS_A_SECOND;
    return nextStartAt - simulation.now + settings.coldStartMs;
  }

  function invoke(batch: readonly Scan[], ended: () => void): void {
    invocations++;
    busy.add(1);
    simulation.after(startMs(), () => {
      runWorker({ ...options, atWork, asking }, batch, (used) => {
        usedMs += used;
        busy.add(-1);
        idle.push(simulation.now + settings.containerIdleSeconds * 1_000);
        simulation.after(settings.containerIdleSeconds * 1_000, endIdle);
        ended();
      });
    });
  }
  return {
    invoke,
    get asking() {
      return asking.length;
    },
    give(scan) {
      asking[Math.floor(random.next() * asking.length)]?.(scan);
    },
    busy,
    containers,
    atWork,
    get invocations() {
      return invocations;
    },
    get coldStarts() {
      return coldStarts;
    },
    get usedMs() {
      return usedMs;
    },
  };
}
