import { spawn } from "node:child_process";
import { once } from "node:events";
import { createInterface } from "node:readline";
import type { SitePlan } from "./site-plan.ts";

/** Sites that are served by a process of their own. */
export type Sites = {
  readonly pid: number;
  /** `host:port` of each, in the plan's order */
  readonly hosts: readonly string[];
  stop(): Promise<void>;
};

/** Starts the plan's sites and waits until all of them answer. */
export async function startSites(plan: SitePlan): Promise<Sites> {
  const child = spawn(process.execPath, [`${import.meta.dirname}/sites.ts`, JSON.stringify(plan)], {
    stdio: ["pipe", "pipe", "inherit"],
  });
  const exited = once(child, "exit");
  const [line] = await Promise.race([
    once(createInterface(child.stdout), "line"),
    exited.then(([code]) => Promise.reject(new Error(`The sites ended with ${String(code)}.`))),
  ]);
  if (child.pid === undefined) throw new Error("The sites have no process.");
  return {
    pid: child.pid,
    hosts: JSON.parse(String(line)),
    async stop() {
      child.stdin.end();
      await exited;
    },
  };
}
