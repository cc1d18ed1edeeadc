import { expressionBuilder } from "kysely";
import type { DB } from "./database.ts";

/**
 * A place in a list ordered by (created_at, id). A page is what comes after a place, never what comes after so many
 * rows: rows that arrive or go meanwhile shift nothing.
 */
export type ListPosition = {
  /**
   * Postgres' own text of the timestamp: a Date holds ms, Postgres µs, and rows of one ms would be doubled or missed.
   */
  readonly createdAt: string;
  readonly id: string;
  /** Of a list that goes scan by scan: the `jobs.id` of the row's. */
  readonly scan?: number;
};

/** What part of a list to read. */
export type ListWindow = {
  /** undefined = from its beginning */
  readonly after: ListPosition | undefined;
  /** rows at most */
  readonly limit: number;
};

/** The same of a list that is ordered by its rows' own numbers. */
export type NumberWindow = {
  /** undefined = from its beginning */
  readonly after: number | undefined;
  /** rows at most */
  readonly limit: number;
};

/** A row of a list and its place in it. */
export type Listed<Row> = { readonly row: Row; readonly position: ListPosition };

/** The place as a pair that (created_at, id) is compared with. */
export function positionTuple<Table extends keyof DB>({ createdAt, id }: ListPosition) {
  const eb = expressionBuilder<DB, Table>();
  return eb.tuple(eb.cast<Date>(eb.val(createdAt), "timestamptz"), eb.cast<string>(eb.val(id), "uuid"));
}
