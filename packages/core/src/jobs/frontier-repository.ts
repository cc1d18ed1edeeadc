import type { Kysely, Transaction } from "kysely";
import type { FrontierEntry } from "../crawl/frontier.ts";
import type { DB } from "../db/database.ts";

/** Rows a statement: Postgres takes 65,535 parameters, a frontier row has five. */
const ROWS_PER_STATEMENT = 5_000;

/** Adds URLs to a job's frontier, each once; those it knows take the new depth and priority and stay done where they are. */
export async function enqueueUrls(
  trx: Transaction<DB>,
  jobId: string,
  entries: readonly FrontierEntry[],
): Promise<void> {
  for (let start = 0; start < entries.length; start += ROWS_PER_STATEMENT) {
    await trx
      .insertInto("frontier")
      .values(
        entries.slice(start, start + ROWS_PER_STATEMENT).map((entry) => ({
          job_id: jobId,
          url: entry.url,
          depth: entry.depth,
          priority: entry.priority,
          state: "queued",
        })),
      )
      .onConflict((conflict) =>
        conflict.columns(["job_id", "url"]).doUpdateSet((eb) => ({
          depth: eb.ref("excluded.depth"),
          priority: eb.ref("excluded.priority"),
        })),
      )
      .execute();
  }
}

/** Marks URLs as done: visited, or known to need no visit. */
export async function markUrlsDone(
  trx: Transaction<DB>,
  jobId: string,
  urls: readonly string[],
): Promise<void> {
  for (let start = 0; start < urls.length; start += ROWS_PER_STATEMENT) {
    await trx
      .insertInto("frontier")
      .values(
        urls
          .slice(start, start + ROWS_PER_STATEMENT)
          .map((url) => ({ job_id: jobId, url, depth: 0, priority: 0, state: "done" })),
      )
      .onConflict((conflict) => conflict.columns(["job_id", "url"]).doUpdateSet({ state: "done" }))
      .execute();
  }
}

/** A job's frontier as its last checkpoint left it. */
export async function loadFrontier(
  db: Kysely<DB>,
  jobId: string,
): Promise<{ queued: FrontierEntry[]; done: string[] }> {
  const rows = await db
    .selectFrom("frontier")
    .select(["url", "depth", "priority", "state"])
    .where("job_id", "=", jobId)
    .execute();
  return {
    queued: rows.filter((row) => row.state === "queued"),
    done: rows.filter((row) => row.state === "done").map((row) => row.url),
  };
}
