import { type ExpressionWrapper, expressionBuilder, type Transaction } from "kysely";
import type { DB } from "./database.ts";

/**
 * now() plus some seconds, negative for the past, by the database's clock: no worker's clock decides about a job.
 * `timestamptz_pl_interval` is the function behind Postgres' `+`: Kysely's operator has no types for a timestamp plus
 * an interval.
 */
export function secondsFromNow<Table extends keyof DB>(seconds: number): ExpressionWrapper<DB, Table, Date> {
  const eb = expressionBuilder<DB, Table>();
  const none = eb.lit(0);
  const interval = eb.fn("make_interval", [none, none, none, none, none, none, eb.lit(seconds)]);
  return eb.fn<Date>("timestamptz_pl_interval", [eb.fn<Date>("now"), interval]);
}

/** now() of the transaction, to the millisecond: for times that are worked out here. */
export async function databaseNow(trx: Transaction<DB>): Promise<Date> {
  const { now } = await trx.selectNoFrom((eb) => eb.fn<Date>("now").as("now")).executeTakeFirstOrThrow();
  return now;
}
