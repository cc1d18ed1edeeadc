import { spawnSync } from "node:child_process";

/** Scores both commands over the cases, then measures the speed; arguments go to the scorer of the cases. */
const FOLDER = import.meta.dirname;
const EXTRACT = `"${process.execPath}" packages/cli/src/main.ts extract`;
const CLASSIFY = `"${process.execPath}" packages/cli/src/main.ts classify`;

score("--cases", "cases.jsonl,pages.jsonl", EXTRACT, "npm run extract", process.argv.slice(2));
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
