import type { Kysely } from "kysely";
import { type Actor, recordDeed } from "../audit-log/repository.ts";
import type { DB } from "../db/database.ts";
import { deleteDomainRow, lockDomainForDelete } from "../domains/repository.ts";
import { unknownDomain } from "../domains/service.ts";
import { ScannerError } from "../errors.ts";
import { findActiveJob } from "./repository.ts";
import type { ScanRows } from "./scan-rows.ts";

/**
 * Deletes a domain with its pages, contacts and schedules, and with them the rows of its scans, and writes down who
 * did; its ended jobs stay, without it. Throws `not_found`, and `conflict` while a scan of it is active. A submit holds
 * the domain's row until its job is there, so one of the two comes first.
 */
export async function deleteDomain(db: Kysely<DB>, domainId: string, actor: Actor): Promise<void> {
  await db.transaction().execute(async (trx) => {
    const name = await lockDomainForDelete(trx, domainId);
    if (name === undefined) throw unknownDomain(domainId);
    const active = await findActiveJob(trx, domainId);
    if (active) {
      throw new ScannerError(
        "conflict",
        `Scan ${active.job_id} of this domain is ${active.status}. Cancel it, or wait for its end.`,
      );
    }
    await trx
      .updateTable("jobs")
      .set({ scan_rows: "deleted" satisfies ScanRows })
      .where("domain_id", "=", domainId)
      .execute();
    await deleteDomainRow(trx, domainId);
    await recordDeed(trx, { actor, action: "domain.delete", target: name });
  });
}
