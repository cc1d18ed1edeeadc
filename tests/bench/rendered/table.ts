import type { Scan } from "./scan-site.ts";

/** Characters of the first column, of the second, and of each other one. */
const WIDTHS = { first: 24, second: 11, other: 9 };

/** Heads of `scanCells`. */
export const SCAN_HEADS = [
  "pages",
  "shells",
  "rendered",
  "scripts",
  "CPU ms",
  "MB",
  "br. ms",
  "br. MB",
  "wall s",
] as const;

/** What a scan looked at and took: of the command, then of its browser. */
export function scanCells({ report, usage: { command, browser }, seconds }: Scan): string[] {
  const summary = report.result_data;
  return [
    count(summary?.pages_scanned),
    count(summary?.pages_needing_script),
    count(summary?.pages_rendered),
    count(summary?.script_files),
    ...[command.cpuMs, command.peakMb, browser.cpuMs, browser.peakMb].map((figure) => figure.toFixed(0)),
    seconds.toFixed(1),
  ];
}

export function printRow([first = "", second = "", ...others]: readonly string[]): void {
  const cells = others.map((cell) => cell.padStart(WIDTHS.other)).join("");
  print(`${first.padEnd(WIDTHS.first)}${second.padEnd(WIDTHS.second)}${cells}`);
}

export function print(line: string): void {
  process.stdout.write(`${line}\n`);
}

/** A counter of a scan's summary; a dash where its command has none. */
function count(value: number | undefined): string {
  return value === undefined ? "–" : `${value}`;
}
