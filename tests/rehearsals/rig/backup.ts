import { execFileSync } from "node:child_process";
import { readdirSync, rmSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as delay } from "node:timers/promises";
import pg from "pg";
import { queryOnce } from "../../helpers/query-once.ts";
import type { OwnServer } from "./own-server.ts";

/** ms between two looks at what the archive has */
const LOOK_MS = 50;

/** What makes a server keep its log in a folder, which with a backup leads to any later time. */
export function archivingTo(folder: string) {
  return { archive_mode: "on", archive_command: `cp "%p" "${folder}/%f"` };
}

/**
 * Copies a running server's files to where another one's are to lie (PostgreSQL, "Making a Base Backup Using the Low
 * Level API"), as RDS takes its snapshots.
 */
export async function copyRunning(url: string, from: OwnServer, to: OwnServer): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    await client.query("select pg_backup_start('rehearsal', true)");
    // With their owner, which is not always who runs this.
    execFileSync("cp", ["-a", from.data, to.data]);
    const { rows } = await client.query<{ labelfile: string }>("select labelfile from pg_backup_stop()");
    const log = join(to.data, "pg_wal");
    for (const name of readdirSync(log)) rmSync(join(log, name), { recursive: true });
    for (const name of ["postmaster.pid", "postmaster.opts"]) rmSync(join(to.data, name), { force: true });
    to.write("backup_label", rows[0]?.labelfile ?? "");
  } finally {
    await client.end();
  }
}

/** The database's time now. */
export async function timeOf(url: string): Promise<string> {
  const [row] = await queryOnce(url, "select clock_timestamp()::text as now");
  return String(row?.now);
}

/** Waits until the archive has all that the server wrote so far. */
export async function untilArchived(url: string, folder: string): Promise<void> {
  const [row] = await queryOnce(url, "select pg_walfile_name(pg_switch_wal()) as name");
  while (!readdirSync(folder).includes(String(row?.name))) await delay(LOOK_MS);
}

/** Has a copied server begin with what it was at a time, by the archive. */
export function recoverUntil(server: OwnServer, archive: string, time: string): void {
  server.configure({
    archive_mode: "off",
    restore_command: `cp "${archive}/%f" "%p"`,
    recovery_target_time: time,
    recovery_target_action: "promote",
  });
  server.write("recovery.signal", "");
}
