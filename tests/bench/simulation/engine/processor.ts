import type { Simulation } from "./event-queue.ts";
import { createFifo } from "./fifo.ts";

/** Something that works through its tasks one at a time, in their order: a thread, a connection's backend. */
export type Thread = {
  /** Has the thread work for `workMs` of a whole core, behind what it was given before; then `done` happens. */
  run(workMs: number, done: () => void): void;
};

/**
 * Cores that threads share evenly: none gets more than one core, and all get the same where there are more threads than
 * cores (processor sharing, as the Linux scheduler and Lambda's share of a core come to over some ms).
 */
export type Processor = {
  newThread(): Thread;
  /** Work by a thread of its own, such as a statement's backend. */
  run(workMs: number, done: () => void): void;
  /** ms of a core that were used until now */
  readonly usedMs: number;
};

/** ms: work that is shorter has ended, as sums of binary fractions go. */
const NO_WORK_MS = 1e-7;

type Running = { readonly endsAt: number; readonly done: () => void };

/** Cores of a machine, or of a Lambda function, where they may be a fraction of one. */
export function createProcessor(simulation: Simulation, cores: number): Processor {
  /** Work that each running thread was given since the beginning, in ms of a core: a clock that slows under load. */
  let given = 0;
  let countedAt = 0;
  let usedMs = 0;
  const running: Running[] = [];
  /** When the next end was looked for last. */
  let lookAt = Number.POSITIVE_INFINITY;

  const speed = () => Math.min(1, cores / running.length);

  function count(): void {
    if (running.length > 0) {
      const work = (simulation.now - countedAt) * speed();
      given += work;
      usedMs += work * running.length;
    }
    countedAt = simulation.now;
  }
  function lookForEnd(): void {
    if (running.length === 0) return;
    let first = Number.POSITIVE_INFINITY;
    for (const { endsAt } of running) if (endsAt < first) first = endsAt;
    const at = simulation.now + Math.max(0, first - given) / speed();
    // A look that comes too early looks again; what slows down needs no second one.
    if (at >= lookAt) return;
    lookAt = at;
    simulation.after(at - simulation.now, () => {
      if (lookAt !== at) return;
      lookAt = Number.POSITIVE_INFINITY;
      end();
    });
  }
  function end(): void {
    count();
    const ended: Running[] = [];
    for (let index = 0; index < running.length; ) {
      const task = running[index];
      const last = running.at(-1);
      if (!task || !last || task.endsAt - given > NO_WORK_MS) {
        index++;
        continue;
      }
      ended.push(task);
      running[index] = last;
      running.pop();
    }
    // In the order in which they would have ended.
    if (ended.length > 1) ended.sort((a, b) => a.endsAt - b.endsAt);
    for (const { done } of ended) done();
    lookForEnd();
  }
  function run(workMs: number, done: () => void): void {
    count();
    running.push({ endsAt: given + workMs, done });
    lookForEnd();
  }

  return {
    run,
    newThread() {
      const waiting = createFifo<{ workMs: number; done: () => void }>();
      let isBusy = false;
      function begin(workMs: number, done: () => void): void {
        isBusy = true;
        run(workMs, () => {
          const next = waiting.take();
          if (next) begin(next.workMs, next.done);
          else isBusy = false;
          done();
        });
      }
      return {
        run(workMs, done) {
          if (isBusy) waiting.add({ workMs, done });
          else begin(workMs, done);
        },
      };
    },
    get usedMs() {
      count();
      return usedMs;
    },
  };
}
