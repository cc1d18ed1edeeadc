import type { Kysely } from "kysely";
import type { DB } from "./database.ts";

/** The connections of a pool at one moment. */
export type ConnectionCounts = {
  /** those that are at work */
  readonly used: number;
  readonly idle: number;
  /** callers that wait for one */
  readonly waiting: number;
};

const countsOf = new WeakMap<Kysely<DB>, () => ConnectionCounts>();

/** Keeps how the connections of a database are counted, for as long as somebody has it. */
export function keepCounts(db: Kysely<DB>, counts: () => ConnectionCounts): void {
  countsOf.set(db, counts);
}

/** The connections that this process has to a database; none of one that `createDatabase` did not open. */
export function connectionCounts(db: Kysely<DB>): ConnectionCounts {
  return countsOf.get(db)?.() ?? { used: 0, idle: 0, waiting: 0 };
}
