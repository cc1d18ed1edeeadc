import { spawnSync } from "node:child_process";
import { HOSTILE_PAGES } from "./pages.ts";

/**
 * Reads pages that were made to be slow, each in a process of its own, and prints what each costs. Exits 1 when one
 * costs more than a page may: a second of processor time, 200 MB.
 *
 *   npm run bench:hostile [-- name…]
 */
const MAX_CPU_MS = 1_000;
const MAX_MEMORY_MB = 200;
const TIMEOUT_MS = 60_000;

const asked = process.argv.slice(2);
const names = Object.keys(HOSTILE_PAGES).filter((name) => asked.length === 0 || asked.includes(name));
print(`${"page".padEnd(36)} ${"bytes".padStart(8)} ${"CPU ms".padStart(7)} ${"MB".padStart(5)}  outcome`);
let failures = 0;
for (const name of names) {
  const { stdout, status, signal } = spawnSync(
    process.execPath,
    [`${import.meta.dirname}/read-one.ts`, name],
    {
      encoding: "utf8",
      timeout: TIMEOUT_MS,
    },
  );
  const [bytes = "", cpuMs = "", memoryMb = "", outcome = `died (${signal ?? status})`] = stdout
    .trim()
    .split("\t");
  const isOver = status !== 0 || Number(cpuMs) > MAX_CPU_MS || Number(memoryMb) > MAX_MEMORY_MB;
  if (isOver) failures++;
  print(
    `${name.padEnd(36)} ${bytes.padStart(8)} ${cpuMs.padStart(7)} ${memoryMb.padStart(5)}  ${outcome}${isOver ? "  OVER" : ""}`,
  );
}
print(`${names.length - failures} of ${names.length} within ${MAX_CPU_MS} ms and ${MAX_MEMORY_MB} MB`);
process.exitCode = failures > 0 ? 1 : 0;

function print(line: string): void {
  process.stdout.write(`${line}\n`);
}
