import { mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import * as z from "zod/mini";

/** Who works on a data directory, and where others can ask. */
const ownerSchema = z.object({ pid: z.number(), url: z.nullable(z.string()) });

type Owner = z.infer<typeof ownerSchema>;

/**
 * Makes this process the owner of a data directory, before anything opens it. Throws a sentence while another one that
 * lives is. Of two at the same moment one is first, as a file comes into being once.
 */
export function becomeOwner(dataDir: string): void {
  mkdirSync(dataDir, { recursive: true, mode: 0o700 });
  const former = readOwner(dataDir);
  refuseIfOwned(dataDir);
  // What a process left behind that was killed.
  if (former !== undefined) rmSync(ownerFile(dataDir), { force: true });
  write(dataDir, { pid: process.pid, url: null }, "wx");
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
  write(dataDir, { pid: process.pid, url }, "w");
}

/** Leaves the directory to the next one. */
export function resignAsOwner(dataDir: string): void {
  rmSync(ownerFile(dataDir), { force: true });
}

/** The living process that works on the directory; undefined where none does. */
export function livingOwner(dataDir: string): Owner | undefined {
  const owner = readOwner(dataDir);
  return owner !== undefined && isAlive(owner.pid) ? owner : undefined;
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
function write(dataDir: string, owner: Owner, flag: "w" | "wx"): void {
  writeFileSync(ownerFile(dataDir), JSON.stringify(owner), { mode: 0o600, flag });
}

function ownerFile(dataDir: string): string {
  return join(dataDir, "owner.json");
}
