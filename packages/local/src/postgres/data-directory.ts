import { execFile } from "node:child_process";
import { createHash } from "node:crypto";
import { chownSync, existsSync, lstatSync, mkdirSync, mkdtempSync, renameSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import type { Log } from "@contact-scanner/core/log";
import type { Binaries } from "./binaries.ts";
import { canReach, type ServerUser } from "./server-user.ts";

const run = promisify(execFile);

/** Where a server's files lie. */
export type DataDirectory = {
  /** holds `data` and who runs it */
  readonly root: string;
  /** PGDATA */
  readonly data: string;
  /** Whether the root is removed when the server ends. */
  readonly temporary: boolean;
};

/** A new folder below the temporary one that the server's user alone can enter. */
export function temporaryDirectory(user: ServerUser): string {
  const path = mkdtempSync(join(tmpdir(), "contact-scanner-"));
  if (user) chownSync(path, user.uid, user.gid);
  return path;
}

/** The folder for a stage's data, or for one run when none is named. */
export function openDataDirectory(dataDir: string | undefined, user: ServerUser, log: Log): DataDirectory {
  if (dataDir === undefined) {
    const root = temporaryDirectory(user);
    return { root, data: join(root, "data"), temporary: true };
  }
  mkdirSync(dataDir, { recursive: true });
  const root = canReach(dataDir, user) ? join(dataDir, "postgres") : reachableStandIn(dataDir, log);
  if (!existsSync(root)) {
    mkdirSync(root, { mode: 0o700 });
    if (user) chownSync(root, user.uid, user.gid);
  }
  const { uid, mode } = lstatSync(root);
  if (uid !== (user?.uid ?? process.getuid?.()) || (mode & 0o077) !== 0) {
    throw new Error(
      `${root} belongs to somebody else. Remove it, or name another folder (DATA_DIR, --keep).`,
    );
  }
  return { root, data: join(root, "data"), temporary: false };
}

/** What every cluster is made with. */
export const INITDB_OPTIONS = ["--username=postgres", "--auth=trust", "--encoding=UTF8", "--locale=C"];

/** Initialises the cluster unless it exists; a half-made one never counts. Throws initdb's own words. */
export async function initialise(
  { data }: DataDirectory,
  { binaries, user, durable }: { binaries: Binaries; user: ServerUser; durable: boolean },
): Promise<void> {
  if (existsSync(data)) return;
  const unfinished = `${data}.new`;
  rmSync(unfinished, { recursive: true, force: true });
  try {
    await run(binaries.initdb, ["-D", unfinished, ...INITDB_OPTIONS, ...(durable ? [] : ["--no-sync"])], {
      cwd: "/",
      ...user,
    });
  } catch (cause) {
    throw new Error(`initdb failed: ${cause instanceof Error ? cause.message : String(cause)}`, { cause });
  }
  renameSync(unfinished, data);
}

/**
 * A folder for the data where the server's user cannot enter the one that was asked for, such as one in root's home. It
 * lies below the temporary folder and is named by the path's hash, so that the next start finds it.
 */
function reachableStandIn(dataDir: string, log: Log): string {
  const hash = createHash("sha256").update(dataDir).digest("hex").slice(0, 16);
  const root = join(tmpdir(), `contact-scanner-data-${hash}`);
  log.info("Postgres keeps its data elsewhere, because its user cannot reach the data folder", { root });
  return root;
}
