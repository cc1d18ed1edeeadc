import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { Log } from "@contact-scanner/core/log";
import { openDataDirectory } from "./data-directory.ts";
import { findProcess } from "./process-info.ts";
import { serverUser } from "./server-user.ts";

/** Lines of postmaster.pid (PostgreSQL, miscadmin.h: LOCK_FILE_LINE_…), from 0. */
const PID_LINE = 0;
const SOCKET_DIR_LINE = 4;

/** The connection string of the server that a local stage runs on this data folder; undefined when none does. */
export function findRunningPostgres(dataDir: string, log: Log): string | undefined {
  const file = join(openDataDirectory(dataDir, serverUser(), log).data, "postmaster.pid");
  if (!existsSync(file)) return undefined;
  const lines = readFileSync(file, "utf8").split("\n");
  const socketDir = lines[SOCKET_DIR_LINE];
  const isAlive = findProcess(Number(lines[PID_LINE]))?.command.includes("postgres") ?? false;
  return isAlive && socketDir ? postgresUrl(socketDir) : undefined;
}

/** The connection string of a server that listens on a socket in this folder. */
export function postgresUrl(socketDir: string): string {
  return `postgres://postgres@/postgres?host=${encodeURIComponent(socketDir)}`;
}
