import { rmSync } from "node:fs";
import { join } from "node:path";
import type { Log } from "@contact-scanner/core/log";
import { findPglite } from "./pglite/npm-pglite.ts";
import { livingOwner, refuseIfOwned } from "./pglite/owner.ts";
import { hasPostgresPrograms } from "./postgres/binaries.ts";
import { removeDataDirectory } from "./postgres/remove-data-directory.ts";
import { findRunningPostgres } from "./postgres/running-server.ts";
import { type PostgresOptions, type RunningPostgres, startPostgres } from "./postgres.ts";

/** The databases that a stage can bring: PostgreSQL's programs, or the same in WebAssembly, which runs everywhere. */
export type OwnDatabase = "postgres" | "pglite";

/** The named one, or what fits this machine. */
function choose(named: OwnDatabase | undefined): OwnDatabase {
  return named ?? (hasPostgresPrograms() ? "postgres" : "pglite");
}

/** Where what is got from npm is kept: beside the packages, so that it goes when they are deleted. */
const GOT = join(import.meta.dirname, "../../../node_modules/.cache/contact-scanner");

/** Which database a stage brings. */
export type OwnDatabaseSettings = {
  /** undefined = what fits this machine */
  readonly ownDatabase: OwnDatabase | undefined;
  /** npm's own program, where it started us */
  readonly npmProgram: string | undefined;
};

/** Starts a database that ends with this process. Throws sentences for what is in its way. */
export async function startOwnDatabase(
  { ownDatabase, npmProgram }: OwnDatabaseSettings,
  options: PostgresOptions,
): Promise<RunningPostgres> {
  if (choose(ownDatabase) === "postgres") return await startPostgres(options);
  const tell = (sentence: string) => process.stderr.write(`${sentence}\n`);
  const module = await findPglite({ cacheDir: GOT, npmProgram }, tell);
  // On demand: few machines need it.
  const { startPglite } = await import("./pglite/start-pglite.ts");
  const { dataDir } = options;
  return await startPglite({ root: dataDir === undefined ? undefined : pgliteRoot(dataDir), module });
}

/** The connection string of the database that a stage runs on this data folder; undefined when none does. */
export function findRunningDatabase(
  { ownDatabase }: Pick<OwnDatabaseSettings, "ownDatabase">,
  dataDir: string,
  log: Log,
): string | undefined {
  if (choose(ownDatabase) === "postgres") return findRunningPostgres(dataDir, log);
  return livingOwner(pgliteRoot(dataDir))?.url ?? undefined;
}

/** Removes a stage's data, wherever it lies. Throws when a living process works on it. */
export async function removeOwnDatabase(dataDir: string): Promise<void> {
  refuseIfOwned(pgliteRoot(dataDir));
  if (hasPostgresPrograms()) await removeDataDirectory(dataDir);
  else rmSync(dataDir, { recursive: true, force: true });
}

function pgliteRoot(dataDir: string): string {
  return join(dataDir, "pglite");
}
