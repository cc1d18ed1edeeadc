import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { fileURLToPath } from "node:url";
import type { WorkerPlan } from "./worker.ts";

const SCRIPT = fileURLToPath(new URL("worker.ts", import.meta.url));

export type WorkerProcess = {
  /** Lets it work. */
  go(): void;
  end(signal: "SIGKILL" | "SIGTERM"): void;
  /** Resolves when it has ended. */
  readonly ended: Promise<{ code: number | null; signal: string | null }>;
};

/** Starts a worker that is ready to work and waits for `go`. */
export async function startWorkerProcess(plan: WorkerPlan): Promise<WorkerProcess> {
  const child: ChildProcess = spawn(process.execPath, [SCRIPT, JSON.stringify(plan)], {
    stdio: ["pipe", "pipe", "inherit"],
  });
  const ended = once(child, "exit").then(([code, signal]) => ({ code, signal }));
  if (!child.stdout || !child.stdin) throw new Error("The worker has no pipes.");
  const { stdin } = child;
  stdin.on("error", () => {});
  await Promise.race([once(child.stdout, "data"), ended]);
  return {
    go: () => void stdin.write("go\n"),
    end: (signal) => void child.kill(signal),
    ended,
  };
}
