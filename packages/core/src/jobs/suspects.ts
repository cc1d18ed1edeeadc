import type { Kysely } from "kysely";
import type { DB } from "../db/database.ts";
import { hasLostItsWorker } from "./job-conditions.ts";
import type { ScanMessage } from "./message.ts";

/**
 * Which of the jobs that these messages name may have been what their last worker died of: it left no word. That is so
 * of all scans that a crashed worker had beside the one to blame, however far they had got.
 */
export async function findSuspects(db: Kysely<DB>, messages: readonly ScanMessage[]): Promise<Set<string>> {
  if (messages.length === 0) return new Set();
  const ids = messages.map(({ job_id }) => job_id);
  const jobs = await db
    .selectFrom("jobs")
    .select(["job_id", "attempt_leases"])
    .where("job_id", "in", ids)
    .where(hasLostItsWorker())
    .where("last_fault", "is", null)
    .where("attempts", ">=", 1)
    .execute();
  // An attempt that an outage ended counts for nothing, though its worker could not leave a word either.
  const uncounted = new Set(messages.flatMap(({ uncounted_lease_id }) => uncounted_lease_id ?? []));
  const suspects = jobs.filter(({ attempt_leases }) => attempt_leases.some((id) => !uncounted.has(id)));
  return new Set(suspects.map(({ job_id }) => job_id));
}
