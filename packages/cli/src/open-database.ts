import { createDatabase } from "@contact-scanner/core/db/client";
import type { Log } from "@contact-scanner/core/log";
import { readLocalSettings } from "@contact-scanner/local/env";
import { startPostgres } from "@contact-scanner/local/postgres";
import { findRunningPostgres } from "@contact-scanner/local/postgres/running-server";
import { createTextLog } from "@contact-scanner/local/text-log";

export const silent: Log = { debug: () => {}, info: () => {}, warn: () => {}, error: () => {} };

export type OpenDatabase = {
  readonly db: ReturnType<typeof createDatabase>;
  close(): Promise<void>;
};

/** DATABASE_URL's server, or the local stage's: as it runs, or started for this command. */
export async function openDatabase(): Promise<OpenDatabase> {
  const { databaseUrl, dataDir } = readLocalSettings();
  const running = databaseUrl ?? findRunningPostgres(dataDir, silent);
  const own =
    running === undefined
      ? await startPostgres({ dataDir, log: createTextLog((line) => process.stderr.write(`${line}\n`)) })
      : undefined;
  const db = createDatabase({ url: running ?? own?.url ?? "", poolSize: 1, log: silent });
  return {
    db,
    async close() {
      await db.destroy();
      await own?.stop();
    },
  };
}
