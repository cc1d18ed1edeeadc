import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { rmSync } from "node:fs";
import type { Log } from "@contact-scanner/core/log";
import { type Binaries, findBinaries } from "./postgres/binaries.ts";
import {
  type DataDirectory,
  INITDB_OPTIONS,
  initialise,
  openDataDirectory,
  temporaryDirectory,
} from "./postgres/data-directory.ts";
import { endLeftover, writeOwner } from "./postgres/leftover.ts";
import { postgresUrl } from "./postgres/running-server.ts";
import { type ServerUser, serverUser } from "./postgres/server-user.ts";
import { copyTemplate, forgetTemplate, keepTemplate, templateOf } from "./postgres/template.ts";

/** ms from the start of the server's process to its readiness, recovery included. */
const START_TIMEOUT_MS = 60_000;
/** ms a fast shutdown may take: it writes what is in memory, which takes a second or two */
const STOP_TIMEOUT_MS = 15_000;
/**
 * Characters of the server's log kept for the error text of a failed start: the last lines say why it did not start.
 */
const LOG_TAIL_CHARS = 2_000;

/**
 * Runs the server and ends it when standard input closes, which the kernel does when our process ends, however it
 * ends. $1 = socket folder, $2 = folder to remove afterwards (or nothing), the rest = the server's command line.
 *
 * Standard error is the server's alone: the shell would report a killed server on it, and die of SIGPIPE before it
 * has removed the folders where our process is gone too.
 */
const SUPERVISOR = `
socket=$1 temporary=$2; shift 2
exec 3<&0 4>&2 2>/dev/null
"$@" </dev/null 2>&4 3<&- 4>&- &
server=$!
exec 4>&-
{ cat <&3 >/dev/null; kill -INT $server 2>/dev/null; } &
wait $server; status=$?
rm -rf "$socket" \${temporary:+"$temporary"}
exit $status
`;

/** Trades safety at a power cut for speed: for data that nobody needs after the run. */
const NOT_DURABLE = ["fsync=off", "synchronous_commit=off", "full_page_writes=off"];

export type PostgresOptions = {
  /** Where the data stays; undefined = a temporary place, removed at the end. */
  readonly dataDir?: string;
  /** true unless the data is worth nothing after the run */
  readonly durable?: boolean;
  /** Where fresh data is kept for the next temporary server to begin with; undefined = initdb makes it each time. */
  readonly cacheDir?: string | undefined;
  readonly log: Log;
};

export type RunningPostgres = {
  /** A connection string, through a socket that this user alone can open. */
  readonly url: string;
  stop(): Promise<void>;
};

/**
 * Starts PostgreSQL from the npm package's binaries. It ends with this process, even when that is killed; what an
 * earlier run left behind is recovered. Throws the server's own words when it does not start, and one sentence when
 * another process uses the data directory.
 */
export async function startPostgres(options: PostgresOptions): Promise<RunningPostgres> {
  const { dataDir, durable = true, cacheDir, log } = options;
  const user = serverUser();
  const binaries = findBinaries(user, log);
  const directory = openDataDirectory(dataDir, user, log);
  await endLeftover(directory);
  const template =
    directory.temporary && cacheDir !== undefined
      ? templateOf(cacheDir, binaries, INITDB_OPTIONS)
      : undefined;
  const isCopy = template !== undefined && (await copyTemplate(template, directory.data, user));
  try {
    await initialise(directory, { binaries, user, durable });
    if (template) await keepTemplate(template, directory.data);
  } catch (error) {
    // A terminal's Ctrl-C ends initdb too.
    if (directory.temporary) rmSync(directory.root, { recursive: true, force: true });
    throw error;
  }
  const socketDir = temporaryDirectory(user);
  const supervisor = spawnSupervisor({ binaries, directory, socketDir, user, durable });
  if (supervisor.pid !== undefined) writeOwner(directory, supervisor.pid);
  try {
    await waitUntilReady(supervisor);
  } catch (error) {
    if (!isCopy) throw error;
    // Damage that sizes and times do not show: without the template initdb makes the data.
    forgetTemplate(template);
    return await startPostgres(options);
  }
  return {
    url: postgresUrl(socketDir),
    stop: () => stopSupervisor(supervisor),
  };
}

function spawnSupervisor({
  binaries,
  directory,
  socketDir,
  user,
  durable,
}: {
  binaries: Binaries;
  directory: DataDirectory;
  socketDir: string;
  user: ServerUser;
  durable: boolean;
}): ChildProcess {
  const settings = [
    "listen_addresses=",
    `unix_socket_directories=${socketDir}`,
    ...(durable ? [] : NOT_DURABLE),
  ];
  const server = [binaries.postgres, "-D", directory.data, ...settings.flatMap((setting) => ["-c", setting])];
  const temporary = directory.temporary ? directory.root : "";
  return spawn("/bin/sh", ["-c", SUPERVISOR, "postgres-supervisor", socketDir, temporary, ...server], {
    cwd: "/",
    stdio: ["pipe", "ignore", "pipe"],
    // In a session of its own it gets no Ctrl-C from a terminal: we get that, and stop the server when its last work is
    // written.
    detached: true,
    ...user,
  });
}

async function waitUntilReady(supervisor: ChildProcess): Promise<void> {
  let log = "";
  await new Promise<void>((resolve, reject) => {
    const fail = (reason: string) => {
      supervisor.stdin?.end();
      reject(new Error(`Postgres did not start: ${reason}\n${log.trim()}`));
    };
    const timeout = setTimeout(() => fail("it took too long."), START_TIMEOUT_MS);
    supervisor.once("error", (error) => fail(error.message));
    supervisor.once("exit", () => fail("it ended at once."));
    supervisor.stderr?.on("data", (chunk: Buffer) => {
      log = (log + chunk.toString()).slice(-LOG_TAIL_CHARS);
      if (!log.includes("database system is ready to accept connections")) return;
      clearTimeout(timeout);
      supervisor.removeAllListeners("exit");
      resolve();
    });
  });
  // The server would block on a full pipe if nobody read its log.
  supervisor.stderr?.removeAllListeners("data").resume();
}

async function stopSupervisor(supervisor: ChildProcess): Promise<void> {
  if (supervisor.exitCode !== null || supervisor.signalCode !== null) return;
  const ended = once(supervisor, "exit", { signal: AbortSignal.timeout(STOP_TIMEOUT_MS) });
  supervisor.stdin?.end();
  await ended;
}
