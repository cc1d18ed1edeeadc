import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";
import { REQUIRE } from "../../../generators/bundles/require-banner.ts";
import type { WorkerPlan } from "./worker.ts";

const SOURCE = fileURLToPath(new URL("worker.ts", import.meta.url));
export type WorkerProcess = {
  /** Lets it work. */
  go(): void;
  end(signal: "SIGKILL" | "SIGTERM"): void;
  readonly hasEnded: () => boolean;
  /** Resolves when it has ended. */
  readonly ended: Promise<{ code: number | null; signal: string | null }>;
};

let script: Promise<string> | undefined;

/** Starts a worker that is ready to work and waits for `go`. */
export async function startWorkerProcess(plan: WorkerPlan): Promise<WorkerProcess> {
  script ??= bundleWorker();
  const child: ChildProcess = spawn(process.execPath, [await script, JSON.stringify(plan)], {
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
    hasEnded: () => child.exitCode !== null || child.signalCode !== null,
    ended,
  };
}

/** One file of the worker, as on Lambda: hundreds of processes start from it, each in a fifth of the time. */
async function bundleWorker(): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), "contact-scanner-worker-"));
  const outfile = join(folder, "worker.mjs");
  await build({
    entryPoints: [SOURCE],
    outfile,
    bundle: true,
    format: "esm",
    platform: "node",
    target: "node24",
    banner: { js: REQUIRE },
    external: ["pg-native"],
    logLevel: "error",
  });
  return outfile;
}
