import type { Kysely } from "kysely";
import { countScanContacts } from "../contacts/repository.ts";
import { sumCounts } from "../crawl/checkpoint.ts";
import type { DB } from "../db/database.ts";
import { ScannerError } from "../errors.ts";
import { contactsAlone } from "../usage/usage.ts";
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
      .select(["id", "status", "crawl_position", "progress", "started_at", "job_metadata"])
      .where("job_id", "=", jobId)
      .forUpdate()
      .executeTakeFirstOrThrow();
    if (transition(status, "cancel") === undefined) {
      throw new ScannerError("conflict", `Scan ${jobId} is ${status} already: there is nothing to cancel.`);
    }
    const contactsByType = job.started_at === null ? null : await countScanContacts(trx, job.id);
    await endJobs(trx, [jobId], {
      status: "cancelled",
      result: contactsByType && summarizeCancelled(job, contactsByType),
      used: contactsAlone(sumCounts(contactsByType ?? {})),
    });
  });
}
