import type { Kysely } from "kysely";
import { type Migration, type MigrationResultSet, Migrator } from "kysely/migration";
import { isLostLock } from "./fault.ts";

/** tries that a migration has, the first included: who lost a deadlock waits next time for whom it lost it to */
const MAX_TRIES = 5;

/**
 * Brings the database to the newest migration and returns the names that were applied here. Each migration is a
 * transaction of its own, so that it holds no lock on one table while a later one works on another; one that lost a
 * deadlock, or waited for a lock in vain, runs again. Several callers at once are harmless: Kysely's advisory lock lets
 * one work at a time, and each migration is applied once.
 * Throws when a migration fails, which leaves nothing behind, while those before it stay; and without applying any
 * when the database knows a migration that is not among these.
 */
export async function migrateToLatest<DB>(
  db: Kysely<DB>,
  migrations: Readonly<Record<string, Migration>>,
): Promise<string[]> {
  const applied: string[] = [];
  for (;;) {
    const names = await migrateUp(migrator(db, migrations));
    if (names.length === 0) return applied;
    applied.push(...names);
  }
}

/** Applies the next migration and returns its name, or nothing when there was none. */
async function migrateUp(migrator: Migrator): Promise<string[]> {
  for (let tries = 1; ; tries++) {
    const done = await migrator.migrateUp();
    if (tries === MAX_TRIES || !isLostLock(done.error)) return appliedNames(done);
  }
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
