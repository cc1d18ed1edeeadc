import type { Kysely } from "kysely";
import type { DB } from "../db/database.ts";
import { deleteDomainRow, lockDomainForDelete } from "../domains/repository.ts";
import { unknownDomain } from "../domains/service.ts";
import { ScannerError } from "../errors.ts";
import { findActiveJob } from "./repository.ts";

/**
 * Deletes a domain with its pages and contacts; its ended jobs stay, without it. Throws `not_found`, and `conflict`
 * while a scan of it is active. A submit holds the domain's row until its job is there, so one of the two comes first.
 */
export async function deleteDomain(db: Kysely<DB>, domainId: string): Promise<void> {
  await db.transaction().execute(async (trx) => {
    if (!(await lockDomainForDelete(trx, domainId))) throw unknownDomain(domainId);
    const active = await findActiveJob(trx, domainId);
    if (active) {
      throw new ScannerError(
        "conflict",
        `Scan ${active.job_id} of this domain is ${active.status}. Cancel it, or wait for its end.`,
      );
    }
    await deleteDomainRow(trx, domainId);
  });
}
