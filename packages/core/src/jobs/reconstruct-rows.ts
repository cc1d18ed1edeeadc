import type { Transaction } from "kysely";
import type { DB } from "../db/database.ts";
import { lockDomainRows } from "../domains/repository.ts";
import { isLeftOver, type LeftOverScans, scansWithoutRows } from "./left-over-scans.ts";
import { reconstructPages } from "./reconstruct-pages.ts";
import { endUnseen, insertSightings, supersedeSeenAgain } from "./reconstruct-sightings.ts";
import type { ScanRows } from "./scan-rows.ts";

/** Pages whose sources one statement goes through: some ten stand on a page, so it ends long before its time limit. */
const PAGES_PER_STATEMENT = 2_000;

/**
 * Gives the scans of a domain that code from before `scan_pages` ended the rows of what is known of them, and gives
 * back how many scans those were. A page and a source told first and last sight alone, so a scan gets whatever was seen
 * before its end and after its start: what the code before listed for it. Done again, it finds nothing to do.
 *
 * It is one transaction, however much the domain has; its statements each take one scan, or some pages. It locks the
 * domain's row, which lets a submit pass, and the rows that it copies: a removal of an address waits for the
 * copies and then empties them, since TEXT_TABLES has them behind their originals.
 */
export async function reconstructDomain(trx: Transaction<DB>, domainId: string): Promise<number> {
  if ((await scansWithoutRows(trx, domainId)).length === 0) return 0;
  await lockDomainRows(trx, domainId);
  // Whoever held the lock until now may have done it.
  const scans = await scansWithoutRows(trx, domainId);
  const newestId = scans.at(-1);
  if (newestId === undefined) return 0;
  const leftOver: LeftOverScans = { domainId, newestId };
  const batches = await pagesOf(trx, domainId);
  // A removal takes a source before its page: so does this, and the two wait for each other instead of deadlocking.
  for (const pageIds of batches) {
    await supersedeSeenAgain(trx, pageIds);
    await insertSightings(trx, leftOver, pageIds);
  }
  for (const scanId of scans) await reconstructPages(trx, scanId);
  for (const pageIds of batches) await endUnseen(trx, leftOver, pageIds);
  await noteReads(trx, leftOver);
  await noteCurrent(trx, domainId);
  await trx
    .updateTable("jobs")
    .set({ scan_rows: "reconstructed" satisfies ScanRows })
    .where(isLeftOver(leftOver))
    .execute();
  return scans.length;
}

/** The ids of the domain's pages, as many at a time as one statement goes through. */
async function pagesOf(trx: Transaction<DB>, domainId: string): Promise<string[][]> {
  const pages = await trx.selectFrom("pages").select("id").where("domain_id", "=", domainId).execute();
  const ids = pages.map(({ id }) => id);
  const batches: string[][] = [];
  for (let start = 0; start < ids.length; start += PAGES_PER_STATEMENT) {
    batches.push(ids.slice(start, start + PAGES_PER_STATEMENT));
  }
  return batches;
}

/** The code before did not note when a page was read: where its last visit did not fail, it was then. */
async function noteReads(trx: Transaction<DB>, leftOver: LeftOverScans): Promise<void> {
  await trx
    .updateTable("pages")
    .set((eb) => ({ last_read: eb.ref("last_scan") }))
    .where("domain_id", "=", leftOver.domainId)
    .where("error", "is", null)
    .where("scan_job_id", "in", (eb) => eb.selectFrom("jobs").select("job_id").where(isLeftOver(leftOver)))
    .execute();
}

/** Nor since when the domain's contacts are current: since its last complete scan began. */
async function noteCurrent(trx: Transaction<DB>, domainId: string): Promise<void> {
  await trx
    .updateTable("domains")
    .set((eb) => ({
      current_since: eb
        .selectFrom("jobs")
        .select("jobs.started_at")
        .where("jobs.domain_id", "=", domainId)
        .where("jobs.status", "=", "complete")
        .orderBy("jobs.id", "desc")
        .limit(1),
    }))
    .where("id", "=", domainId)
    .execute();
}
