import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as delay } from "node:timers/promises";
import * as z from "zod/mini";
import type { DataDirectory } from "./data-directory.ts";
import { findProcess } from "./process-info.ts";

/** ms that a leftover server gets to end by itself: a fast shutdown takes no longer */
const STOP_TIMEOUT_MS = 15_000;
const POLL_INTERVAL_MS = 20;

/** Who runs the server of a data directory: process → supervisor → postmaster. */
const ownerSchema = z.object({ pid: z.number(), supervisorPid: z.number() });

/** Notes that this process runs the server through that supervisor. */
export function writeOwner({ root }: DataDirectory, supervisorPid: number): void {
  writeFileSync(ownerFile(root), JSON.stringify({ pid: process.pid, supervisorPid }));
}

/**
 * Makes sure that nobody runs a server on this directory: throws when a living process does, and ends what a killed
 * one left behind. Two starts at the same moment are told apart by Postgres' own lock file.
 */
export async function endLeftover({ root, data }: DataDirectory): Promise<void> {
  const postmaster = readPostmasterPid(data);
  if (postmaster === undefined || !isPostmaster(postmaster)) return;
  const owner = livingOwner(root, postmaster);
  if (owner !== undefined) {
    throw new Error(
      `The data directory ${root} is in use by process ${owner}. Stop it, or name another (DATA_DIR, --keep).`,
    );
  }
  process.kill(postmaster, "SIGINT");
  const deadline = Date.now() + STOP_TIMEOUT_MS;
  while (isPostmaster(postmaster)) {
    if (Date.now() > deadline)
      throw new Error(`A leftover Postgres (process ${postmaster}) does not stop. End it.`);
    await delay(POLL_INTERVAL_MS);
  }
}

/**
 * The owner's pid, if each process from it down to the postmaster is the parent of the next. A pid by itself may belong
 * to another process by now.
 */
function livingOwner(root: string, postmaster: number): number | undefined {
  if (!existsSync(ownerFile(root))) return undefined;
  const owner = ownerSchema.safeParse(JSON.parse(readFileSync(ownerFile(root), "utf8"))).data;
  if (owner === undefined) return undefined;
  const isWhole =
    findProcess(postmaster)?.parentPid === owner.supervisorPid &&
    findProcess(owner.supervisorPid)?.parentPid === owner.pid;
  return isWhole ? owner.pid : undefined;
}

/** The first line of postmaster.pid is the server's process id. */
function readPostmasterPid(data: string): number | undefined {
  const file = join(data, "postmaster.pid");
  return existsSync(file) ? Number(readFileSync(file, "utf8").split("\n", 1)[0]) : undefined;
}

function isPostmaster(pid: number): boolean {
  return findProcess(pid)?.command.includes("postgres") ?? false;
}

function ownerFile(root: string): string {
  return join(root, "owner.json");
}
