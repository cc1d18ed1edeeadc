/** `npm run test:faults -- --seed N [--short]`: runs the fault scenarios and prints what they did and found. */
import { spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";
import type { FaultTally } from "./rig/report.ts";

const MAX_SEED = 1_000_000;
const COLUMNS = ["jobs", "faults", "lost", "doubled", "stuck"] as const;

const { values } = parseArgs({
  options: { seed: { type: "string" }, short: { type: "boolean", default: false } },
});
const seed = values.seed ?? String(Math.floor(Math.random() * MAX_SEED));
if (!/^\d+$/.test(seed)) {
  process.stderr.write("--seed takes a whole number.\n");
  process.exit(2);
}
const folder = mkdtempSync(join(tmpdir(), "contact-scanner-report-"));
const report = join(folder, "tallies.jsonl");
process.stdout.write(`seed ${seed}\n`);
// Ctrl-C ends vitest, and then this command by itself, its folder removed.
process.on("SIGINT", () => {});
const { status } = spawnSync(
  "vitest",
  ["run", "--config", "tests/vitest.config.ts", "--project", "faults", "--reporter", "dot"],
  {
    stdio: "inherit",
    env: {
      ...process.env,
      FAULT_SEED: seed,
      FAULT_SCALE: values.short ? "short" : "full",
      FAULT_REPORT: report,
    },
  },
);
printSummary(readTallies());
rmSync(folder, { recursive: true });
process.exitCode = status ?? 1;

function readTallies(): FaultTally[] {
  if (!existsSync(report)) return [];
  const lines = readFileSync(report, "utf8").trim().split("\n");
  return lines.map((line): FaultTally => JSON.parse(line));
}

function printSummary(tallies: readonly FaultTally[]): void {
  const line = (numbers: readonly (string | number)[], name: string) =>
    process.stdout.write(`${numbers.map((number) => String(number).padStart(8)).join("")}  ${name}\n`);
  line(COLUMNS, "scenario");
  for (const tally of tallies)
    line(
      COLUMNS.map((column) => tally[column]),
      tally.scenario,
    );
  line(
    COLUMNS.map((column) => tallies.reduce((sum, tally) => sum + tally[column], 0)),
    `in all, seed ${seed}`,
  );
}
