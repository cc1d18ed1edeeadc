import { execFileSync } from "node:child_process";
import { rmSync } from "node:fs";
import { join } from "node:path";
import { build } from "esbuild";

/** Makes what the package publishes beside its files of the repository: `dist/`, a module and its types. */
const ROOT = join(import.meta.dirname, "../../packages/client");
const COMPILER = join(import.meta.dirname, "../../tests/node_modules/typescript/bin/tsc");

rmSync(join(ROOT, "dist"), { recursive: true, force: true });
// The browsers' types alone are known there, so that nothing of Node's can be used by mistake.
execFileSync(process.execPath, [COMPILER, "-p", ROOT], { stdio: "inherit" });
await build({
  absWorkingDir: ROOT,
  entryPoints: ["src/index.ts"],
  outdir: "dist",
  bundle: true,
  format: "esm",
  platform: "neutral",
  target: "es2022",
});
