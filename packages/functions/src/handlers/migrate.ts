import { randomBytes } from "node:crypto";
import { migrateToLatest } from "@contact-scanner/core/db/migrate";
import { userAccounts } from "@contact-scanner/core/db/user-accounts";
import { reconstructScans } from "@contact-scanner/core/jobs/reconstruct-scans";
import { migrations } from "@contact-scanner/migrations";
import { ensureUsers } from "@contact-scanner/migrations/users";
import type { Context as LambdaContext } from "aws-lambda";
import type { MigrationContext } from "../context.ts";

/** ms before the function's time-out after which no further domain begins: a large one takes half a minute */
const RESERVE_MS = 60_000;

/** Reads nothing of its event. */
export type MigrateHandler = (event: unknown, context: LambdaContext) => Promise<{ applied: string[] }>;

/**
 * Brings the schema to the newest migration, and the users of the other functions to their rights on it, and gives the
 * scans of an older version their rows: what is left when its time is up is the reconciler's. The deploy invokes it
 * before any new code takes traffic; it rejects when a migration fails, which fails the deploy and leaves the old code
 * on the schema as the migrations before that one left it.
 */
export function migrateHandler({ db, log, ownerPassword }: MigrationContext): MigrateHandler {
  return async (_event, lambda) => {
    const applied = await migrateToLatest(db, migrations);
    if (ownerPassword !== undefined) await ensureUsers(db, userAccounts({ ownerPassword, randomBytes }));
    await reconstructScans({ db, log }, { isTimeUp: () => lambda.getRemainingTimeInMillis() < RESERVE_MS });
    log.info("The schema is at its newest migration", { applied });
    return { applied };
  };
}
