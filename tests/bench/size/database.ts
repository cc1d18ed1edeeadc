import { createDatabase } from "@contact-scanner/core/db/client";
import type { DB } from "@contact-scanner/core/db/database";
import { migrateToLatest } from "@contact-scanner/core/db/migrate";
import { MIGRATION_TIMEOUTS } from "@contact-scanner/core/db/timeouts";
import { ensureProfile } from "@contact-scanner/core/profiles/repository";
import { startPostgres } from "@contact-scanner/local/postgres";
import { migrations } from "@contact-scanner/migrations";
import type { Kysely } from "kysely";
import { silentLog } from "../../helpers/silent-log.ts";
import { fillDatabase } from "../../helpers/size/fill-database.ts";
import { TEST_USER } from "../../helpers/test-database.ts";

export type SizeDatabase = { readonly db: Kysely<DB>; readonly url: string; stop(): Promise<void> };

/** Where the database is kept (undefined = nowhere), and what an empty one is filled with. */
export type SizeOptions = {
  readonly dataDir: string | undefined;
  readonly pages: number;
  readonly seed: number;
  /** Whether it writes as a database does whose data is worth something, for who measures what is written. */
  readonly isDurable?: boolean;
};

/** Starts the database, brings it to the newest schema, and fills it where it is empty. */
export async function openSizeDatabase({
  dataDir,
  pages,
  seed,
  isDurable = false,
}: SizeOptions): Promise<SizeDatabase> {
  const postgres = await startPostgres({
    ...(dataDir === undefined ? {} : { dataDir }),
    durable: isDurable,
    log: silentLog,
  });
  const { url } = postgres;
  const db = createDatabase({ url, poolSize: 4, log: silentLog });
  const migrator = createDatabase({ url, poolSize: 1, timeouts: MIGRATION_TIMEOUTS, log: silentLog });
  const stop = async () => {
    await migrator.destroy();
    await db.destroy();
    await postgres.stop();
  };
  try {
    for (const name of await migrateToLatest(migrator, migrations)) tell(`migrated: ${name}`);
    const filled = await db.selectFrom("domains").select("id").limit(1).execute();
    if (filled.length === 0) await fillDatabase(url, { pages, seed, tell });
    // Whose scans the benches run themselves.
    await ensureProfile(db, TEST_USER);
    return { db, url, stop };
  } catch (error) {
    await stop();
    throw error;
  }
}

/** A line of what a bench tells. */
export function tell(line: string): void {
  process.stdout.write(`${line}\n`);
}

/** The value below which such a share of the times lies. */
export function quantile(times: readonly number[], share: number): number {
  const sorted = times.toSorted((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;
}
