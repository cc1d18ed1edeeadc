import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { resolve } from "node:path";

const CONTACT_SCANNER = resolve(import.meta.dirname, "../../packages/cli/src/main.ts");

/** Starts `npm run scan` without npm, in an environment of its own whose temporary folder is this one. */
export function startScan(temporary: string, ...args: readonly string[]): ChildProcess {
  return startScanWith({}, temporary, ...args);
}

/** The same with these variables set. */
export function startScanWith(
  variables: Readonly<Record<string, string>>,
  temporary: string,
  ...args: readonly string[]
): ChildProcess {
  const { DATABASE_URL: _ours, ALLOW_HOSTS: _named, ...env } = process.env;
  return spawn(process.execPath, [CONTACT_SCANNER, "scan", ...args], {
    env: { ...env, ...variables, TMPDIR: temporary },
    stdio: ["ignore", "pipe", "pipe"],
  });
}

/** What a command printed until its end, and how it ended; `code` is null where a signal ended it. */
export async function finished(
  child: ChildProcess,
): Promise<{ code: number | null; stdout: string; stderr: string }> {
  const output = { stdout: "", stderr: "" };
  for (const name of ["stdout", "stderr"] as const) {
    child[name]?.on("data", (chunk: Buffer) => {
      output[name] += chunk.toString();
    });
  }
  const [code] = await once(child, "close");
  return { code, ...output };
}
