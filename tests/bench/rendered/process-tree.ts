import { readdirSync, readFileSync } from "node:fs";
import { setTimeout as delay } from "node:timers/promises";

/** ms between two looks: a browser lives for a second at least, and a look takes some ms. */
const LOOK_INTERVAL_MS = 200;
/** Clock ticks of /proc are hundredths of a second on every Linux that Node runs on. */
const MS_A_TICK = 10;
const KB_A_MB = 1_024;
/** Fields of /proc/PID/stat behind the name (proc_pid_stat(5)). */
const STAT = { parent: 1, user: 11, system: 12, started: 19 };

/** What processes of one kind took. */
export type Usage = {
  /** ms of CPU, of user and system */
  readonly cpuMs: number;
  /** MB that they held at once at most, shared memory divided by those who share it */
  readonly peakMb: number;
};

export type TreeUsage = { readonly command: Usage; readonly browser: Usage };

type Process = { readonly kind: "command" | "browser"; readonly cpuMs: number };

/**
 * Looks at a process and all that it starts until the signal. What a process used between the last look and its end is
 * not seen. Linux alone; PostgreSQL is the scan's store and counts for neither.
 */
export async function watchTree(root: number, signal: AbortSignal): Promise<TreeUsage> {
  const seen = new Map<string, Process>();
  const members = new Set([root]);
  const peak = { command: 0, browser: 0 };
  while (!signal.aborted) {
    const now = { command: 0, browser: 0 };
    for (const { pid, kind, key, cpuMs } of lookAtTree(members)) {
      if (kind === "database") continue;
      seen.set(key, { kind, cpuMs });
      now[kind] += memoryMb(pid);
    }
    peak.command = Math.max(peak.command, now.command);
    peak.browser = Math.max(peak.browser, now.browser);
    await delay(LOOK_INTERVAL_MS, undefined, { signal }).catch(() => {});
  }
  const cpuMs = (kind: Process["kind"]) =>
    [...seen.values()].reduce((sum, process) => sum + (process.kind === kind ? process.cpuMs : 0), 0);
  return {
    command: { cpuMs: cpuMs("command"), peakMb: peak.command },
    browser: { cpuMs: cpuMs("browser"), peakMb: peak.browser },
  };
}

/** The living ones of the tree; `members` remembers those whose parent has ended. */
function lookAtTree(members: Set<number>) {
  const all = readdirSync("/proc")
    .filter((name) => /^\d+$/.test(name))
    .flatMap((name) => {
      const stat = read(`/proc/${name}/stat`);
      const end = stat.lastIndexOf(")");
      if (end < 0) return [];
      const fields = stat
        .slice(end + 2)
        .split(" ")
        .map(Number);
      const field = (index: number) => fields[index] ?? 0;
      return {
        pid: Number(name),
        kind: kindOf(stat.slice(stat.indexOf("(") + 1, end)),
        parent: field(STAT.parent),
        key: `${name} ${field(STAT.started)}`,
        cpuMs: (field(STAT.user) + field(STAT.system)) * MS_A_TICK,
      };
    });
  for (let size = -1; size !== members.size; ) {
    size = members.size;
    for (const { pid, parent } of all) if (members.has(parent)) members.add(pid);
  }
  return all.filter(({ pid }) => members.has(pid));
}

function kindOf(name: string): Process["kind"] | "database" {
  if (/^chrom/i.test(name)) return "browser";
  return name === "postgres" ? "database" : "command";
}

function memoryMb(pid: number): number {
  return Number(/^Pss:\s+(\d+)/m.exec(read(`/proc/${pid}/smaps_rollup`))?.[1] ?? 0) / KB_A_MB;
}

/** A file of /proc; "" where its process has ended. */
function read(path: string): string {
  try {
    return readFileSync(path, "utf8");
  } catch {
    return "";
  }
}
