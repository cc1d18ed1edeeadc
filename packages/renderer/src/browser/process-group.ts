import { readdir, readFile } from "node:fs/promises";

/** What a group's processes use. */
export type GroupUsage = {
  /** ms, of the processes that ended included */
  readonly cpuMs: number;
  /** Bytes that are theirs alone or shared among them: no files, which the kernel can drop. */
  readonly memoryBytes: number;
};

/** ms of a clock tick of /proc, which is 100 a second on every Linux that Chromium runs on. */
const TICK_MS = 10;

/**
 * What the processes of a group use, by /proc. Zero for a group that has ended, and where there is no /proc (a Mac):
 * there time alone bounds a page.
 */
export async function readGroupUsage(groupId: number): Promise<GroupUsage> {
  const names = await readdir("/proc").catch(() => []);
  const usages = await Promise.all(names.filter(isNumber).map((pid) => readUsage(pid, groupId)));
  const found = usages.filter((usage) => usage !== null);
  return {
    cpuMs: found.reduce((sum, { cpuMs }) => sum + cpuMs, 0),
    memoryBytes: found.reduce((sum, { memoryBytes }) => sum + memoryBytes, 0),
  };
}

function isNumber(name: string): boolean {
  return /^\d+$/.test(name);
}

/** null = it is of another group, or has ended meanwhile. */
async function readUsage(pid: string, groupId: number): Promise<GroupUsage | null> {
  try {
    const stat = await readFile(`/proc/${pid}/stat`, "utf8");
    // proc(5): the name in brackets may hold anything; behind it come state, parent and group.
    const fields = stat.slice(stat.lastIndexOf(")") + 2).split(" ");
    if (Number(fields[2]) !== groupId) return null;
    const ticks = fields.slice(11, 15).reduce((sum, field) => sum + Number(field), 0);
    const status = await readFile(`/proc/${pid}/status`, "utf8");
    return { cpuMs: ticks * TICK_MS, memoryBytes: kilobytes(status, "Anon") + kilobytes(status, "Shmem") };
  } catch {
    return null;
  }
}

function kilobytes(status: string, kind: "Anon" | "Shmem"): number {
  return Number(new RegExp(`^Rss${kind}:\\s+(\\d+) kB$`, "m").exec(status)?.[1] ?? 0) * 1_024;
}

/** Ends every process of a group at once; nothing where there is none. */
export function killGroup(groupId: number): void {
  try {
    process.kill(-groupId, "SIGKILL");
  } catch (error) {
    if (!(error instanceof Error && "code" in error && error.code === "ESRCH")) throw error;
  }
}
