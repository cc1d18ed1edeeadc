import type { Kysely } from "kysely";
import type { DB } from "../db/database.ts";
import { CHANGES, type Change } from "./change.ts";
import { type ComparedScans, comparing, hasSightingOfOne } from "./compared-scans.ts";
import { factsOfContact } from "./facts.ts";
import { domainIdOf, isChange } from "./list-changes.ts";

/** How many addresses changed between two scans of a domain, by change: one that moved and was retyped is in both. */
export async function countChanges(db: Kysely<DB>, scans: ComparedScans): Promise<Record<Change, number>> {
  return await comparing(db, scans)
    .selectFrom("contacts")
    .innerJoinLateral(
      () => factsOfContact(scans).as("facts"),
      (join) => join.onTrue(),
    )
    .where("contacts.domain_id", "=", domainIdOf(scans))
    .where(hasSightingOfOne(scans))
    .select((eb) =>
      CHANGES.map((change) =>
        eb.cast<number>(eb.fn.countAll().filterWhere(isChange(change)), "integer").as(change),
      ),
    )
    .executeTakeFirstOrThrow();
}
