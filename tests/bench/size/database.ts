import { createDatabase } from "@contact-scanner/core/db/client";
import type { DB } from "@contact-scanner/core/db/database";
import { migrateToLatest } from "@contact-scanner/core/db/migrate";
import { MIGRATION_TIMEOUTS } from "@contact-scanner/core/db/timeouts";
import { ensureProfile } from "@contact-scanner/core/profiles/repository";
import { startPostgres } from "@contact-scanner/local/postgres";
import { migrations } from "@contact-scanner/migrations";
import type { Kysely } from "kysely";
import type pg from "pg";
import { silentLog } from "../../helpers/silent-log.ts";
import { fillDatabase } from "../../helpers/size/fill-database.ts";
import { TEST_USER } from "../../helpers/test-database.ts";

/** Days after which the generated scans of the older kept round are due, and none of the newer. */
export const OLDER_ROUND_DAYS = 60;

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

/** The bytes of WAL that a server has written, all databases' together. */
export async function walAt(client: pg.Client): Promise<number> {
  const { rows } = await client.query<{ at: string }>(
    "select pg_wal_lsn_diff(pg_current_wal_insert_lsn(), '0/0') as at",
  );
  return Number(rows[0]?.at);
}
