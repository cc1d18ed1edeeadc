import type { Kysely, Selectable, Transaction } from "kysely";
import type { DB } from "../db/database.ts";
import { type Listed, type ListWindow, positionTuple } from "../db/keyset.ts";

export type DomainRow = Selectable<DB["domains"]>;

/** Inserts the domain; undefined when it exists. */
export async function insertDomain(
  db: Kysely<DB>,
  domain: { id: string; domain: string; createdBy: string },
): Promise<DomainRow | undefined> {
  return await db
    .insertInto("domains")
    .values({ id: domain.id, domain: domain.domain, created_by: domain.createdBy })
    .onConflict((conflict) => conflict.column("domain").doNothing())
    .returningAll()
    .executeTakeFirst();
}

/** Inserts the domains that do not exist yet. Give them sorted by name: then two callers wait and never deadlock. */
export async function insertDomains(
  db: Kysely<DB>,
  domains: readonly { id: string; domain: string; createdBy: string }[],
): Promise<void> {
  await db
    .insertInto("domains")
    .values(domains.map(({ id, domain, createdBy }) => ({ id, domain, created_by: createdBy })))
    .onConflict((conflict) => conflict.column("domain").doNothing())
    .execute();
}

/** The domain of this name; undefined where there is none. */
export async function findDomainByName(db: Kysely<DB>, domain: string): Promise<DomainRow | undefined> {
  return await db.selectFrom("domains").selectAll().where("domain", "=", domain).executeTakeFirst();
}

/** The domain of this id; undefined where there is none. */
export async function findDomain(db: Kysely<DB>, id: string): Promise<DomainRow | undefined> {
  return await db.selectFrom("domains").selectAll().where("id", "=", id).executeTakeFirst();
}

/** Keeps those of the domains that exist from being deleted until the transaction ends; gives back their ids. */
export async function lockDomainsById(
  trx: Transaction<DB>,
  ids: readonly string[],
): Promise<ReadonlySet<string>> {
  const rows = await trx
    .selectFrom("domains")
    .select("id")
    .where("id", "in", ids)
    .orderBy("domain")
    .forKeyShare()
    .execute();
  return new Set(rows.map(({ id }) => id));
}

/** As `lockDomainsById`, by their names; gives back each id by its name. */
export async function lockDomainsByName(
  trx: Transaction<DB>,
  names: readonly string[],
): Promise<Map<string, string>> {
  const rows = await trx
    .selectFrom("domains")
    .select(["id", "domain"])
    .where("domain", "in", names)
    .orderBy("domain")
    .forKeyShare()
    .execute();
  return new Map(rows.map(({ id, domain }) => [domain, id]));
}

/** Keeps everybody else from the domain until the transaction ends. Gives back its name; undefined when it is gone. */
export async function lockDomainForDelete(trx: Transaction<DB>, id: string): Promise<string | undefined> {
  const row = await trx
    .selectFrom("domains")
    .select("domain")
    .where("id", "=", id)
    .forUpdate()
    .executeTakeFirst();
  return row?.domain;
}

/**
 * Keeps others from making and deleting the rows of the domain's scans until the transaction ends, and from deleting
 * the domain. A submit passes.
 */
export async function lockDomainRows(trx: Transaction<DB>, id: string): Promise<void> {
  await trx.selectFrom("domains").select("id").where("id", "=", id).forNoKeyUpdate().execute();
}

/** Notes that these domains may have rows that neither a page nor a scan shows any more. */
export async function markUnshown(trx: Transaction<DB>, ids: readonly string[]): Promise<void> {
  if (ids.length === 0) return;
  await trx
    .updateTable("domains")
    .set((eb) => ({ unshown_since: eb.fn<Date>("now") }))
    .where("id", "in", ids)
    .where("unshown_since", "is", null)
    .execute();
}

/** Deletes the domain, and by its foreign keys its pages, contacts and their sources, and its schedules. */
export async function deleteDomainRow(trx: Transaction<DB>, id: string): Promise<void> {
  await trx.deleteFrom("domains").where("id", "=", id).execute();
}

/** A page of the domains, newest first; of this name alone where it is given. */
export async function listDomains(
  db: Kysely<DB>,
  { name }: { name?: string | undefined },
  { after, limit }: ListWindow,
): Promise<Listed<DomainRow>[]> {
  let query = db
    .selectFrom("domains")
    .selectAll()
    .select((eb) => eb.cast<string>("domains.created_at", "text").as("position"))
    .orderBy("domains.created_at", "desc")
    .orderBy("domains.id", "desc")
    .limit(limit);
  if (name !== undefined) query = query.where("domains.domain", "=", name);
  if (after) {
    query = query.where((eb) =>
      eb(eb.refTuple("domains.created_at", "domains.id"), "<", positionTuple(after)),
    );
  }
  const rows = await query.execute();
  return rows.map(({ position, ...row }) => ({ row, position: { createdAt: position, id: row.id } }));
}

/**
 * Notes that a scan of the domain ended now, as it should: what no page showed since it began is not current. One whose
 * caller left pages out (`isOfAllPages` false) says nothing of what stands on those.
 */
export async function markDomainScanned(
  trx: Transaction<DB>,
  id: string,
  { scanId, isOfAllPages }: { readonly scanId: number; readonly isOfAllPages: boolean },
): Promise<void> {
  await trx
    .updateTable("domains")
    .set((eb) => ({
      last_scan: eb.fn<Date>("now"),
      ...(isOfAllPages && {
        current_since: eb.selectFrom("jobs").select("jobs.started_at").where("jobs.id", "=", scanId),
      }),
      updated_at: eb.fn<Date>("now"),
    }))
    .where("id", "=", id)
    .execute();
}
