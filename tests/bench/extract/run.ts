import { spawnSync } from "node:child_process";

/**
 * Scores both commands over the cases, and Crawlee's helpers beside them; then measures the speed of both. Arguments go
 * to the scorer of our answers.
 */
const FOLDER = import.meta.dirname;
const EXTRACT = `"${process.execPath}" packages/cli/src/main.ts extract`;
const CLASSIFY = `"${process.execPath}" packages/cli/src/main.ts classify`;
const CRAWLEE = `"${process.execPath}" "${FOLDER}/crawlee-social.ts"`;
const CASES = "cases.jsonl,pages.jsonl";

score("--cases", CASES, EXTRACT, "npm run extract", process.argv.slice(2));
score("--cases", CASES, CRAWLEE, "Crawlee's social helpers", ["--max-failures", "0"]);
score("--types", "types.jsonl", CLASSIFY, "npm run classify", []);
run(["speed.ts"]);

function score(kind: string, files: string, command: string, name: string, options: readonly string[]): void {
  const paths = files
    .split(",")
    .map((file) => `${FOLDER}/${file}`)
    .join(",");
  run(["score.mjs", kind, paths, "--cmd", command, "--name", name, ...options]);
}

/** Stops at the first that fails, as `&&` does. */
function run([script = "", ...args]: readonly string[]): void {
  const { status } = spawnSync(process.execPath, [`${FOLDER}/${script}`, ...args], {
    stdio: "inherit",
    cwd: `${FOLDER}/../../..`,
  });
  if (status !== 0) process.exit(status ?? 1);
}
