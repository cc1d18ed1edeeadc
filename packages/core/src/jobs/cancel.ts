import type { Kysely, Transaction } from "kysely";
import { countScanContacts } from "../contacts/repository.ts";
import type { DB, JsonObject } from "../db/database.ts";
import { ScannerError } from "../errors.ts";
import { endJobs } from "./end-jobs.ts";
import { transition } from "./job.ts";
import { requireJob } from "./status.ts";
import { summarizeCancelled } from "./summarize.ts";

async function summaryOf(
  trx: Transaction<DB>,
  jobId: string,
  job: Parameters<typeof summarizeCancelled>[0] & { id: number },
): Promise<JsonObject> {
  const { pages } = await trx
    .selectFrom("frontier")
    .select((eb) => eb.cast<number>(eb.fn.countAll(), "integer").as("pages"))
    .where("job_id", "=", jobId)
    .executeTakeFirstOrThrow();
  return summarizeCancelled(job, pages, await countScanContacts(trx, job.id));
}

/**
 * Cancels a job. A worker that runs it finds its lease gone within a second, fetches no further page and writes nothing
 * more. What was checkpointed stays, and `result_data` sums it up. Throws `not_found`, and `conflict` when the job has
 * ended.
 */
export async function cancelJob(db: Kysely<DB>, jobId: string): Promise<void> {
  await requireJob(db, jobId);
  await db.transaction().execute(async (trx) => {
    const { status, ...job } = await trx
      .selectFrom("jobs")
      .select(["id", "status", "checkpoint", "progress", "started_at"])
      .where("job_id", "=", jobId)
      .forUpdate()
      .executeTakeFirstOrThrow();
    if (transition(status, "cancel") === undefined) {
      throw new ScannerError("conflict", `Scan ${jobId} is ${status} already: there is nothing to cancel.`);
    }
    const result = job.started_at === null ? null : await summaryOf(trx, jobId, job);
    await endJobs(trx, [jobId], { status: "cancelled", result });
  });
}
