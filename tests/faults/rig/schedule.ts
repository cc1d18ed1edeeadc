import type { DB } from "@contact-scanner/core/db/database";
import type { Scheduler } from "fast-check";
import type { Kysely } from "kysely";
import { waitingForLocks } from "../../helpers/waiting-for-locks.ts";

/**
 * Lets the scheduler decide whose step is next until all actors are done, or `maxSteps` are taken. A step is taken once
 * every actor waits for its turn, is done, or waits in the database for another's lock, so that each time the scheduler
 * has all of them to choose from.
 */
export async function interleave(
  { scheduler, db }: { scheduler: Scheduler; db: Kysely<DB> },
  actors: readonly Promise<unknown>[],
  maxSteps = Number.POSITIVE_INFINITY,
): Promise<void> {
  let live = actors.length;
  const done = () => void live--;
  for (const actor of actors) actor.then(done, done);
  for (let steps = 0; live > 0 && steps < maxSteps; ) {
    while (scheduler.count() < live && scheduler.count() + (await waitingForLocks(db)) < live) {}
    if (scheduler.count() === 0) continue;
    await scheduler.waitOne();
    steps++;
  }
}
