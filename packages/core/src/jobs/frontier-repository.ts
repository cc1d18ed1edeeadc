import type { Kysely, Transaction } from "kysely";
import type { FrontierEntry } from "../crawl/frontier-entry.ts";
import type { DB } from "../db/database.ts";

/** Rows a statement: Postgres takes 65,535 parameters, a frontier row has five. */
const ROWS_PER_STATEMENT = 5_000;

type FrontierRow = FrontierEntry & { readonly state: "queued" | "done" };

/**
 * Brings a job's frontier up to date: URLs that wait, with their new depth and priority, and those that are done
 * (visited, or known to need no visit). What is done stays done, and one that is both needs no visit. A priority is
 * never lowered: what is done keeps that with which it waited.
 */
export async function saveFrontier(
  trx: Transaction<DB>,
  jobId: string,
  { queued, done }: { readonly queued: readonly FrontierEntry[]; readonly done: readonly string[] },
): Promise<void> {
  const rows = frontierRows(queued, done);
  for (let start = 0; start < rows.length; start += ROWS_PER_STATEMENT) {
    await trx
      .insertInto("frontier")
      .values(
        rows
          .slice(start, start + ROWS_PER_STATEMENT)
          .map(({ url, depth, priority, state }) => ({ job_id: jobId, url, depth, priority, state })),
      )
      .onConflict((conflict) =>
        conflict.columns(["job_id", "url"]).doUpdateSet((eb) => ({
          depth: eb.ref("excluded.depth"),
          priority: eb.fn<number>("greatest", ["frontier.priority", "excluded.priority"]),
          state: eb
            .case()
            .when("frontier.state", "=", "done")
            .then("done")
            .else(eb.ref("excluded.state"))
            .end(),
        })),
      )
      .execute();
  }
}

/** Each URL once, as one statement may touch a row once. */
function frontierRows(queued: readonly FrontierEntry[], done: readonly string[]): FrontierRow[] {
  const rows = new Map<string, FrontierRow>();
  for (const entry of queued) rows.set(entry.url, { ...entry, state: "queued" });
  for (const url of done) {
    const { depth = 0, priority = 0 } = rows.get(url) ?? {};
    rows.set(url, { url, depth, priority, state: "done" });
  }
  return [...rows.values()];
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
    .orderBy("depth")
    .orderBy("url")
    .execute();
  return {
    queued: rows.filter((row) => row.state === "queued"),
    done: rows.filter((row) => row.state === "done").map((row) => row.url),
  };
}
