import { setImmediate as nextTurn } from "node:timers/promises";

/** Work in steps that each take a share of the event loop's time; its return value is what the work gives. */
export type Steps<Result> = Generator<void, Result, void>;

/** Does all steps at one go. */
export function atOnce<Result>(steps: Steps<Result>): Result {
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}

/**
 * Does each step in a turn of the event loop of its own, and resolves in another: timers and connections wait for one
 * step at most.
 */
export async function inTurns<Result>(steps: Steps<Result>): Promise<Result> {
  for (;;) {
    await nextTurn();
    const step = steps.next();
    if (!step.done) continue;
    await nextTurn();
    return step.value;
  }
}
