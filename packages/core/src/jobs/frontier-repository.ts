import type { Kysely, QueryCreator, Transaction } from "kysely";
import * as z from "zod/mini";
import type { DB } from "../db/database.ts";
import { createFrontierFold, type FoldedFrontier, type FrontierChange } from "./fold-frontier.ts";

/** Rows a statement: one holds what a checkpoint gathered, some kilobytes and at worst some megabytes. */
const CHANGES_PER_STATEMENT = 20;

/** A row's columns: `[url, depth, priority]` of each entry, as most of a frontier's bytes would be names of fields. */
const rowSchema = z.object({
  queued: z.array(z.tuple([z.string(), z.number(), z.number()])),
  done: z.array(z.string()),
});

/** How a checkpoint changed its job's frontier, and which pages it visited. */
export type VisitedChange = FrontierChange & { readonly visited: readonly string[] };

/**
 * The statement that notes how a checkpoint changed its job's frontier, in a row of its own; where nothing changed it
 * inserts nothing. `visited` are the URLs of the checkpoint's pages: their rows say that they are done. Carry it out
 * under the job's lease, which holds off whoever else would number rows.
 */
export function newFrontierChange(
  db: QueryCreator<DB>,
  jobId: string,
  { queued, done, visited }: VisitedChange,
) {
  const ofPages = new Set(visited);
  const otherDone = done.filter((url) => !ofPages.has(url));
  const entries = queued.map(({ url, depth, priority }) => [url, depth, priority]);
  return db
    .insertInto("frontier_changes")
    .columns(["job_id", "number", "queued", "done"])
    .expression((eb) =>
      eb
        .selectFrom("frontier_changes")
        .where("job_id", "=", jobId)
        .select((row) => [
          row.cast<string>(row.val(jobId), "uuid").as("job_id"),
          row(row.fn.coalesce(row.fn.max("number"), row.lit(0)), "+", 1).as("number"),
          row.cast<string>(row.val(JSON.stringify(entries)), "jsonb").as("queued"),
          row.cast<string>(row.val(JSON.stringify(otherDone)), "jsonb").as("done"),
        ])
        .having(eb.lit(entries.length > 0 || otherDone.length > 0)),
    );
}

/** A job's frontier as its last checkpoint left it, `visited` being the URLs of the pages that its scan visited. */
export async function loadFrontier(
  db: Kysely<DB>,
  jobId: string,
  visited: readonly string[],
): Promise<FoldedFrontier> {
  const changes = createFrontierFold();
  let last = 0;
  for (;;) {
    const rows = await db
      .selectFrom("frontier_changes")
      .select(["number", "queued", "done"])
      .where("job_id", "=", jobId)
      .where("number", ">", last)
      .orderBy("number")
      .limit(CHANGES_PER_STATEMENT)
      .execute();
    for (const row of rows) {
      changes.take(parseChange(row));
      last = row.number;
    }
    if (rows.length < CHANGES_PER_STATEMENT) return changes.fold(visited);
  }
}

function parseChange(row: unknown): FrontierChange {
  const { queued, done } = rowSchema.parse(row);
  return { queued: queued.map(([url, depth, priority]) => ({ url, depth, priority })), done };
}

/** Deletes these jobs' frontiers, and what the code before stored of them. */
export async function deleteFrontiers(trx: Transaction<DB>, jobIds: readonly string[]): Promise<void> {
  for (const table of ["frontier_changes", "frontier"] as const) {
    await trx.deleteFrom(table).where("job_id", "in", jobIds).execute();
  }
}
