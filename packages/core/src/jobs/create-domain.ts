import type { Kysely } from "kysely";
import type { DB } from "../db/database.ts";
import type { DomainRow } from "../domains/repository.ts";
import { findOrCreateDomain } from "../domains/service.ts";
import type { Quota } from "../errors.ts";
import { type SubmitLimits, takeSubmits } from "./submit-limits.ts";

/**
 * The domain's row, made when there was none. It counts as one of its user's submits: `quota` tells what is left of
 * them where they are limited. Throws `too_many_submits`, and `unavailable` when others delete the row as fast as we
 * make it.
 */
export async function createDomain(
  db: Kysely<DB>,
  { domain, userId, limits }: { domain: string; userId: string; limits: SubmitLimits },
): Promise<{ domain: DomainRow; created: boolean; quota: Quota | undefined }> {
  return await db.transaction().execute(async (trx) => {
    const quota = await takeSubmits(trx, { userId, limits, submits: 1 });
    return { ...(await findOrCreateDomain(trx, { domain, userId })), quota };
  });
}
