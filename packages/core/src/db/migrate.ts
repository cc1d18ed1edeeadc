import type { Kysely } from "kysely";
import { type Migration, type MigrationResultSet, Migrator } from "kysely/migration";

/**
 * Brings the database to the newest migration and returns the names that were applied. Several callers at once are
 * harmless: Kysely's advisory lock lets one work and the others find nothing to do.
 * Throws when a migration fails; everything since the last good one is rolled back.
 */
export async function migrateToLatest<DB>(
  db: Kysely<DB>,
  migrations: Readonly<Record<string, Migration>>,
): Promise<string[]> {
  return appliedNames(await migrator(db, migrations).migrateToLatest());
}

/** Takes the newest migration back and returns its name, or nothing when there was none. */
export async function migrateDown<DB>(
  db: Kysely<DB>,
  migrations: Readonly<Record<string, Migration>>,
): Promise<string[]> {
  return appliedNames(await migrator(db, migrations).migrateDown());
}

function migrator<DB>(db: Kysely<DB>, migrations: Readonly<Record<string, Migration>>): Migrator {
  return new Migrator({ db, provider: { getMigrations: async () => ({ ...migrations }) } });
}

function appliedNames({ error, results }: MigrationResultSet): string[] {
  if (error !== undefined) {
    const failed = results?.find((result) => result.status === "Error");
    throw new Error(`The migration ${failed?.migrationName ?? "set"} failed.`, { cause: error });
  }
  return (results ?? [])
    .filter((result) => result.status === "Success")
    .map((result) => result.migrationName);
}
