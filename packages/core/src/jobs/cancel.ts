import type { Kysely } from "kysely";
import { countScanContacts } from "../contacts/repository.ts";
import type { DB } from "../db/database.ts";
import { ScannerError } from "../errors.ts";
import { endJobs } from "./end-jobs.ts";
import { transition } from "./job.ts";
import { requireJob } from "./status.ts";
import { summarizeCancelled } from "./summarize.ts";

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
      .select(["id", "status", "crawl_position", "progress", "started_at"])
      .where("job_id", "=", jobId)
      .forUpdate()
      .executeTakeFirstOrThrow();
    if (transition(status, "cancel") === undefined) {
      throw new ScannerError("conflict", `Scan ${jobId} is ${status} already: there is nothing to cancel.`);
    }
    const result =
      job.started_at === null ? null : summarizeCancelled(job, await countScanContacts(trx, job.id));
    await endJobs(trx, [jobId], { status: "cancelled", result });
  });
}
