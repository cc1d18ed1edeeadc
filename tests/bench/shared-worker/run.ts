/**
 * How much a worker that shares its time among scans gets done: the same small, slow sites through the local stage,
 * with one scan at a time, with four, and with as many as there is room for. `npm run bench:shared-worker -- [SITES]
 * [PAGES]`
 */
import { execFile, spawn } from "node:child_process";
import { once } from "node:events";
import { join } from "node:path";
import { promisify } from "node:util";
import * as z from "zod/mini";

const [sites = 200, pages = 10] = process.argv.slice(2).map(Number);
const AT_WORK = ["1", "4", "room"];

const resultSchema = z.object({
  complete: z.number(),
  pages: z.number(),
  seconds: z.number(),
  cpuMs: z.number(),
  peakRssMb: z.number(),
});

const server = spawn(
  process.execPath,
  [join(import.meta.dirname, "sites.ts"), String(sites), String(pages)],
  { stdio: ["ignore", "pipe", "inherit"] },
);
const [line] = await once(server.stdout, "data");
const ports = String(line).trim().split(" ");
try {
  print([
    "scans at work",
    "complete",
    "pages",
    "seconds",
    "pages/s",
    "CPU ms a page",
    "peak MB",
    "times as fast",
  ]);
  let first: number | undefined;
  for (const scans of AT_WORK) {
    const { stdout } = await promisify(execFile)(process.execPath, [
      join(import.meta.dirname, "stage.ts"),
      scans,
      ...ports,
    ]);
    const result = resultSchema.parse(JSON.parse(stdout));
    first ??= result.seconds;
    print([
      scans,
      result.complete,
      result.pages,
      result.seconds.toFixed(1),
      (result.pages / result.seconds).toFixed(1),
      (result.cpuMs / result.pages).toFixed(1),
      result.peakRssMb.toFixed(0),
      (first / result.seconds).toFixed(1),
    ]);
  }
} finally {
  server.kill();
}

function print(cells: readonly (string | number)[]): void {
  process.stdout.write(`${cells.map((cell) => String(cell).padStart(14)).join("")}\n`);
}
