import { chmodSync, mkdirSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

/** What follows is the process id of the run. Short, as the path of a Unix socket below it has 107 bytes at most. */
const PREFIX = "contact-scanner-run-";

/**
 * One temporary folder for all that a run's tests and their processes make. It is removed at the run's end, and that of
 * a run that was killed by the next one.
 */
export default function setup(): void {
  const parent = tmpdir();
  const folder = join(parent, `${PREFIX}${process.pid}`);
  // The first of a run's projects has made it for all.
  if (parent.endsWith(`${PREFIX}${process.pid}`)) return;
  for (const name of readdirSync(parent)) {
    const pid = Number(name.slice(PREFIX.length));
    if (name.startsWith(PREFIX) && !isRunning(pid)) remove(join(parent, name));
  }
  mkdirSync(folder, { recursive: true });
  // As /tmp itself: root's Postgres runs as another user, who makes and removes folders there.
  chmodSync(folder, 0o1777);
  process.env.TMPDIR = folder;
  // After the last project's end, whose PostgreSQL has its data there.
  process.once("exit", () => remove(folder));
}

function isRunning(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch (error) {
    // EPERM: another user's.
    return error instanceof Error && "code" in error && error.code === "EPERM";
  }
}

/** Tries again for a second while a process that was just ended still writes there. */
function remove(folder: string): void {
  rmSync(folder, { recursive: true, force: true, maxRetries: 10, retryDelay: 100 });
}
