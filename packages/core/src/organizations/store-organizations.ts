import type { Transaction } from "kysely";
import { contentKey } from "../contact-points/point-content.ts";
import type { DB } from "../db/database.ts";
import { storeByKey } from "../db/store-by-key.ts";
import type { StoredFacts } from "./facts.ts";

/** Sees to it that the domain has each of these; gives back their numbers by hash (`organizationHash`). */
export async function storeOrganizations(
  trx: Transaction<DB>,
  domainId: string,
  organizations: readonly StoredFacts[],
): Promise<Map<string, number>> {
  const wanted = new Map(organizations.map((facts) => [organizationHash(facts), facts]));
  return await storeByKey(wanted, {
    find: async (rows) => {
      const found = await trx
        .selectFrom("organizations")
        .select(["id", "content_hash"])
        .where("domain_id", "=", domainId)
        .where(
          "content_hash",
          "in",
          rows.map(([hash]) => hash),
        )
        .execute();
      return found.map(({ content_hash, id }) => [content_hash, id]);
    },
    insert: async (rows) => {
      const inserted = await trx
        .insertInto("organizations")
        .values(
          rows.map(([content_hash, facts]) => ({
            domain_id: domainId,
            content_hash,
            facts: JSON.stringify(facts),
          })),
        )
        .onConflict((conflict) => conflict.columns(["domain_id", "content_hash"]).doNothing())
        .returning(["id", "content_hash"])
        .execute();
      return inserted.map(({ content_hash, id }) => [content_hash, id]);
    },
  });
}

/** The hash by which equal facts are one row. */
export function organizationHash(facts: StoredFacts): string {
  return contentKey(facts);
}
