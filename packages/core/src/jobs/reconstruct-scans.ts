import type { Kysely, Transaction } from "kysely";
import type { DB } from "../db/database.ts";
import type { Log } from "../log.ts";
import { isWithoutRows } from "./left-over-scans.ts";
import { reconstructDomain } from "./reconstruct-rows.ts";
import type { ScanRows } from "./scan-rows.ts";

/** Scans without a domain that one statement marks. */
const BATCH_SIZE = 1_000;

export type ReconstructPorts = { readonly db: Kysely<DB>; readonly log: Log };

/**
 * Goes through the domains with scans that code from before `scan_pages` ended, until all have their rows or
 * `isTimeUp`, a transaction each; gives back how many scans got them. One that another process works on is left to it.
 * One that fails is logged and left to the next run, so that it keeps no other waiting. Safe at any time, any number at
 * once.
 */
export async function reconstructScans(
  { db, log }: ReconstructPorts,
  { isTimeUp }: { isTimeUp: () => boolean },
): Promise<number> {
  await markScansOfDeletedDomains(db, isTimeUp);
  let scans = 0;
  let domainId = await nextDomain(db, undefined);
  while (domainId !== undefined && !isTimeUp()) {
    scans += await reconstructUnlocked({ db, log }, domainId);
    domainId = await nextDomain(db, domainId);
  }
  if (scans > 0) log.info("Scans of an older version got their rows", { scans });
  return scans;
}

/** Code from before deleted their rows with their domain. */
async function markScansOfDeletedDomains(db: Kysely<DB>, isTimeUp: () => boolean): Promise<void> {
  while (!isTimeUp()) {
    const some = db
      .selectFrom("jobs")
      .select("id")
      .where("domain_id", "is", null)
      .where(isWithoutRows())
      .limit(BATCH_SIZE);
    const { numUpdatedRows } = await db
      .updateTable("jobs")
      .set({ scan_rows: "deleted" satisfies ScanRows })
      .where("id", "in", some)
      .executeTakeFirst();
    if (numUpdatedRows < BATCH_SIZE) return;
  }
}

async function nextDomain(db: Kysely<DB>, after: string | undefined): Promise<string | undefined> {
  let query = db
    .selectFrom("jobs")
    .select("domain_id")
    .where("domain_id", "is not", null)
    .where(isWithoutRows())
    .orderBy("domain_id")
    .limit(1);
  if (after !== undefined) query = query.where("domain_id", ">", after);
  return (await query.executeTakeFirst())?.domain_id ?? undefined;
}

async function reconstructUnlocked({ db, log }: ReconstructPorts, domainId: string): Promise<number> {
  try {
    return await db.transaction().execute(async (trx) => {
      return (await isUnlocked(trx, domainId)) ? await reconstructDomain(trx, domainId) : 0;
    });
  } catch (error) {
    log.warn("A domain's scans did not get their rows: the next run tries again", {
      domain_id: domainId,
      error,
    });
    return 0;
  }
}

/** Takes the domain's lock where that is free. */
async function isUnlocked(trx: Transaction<DB>, domainId: string): Promise<boolean> {
  const row = await trx
    .selectFrom("domains")
    .select("id")
    .where("id", "=", domainId)
    .forNoKeyUpdate()
    .skipLocked()
    .executeTakeFirst();
  return row !== undefined;
}
