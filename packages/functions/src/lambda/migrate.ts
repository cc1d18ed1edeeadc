import { createMigrationContext } from "../deployed-context.ts";
import { migrateHandler } from "../handlers/migrate.ts";
import { lambdaEntry } from "../lambda-entry.ts";

export const handler = lambdaEntry(migrateHandler, createMigrationContext());
