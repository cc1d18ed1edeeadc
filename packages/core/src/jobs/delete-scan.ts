import type { Kysely, Transaction } from "kysely";
import { type Actor, recordDeed } from "../audit-log/repository.ts";
import type { DB } from "../db/database.ts";
import { lockDomainRows } from "../domains/repository.ts";
import { ScannerError } from "../errors.ts";
import { deleteScanRows } from "../sightings/delete-scan-rows.ts";
import { ACTIVE_STATUSES } from "./job.ts";
import { requireScanRows } from "./scan-rows.ts";
import { requireJob, unknownScan } from "./status.ts";

/**
 * Deletes an ended scan with its own rows (its pages, and what of its sightings no other scan shows) and writes down
 * who did. The domain's pages, contacts and last sightings stay, and so do dead letters, which hold ids alone and tell
 * operators what went wrong. Throws `not_found`, `conflict` while the scan is active, and `unavailable` while its rows
 * are being made: what the domain knows comes with them.
 */
export async function deleteScan(db: Kysely<DB>, jobId: string, actor: Actor): Promise<void> {
  await db.transaction().execute(async (trx) => {
    const job = await requireJob(trx, jobId);
    if (ACTIVE_STATUSES.includes(job.status)) {
      const sentence = `Scan ${jobId} is ${job.status}. Cancel it, or wait for its end.`;
      throw new ScannerError("conflict", sentence);
    }
    // In this order, and none of an active scan: whoever ends one holds its job first.
    if (job.domain_id !== null) await lockDomainRows(trx, job.domain_id);
    const locked = await lockJob(trx, jobId);
    if (!locked) throw unknownScan(jobId);
    if (locked.scan_rows === null) requireScanRows(locked);
    await deleteScanRows(trx, [locked.id]);
    await trx.deleteFrom("jobs").where("id", "=", locked.id).execute();
    await recordDeed(trx, { actor, action: "scan.delete", target: jobId });
  });
}

/** undefined where somebody else was faster to delete it */
async function lockJob(trx: Transaction<DB>, jobId: string) {
  return await trx
    .selectFrom("jobs")
    .select(["id", "job_id", "scan_rows", "finished_at"])
    .where("job_id", "=", jobId)
    .forUpdate()
    .executeTakeFirst();
}
