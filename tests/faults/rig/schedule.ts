import { setTimeout as delay } from "node:timers/promises";
import type { Scheduler } from "fast-check";

/** ms after which an actor that is neither waiting for its turn nor done counts as waiting for a lock of another's */
const BLOCKED_AFTER_MS = 15;

/**
 * Lets the scheduler decide whose step is next until all actors are done: a step is taken once every actor waits for its
 * turn, is done, or is blocked, so that each time it has all of them to choose from. That a step took long is taken for
 * a lock; where it was only slow, the schedule has one choice less.
 */
export async function interleave(scheduler: Scheduler, actors: readonly Promise<unknown>[]): Promise<void> {
  let live = actors.length;
  const done = () => void live--;
  for (const actor of actors) actor.then(done, done);
  while (live > 0) {
    const deadline = Date.now() + BLOCKED_AFTER_MS;
    while (scheduler.count() < live && Date.now() < deadline) await delay(1);
    if (scheduler.count() > 0) await scheduler.waitOne();
  }
}
