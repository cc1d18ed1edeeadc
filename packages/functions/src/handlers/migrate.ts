import { randomBytes } from "node:crypto";
import { migrateToLatest } from "@contact-scanner/core/db/migrate";
import { userAccounts } from "@contact-scanner/core/db/user-accounts";
import { migrations } from "@contact-scanner/migrations";
import { ensureUsers } from "@contact-scanner/migrations/users";
import type { MigrationContext } from "../context.ts";

/**
 * Brings the schema to the newest migration, and the users of the other functions to their rights on it. The deploy
 * invokes it before any new code takes traffic; it rejects when a migration fails, which fails the deploy and leaves
 * the old code on the old schema.
 */
export function migrateHandler({
  db,
  log,
  ownerPassword,
}: MigrationContext): () => Promise<{ applied: string[] }> {
  return async () => {
    const applied = await migrateToLatest(db, migrations);
    if (ownerPassword !== undefined) await ensureUsers(db, userAccounts({ ownerPassword, randomBytes }));
    log.info("The schema is at its newest migration", { applied });
    return { applied };
  };
}
