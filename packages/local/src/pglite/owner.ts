import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import * as z from "zod/mini";

/** Who works on a data directory, and where others can ask. */
const ownerSchema = z.object({
  pid: z.number(),
  /** when the process began: another one may have its number now, and in a container always has */
  began: z.number(),
  url: z.nullable(z.string()),
});

type Owner = z.infer<typeof ownerSchema>;

/** ms since 1970 when this process began */
const BEGAN = Math.round(performance.timeOrigin);

/**
 * Makes this process the owner of a data directory, before anything opens it. Throws a sentence while another one that
 * lives is. Of two at the same moment one is first, as a file comes into being once.
 */
export function becomeOwner(dataDir: string): void {
  mkdirSync(dataDir, { recursive: true, mode: 0o700 });
  const isLeft = existsSync(ownerFile(dataDir));
  refuseIfOwned(dataDir);
  // What a process left behind that was killed, whole or not.
  if (isLeft) rmSync(ownerFile(dataDir), { force: true });
  write(dataDir, null, "wx");
}

/** Throws a sentence while a process that lives owns the directory. */
export function refuseIfOwned(dataDir: string): void {
  const owner = livingOwner(dataDir);
  if (owner === undefined) return;
  throw new Error(
    `The data directory ${dataDir} is in use by process ${owner.pid}. Stop it, or name another (DATA_DIR, --keep).`,
  );
}

/** Tells this user's other commands where the database answers. */
export function publishUrl(dataDir: string, url: string): void {
  write(dataDir, url, "w");
}

/** Leaves the directory to the next one. */
export function resignAsOwner(dataDir: string): void {
  rmSync(ownerFile(dataDir), { force: true });
}

/** The living process that works on the directory; undefined where none does. */
export function livingOwner(dataDir: string): Owner | undefined {
  const owner = readOwner(dataDir);
  if (owner === undefined || !isAlive(owner.pid)) return undefined;
  return owner.pid === process.pid && owner.began !== BEGAN ? undefined : owner;
}

function readOwner(dataDir: string): Owner | undefined {
  try {
    return ownerSchema.safeParse(JSON.parse(readFileSync(ownerFile(dataDir), "utf8"))).data;
  } catch {
    // No file, or one that a power cut left half written: nobody works there.
    return undefined;
  }
}

function isAlive(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch (error) {
    return error instanceof Error && "code" in error && error.code === "EPERM";
  }
}

/** The URL holds the password: nobody else may read it. */
function write(dataDir: string, url: string | null, flag: "w" | "wx"): void {
  const owner: Owner = { pid: process.pid, began: BEGAN, url };
  writeFileSync(ownerFile(dataDir), JSON.stringify(owner), { mode: 0o600, flag });
}

function ownerFile(dataDir: string): string {
  return join(dataDir, "owner.json");
}
