import type { DB } from "@contact-scanner/core/db/database";
import type { Scheduler } from "fast-check";
import type { Kysely } from "kysely";

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

/** How many connections to this database wait for a lock. */
async function waitingForLocks(db: Kysely<DB>): Promise<number> {
  const rows = await db
    .withTables<{ pg_stat_activity: { datname: string; wait_event_type: string | null } }>()
    .selectFrom("pg_stat_activity")
    .select("wait_event_type")
    .where("datname", "=", (eb) => eb.fn<string>("current_database"))
    .where("wait_event_type", "=", "Lock")
    .execute();
  return rows.length;
}
