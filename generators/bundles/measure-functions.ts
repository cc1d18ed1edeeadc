import { execFile } from "node:child_process";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { parseArgs, promisify } from "node:util";
import { bundleBytes, bundleEntry, lambdaEntries, ROOT, START_ENVIRONMENT } from "./functions.ts";

const HELP = `npm run bundle -- [options]

Bundles each Lambda entry as the deploy does, and prints its size in kB, what of it a cold start reads, and how long
Node takes to import it (the median of five processes: CPU and wall clock, in ms).

  --out DIR   where the bundles go (dist)
  --help      this text
`;

const RUNS = 5;

const run = promisify(execFile);

async function main(): Promise<void> {
  const { values } = parseArgs({
    options: {
      out: { type: "string", default: join(ROOT, "dist") },
      help: { type: "boolean", default: false },
    },
  });
  if (values.help) return print(HELP);
  print(row("ENTRY", ["kB", "at start", "CPU ms", "wall ms"]));
  for (const entry of lambdaEntries()) {
    const outDir = join(values.out, entry);
    const { total, atStart } = bundleBytes(await bundleEntry(entry, outDir));
    const { cpuMs, wallMs } = await importTimes(join(outDir, "bundle.mjs"));
    print(row(entry, [total / 1_000, atStart / 1_000, cpuMs, wallMs].map(Math.round)));
  }
}

/** The medians over fresh processes, the start of Node itself left out. */
async function importTimes(file: string): Promise<{ cpuMs: number; wallMs: number }> {
  const script = `
    const cpu = process.cpuUsage(), start = performance.now();
    await import(${JSON.stringify(pathToFileURL(file))});
    const { user, system } = process.cpuUsage(cpu);
    process.stdout.write(JSON.stringify([(user + system) / 1000, performance.now() - start]), () => process.exit());`;
  const cpu: number[] = [];
  const wall: number[] = [];
  for (let i = 0; i < RUNS; i++) {
    const { stdout } = await run(process.execPath, ["--input-type=module", "--eval", script], {
      env: START_ENVIRONMENT,
    });
    const [cpuMs, wallMs]: number[] = JSON.parse(stdout);
    cpu.push(cpuMs ?? Number.NaN);
    wall.push(wallMs ?? Number.NaN);
  }
  return { cpuMs: median(cpu), wallMs: median(wall) };
}

function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;
}

function row(name: string, cells: readonly (string | number)[]): string {
  return `${name.padEnd(18)}${cells.map((cell) => String(cell).padStart(10)).join("")}\n`;
}

function print(text: string): void {
  process.stdout.write(text);
}

await main();
