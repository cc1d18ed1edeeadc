import { migrateToLatest } from "@contact-scanner/core/db/migrate";
import { migrations } from "@contact-scanner/migrations";
import type { MaintenanceContext } from "../context.ts";

/**
 * Brings the schema to the newest migration. The deploy invokes it before any new code takes traffic; it rejects when a
 * migration fails, which fails the deploy and leaves the old code on the old schema.
 */
export function migrateHandler({ db, log }: MaintenanceContext): () => Promise<{ applied: string[] }> {
  return async () => {
    const applied = await migrateToLatest(db, migrations);
    log.info("The schema is at its newest migration", { applied });
    return { applied };
  };
}
