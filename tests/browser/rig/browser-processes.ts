import { readdirSync, readFileSync } from "node:fs";
import { tmpdir } from "node:os";

/** Command lines of processes whose profile lies in this run's temporary folder. */
export function browserProcesses(): string[] {
  const pids = readdirSync("/proc").filter((name) => /^\d+$/.test(name));
  return pids.flatMap((pid) => {
    try {
      const line = readFileSync(`/proc/${pid}/cmdline`, "utf8");
      return line.includes(`--user-data-dir=${tmpdir()}/cs-`) ? [line] : [];
    } catch {
      return [];
    }
  });
}
