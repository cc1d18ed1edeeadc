import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";

export type ProcessInfo = { readonly parentPid: number; readonly command: string };

/** A living process' parent and command name; undefined when there is no such process. */
export function findProcess(pid: number): ProcessInfo | undefined {
  try {
    return process.platform === "linux" ? readProcStat(pid) : readPs(pid);
  } catch {
    // Both ways fail for a process that is gone, which is the answer.
    return undefined;
  }
}

/** proc(5): `pid (comm) state ppid …`; comm may itself hold brackets and blanks. */
function readProcStat(pid: number): ProcessInfo | undefined {
  const stat = readFileSync(`/proc/${pid}/stat`, "utf8");
  const end = stat.lastIndexOf(")");
  const [state, parentPid] = stat.slice(end + 2).split(" ");
  if (state === "Z") return undefined;
  return { command: stat.slice(stat.indexOf("(") + 1, end), parentPid: Number(parentPid) };
}

function readPs(pid: number): ProcessInfo | undefined {
  const line = execFileSync("ps", ["-o", "ppid=,comm=", "-p", String(pid)], { encoding: "utf8" }).trim();
  const [parentPid, ...command] = line.split(/\s+/);
  return { parentPid: Number(parentPid), command: command.join(" ") };
}
