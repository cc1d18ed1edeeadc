import type { Transaction } from "kysely";
import { contentKey } from "../contact-points/point-content.ts";
import type { DB } from "../db/database.ts";
import type { StoredFacts } from "./facts.ts";

/** Sees to it that the domain has each of these; gives back their numbers by hash (`organizationHash`). */
export async function storeOrganizations(
  trx: Transaction<DB>,
  domainId: string,
  organizations: readonly StoredFacts[],
): Promise<Map<string, number>> {
  const wanted = new Map(organizations.map((facts) => [organizationHash(facts), facts]));
  const known = new Map<string, number>();
  const find = async () => {
    const missing = [...wanted.keys()].filter((hash) => !known.has(hash));
    if (missing.length === 0) return;
    const rows = await trx
      .selectFrom("organizations")
      .select(["id", "content_hash"])
      .where("domain_id", "=", domainId)
      .where("content_hash", "in", missing)
      .execute();
    for (const row of rows) known.set(row.content_hash, row.id);
  };
  await find();
  const missing = [...wanted].filter(([hash]) => !known.has(hash)).toSorted(([a], [b]) => (a < b ? -1 : 1));
  if (missing.length === 0) return known;
  const rows = await trx
    .insertInto("organizations")
    .values(
      missing.map(([content_hash, facts]) => ({
        domain_id: domainId,
        content_hash,
        facts: JSON.stringify(facts),
      })),
    )
    .onConflict((conflict) => conflict.columns(["domain_id", "content_hash"]).doNothing())
    .returning(["id", "content_hash"])
    .execute();
  for (const row of rows) known.set(row.content_hash, row.id);
  await find();
  return known;
}

/** The hash by which equal facts are one row. */
export function organizationHash(facts: StoredFacts): string {
  return contentKey(facts);
}
