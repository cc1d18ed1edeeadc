import { createDatabase } from "@contact-scanner/core/db/client";
import type { Log } from "@contact-scanner/core/log";
import { readLocalSettings } from "@contact-scanner/local/env";
import { findRunningDatabase, startOwnDatabase } from "@contact-scanner/local/own-database";
import { createTextLog } from "@contact-scanner/local/text-log";

/** Postgres' code for a table that is not there. */
const UNDEFINED_TABLE = "42P01";

export const silent: Log = { debug: () => {}, info: () => {}, warn: () => {}, error: () => {} };

export type Database = ReturnType<typeof createDatabase>;

/** Works on DATABASE_URL's server, or the local stage's: as it runs, or started for this command. */
export async function withDatabase<T>(work: (db: Database) => Promise<T>): Promise<T> {
  const settings = readLocalSettings();
  const { databaseUrl, dataDir } = settings;
  const running = databaseUrl ?? findRunningDatabase(settings, dataDir, silent);
  const own =
    running === undefined
      ? await startOwnDatabase(settings, {
          dataDir,
          log: createTextLog((line) => process.stderr.write(`${line}\n`)),
        })
      : undefined;
  const db = createDatabase({ url: running ?? own?.url ?? "", poolSize: 1, log: silent });
  try {
    return await work(db);
  } catch (error) {
    if (!isUndefinedTable(error)) throw error;
    throw new Error("This database has no tables yet. contact-scanner serve makes them.", { cause: error });
  } finally {
    await db.destroy();
    await own?.stop();
  }
}

function isUndefinedTable(error: unknown): boolean {
  return error instanceof Error && "code" in error && error.code === UNDEFINED_TABLE;
}
