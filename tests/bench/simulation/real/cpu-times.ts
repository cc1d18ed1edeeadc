import { readdirSync, readFileSync } from "node:fs";

/** ms of a clock tick of /proc: hundredths of a second on every Linux that Node runs on. */
const MS_A_TICK = 10;
const NS_A_MS = 1e6;
/** Fields of /proc/PID/stat behind the name (proc_pid_stat(5)). */
const STAT = { parent: 1, user: 11, system: 12, childrenUser: 13, childrenSystem: 14 };

/** ms of CPU, of user and system. */
export type CpuTimes = {
  /** the stage's main thread: fetches, the frontier, statements, the API and the queue */
  readonly mainMs: number;
  /** its other threads: reading, decompression, garbage collection */
  readonly otherThreadsMs: number;
  readonly databaseMs: number;
  readonly sitesMs: number;
  /** ms that the stage's main thread waited for a core: next to none on an idle machine */
  readonly waitedMs: number;
};

/** Reads what this process, its PostgreSQL and the sites' process have used until now. Linux alone. */
export function cpuTimes(sitesPid: number): CpuTimes {
  const own = String(process.pid);
  const threads = readdirSync(`/proc/${own}/task`).map((id) => ({
    isMain: id === own,
    ms: usedBy(`/proc/${own}/task/${id}/stat`),
  }));
  const ofProcess = usedBy(`/proc/${own}/stat`);
  const mainMs = threads.reduce((sum, { isMain, ms }) => sum + (isMain ? ms : 0), 0);
  return {
    mainMs,
    // Of threads that have ended, too.
    otherThreadsMs: ofProcess - mainMs,
    databaseMs: databaseMs(own),
    sitesMs: usedBy(`/proc/${sitesPid}/stat`),
    waitedMs: waitedFor(`/proc/${own}/task/${own}/schedstat`),
  };
}

/** What was used between two readings. */
export function usedBetween(before: CpuTimes, after: CpuTimes): CpuTimes {
  return {
    mainMs: after.mainMs - before.mainMs,
    otherThreadsMs: after.otherThreadsMs - before.otherThreadsMs,
    databaseMs: after.databaseMs - before.databaseMs,
    sitesMs: after.sitesMs - before.sitesMs,
    waitedMs: after.waitedMs - before.waitedMs,
  };
}

/** PostgreSQL's processes are this one's children's children; those that ended count with who waited for them. */
function databaseMs(root: string): number {
  const processes = readdirSync("/proc")
    .filter((name) => /^\d+$/.test(name))
    .flatMap((id) => {
      const stat = readStat(`/proc/${id}/stat`);
      return stat ? [{ id, ...stat }] : [];
    });
  const members = new Set([root]);
  for (let size = 0; size !== members.size; ) {
    size = members.size;
    for (const { id, field } of processes) if (members.has(String(field(STAT.parent)))) members.add(id);
  }
  const ofDatabase = processes.filter(({ id, name }) => members.has(id) && name === "postgres");
  return ofDatabase.reduce(
    (sum, { field }) =>
      sum +
      MS_A_TICK *
        (field(STAT.user) + field(STAT.system) + field(STAT.childrenUser) + field(STAT.childrenSystem)),
    0,
  );
}

/** The second figure of schedstat is ns on a run queue (Linux, Documentation/scheduler/sched-stats.rst). */
function waitedFor(path: string): number {
  return Number(readFileSync(path, "utf8").split(" ")[1]) / NS_A_MS;
}

function usedBy(path: string): number {
  const stat = readStat(path);
  return stat ? MS_A_TICK * (stat.field(STAT.user) + stat.field(STAT.system)) : 0;
}

/** A stat file's name and fields; undefined where its process has ended. */
function readStat(path: string) {
  let text: string;
  try {
    text = readFileSync(path, "utf8");
  } catch {
    return undefined;
  }
  const end = text.lastIndexOf(")");
  const fields = text
    .slice(end + 2)
    .split(" ")
    .map(Number);
  return {
    name: text.slice(text.indexOf("(") + 1, end),
    field: (index: number) => fields[index] ?? 0,
  };
}
