import { expressionBuilder, type Transaction } from "kysely";
import type { DB } from "../db/database.ts";
import { ACTIVE_STATUSES } from "../jobs/job.ts";
import { deleteUnshownContents } from "../pages/delete-contents.ts";
import { daysAgo, type Place, type RetentionKind } from "./kind.ts";

/** days that a domain waits for it: rows of several of its scans go at a time, and it is looked through once for all */
const DAYS_KEPT = 1;

/** domains that a batch looks through: most have some ten rows of these */
const DOMAINS_PER_BATCH = 20;

/**
 * What pages told beside their addresses, and people, that neither a page nor a kept scan of their domain shows any
 * more: of the domains that had such rows taken away, counted by domain. Who keeps scans for ever keeps these.
 */
export const unshownContents: RetentionKind = {
  name: "unshown_contents",
  daysKept: ({ keepScanDays }) => (keepScanDays === 0 ? 0 : DAYS_KEPT),

  async countDue(db, days) {
    const { due } = await db
      .selectFrom("domains")
      .select((eb) => eb.fn.countAll<string>().as("due"))
      .where(isDue(days))
      .executeTakeFirstOrThrow();
    return Number(due);
  },

  async deleteBatch(trx, days, place) {
    const found = await lockDomains(trx, days, place);
    const busy = await busyDomains(
      trx,
      found.map(({ id }) => id),
    );
    let deleted = 0;
    let unfinished: { readonly since: string; readonly id: string } | undefined;
    for (const domain of found) {
      if (busy.has(domain.id)) continue;
      if (await deleteUnshownContents(trx, domain.id)) deleted++;
      else unfinished ??= domain;
    }
    if (unfinished !== undefined) return { deleted, next: place };
    const last = found.at(-1);
    const isWhole = found.length === DOMAINS_PER_BATCH && last !== undefined;
    return { deleted, next: isWhole ? [last.since, last.id] : undefined };
  },
};

function isDue(days: number) {
  const eb = expressionBuilder<DB, "domains">();
  return eb("unshown_since", "<=", daysAgo(days));
}

/** The next of the domains, kept from submits until the transaction ends: a checkpoint would refer to what goes. */
async function lockDomains(trx: Transaction<DB>, days: number, [since, id]: Place) {
  let query = trx
    .selectFrom("domains")
    .select(["id", (eb) => eb.cast<string>("unshown_since", "text").as("since")])
    .where(isDue(days))
    .orderBy("unshown_since")
    .orderBy("id")
    .limit(DOMAINS_PER_BATCH)
    .forUpdate()
    .skipLocked();
  if (since !== undefined && id !== undefined) {
    query = query.where((eb) =>
      eb(
        eb.refTuple("domains.unshown_since", "domains.id"),
        ">",
        eb.tuple(eb.cast<Date>(eb.val(since), "timestamptz"), eb.cast<string>(eb.val(id), "uuid")),
      ),
    );
  }
  return await query.execute();
}

/** Those that a scan works on: a submit that held one of them has committed its job by now. */
async function busyDomains(
  trx: Transaction<DB>,
  ids: readonly string[],
): Promise<ReadonlySet<string | null>> {
  if (ids.length === 0) return new Set();
  const jobs = await trx
    .selectFrom("jobs")
    .select("domain_id")
    .where("domain_id", "in", ids)
    .where("status", "in", ACTIVE_STATUSES)
    .execute();
  return new Set(jobs.map(({ domain_id }) => domain_id));
}
