/**
 * Reads labelled pages as a scan would, and prints for each tenth of the confidence how many of its addresses are
 * right, and how many of the people told with them.
 *
 *   npm run bench:confidence -- [--list] [FILE.jsonl …]
 *
 * It exits 1 where the share that is right falls from one tenth to a higher one. Files are read beside those of
 * `tests/bench/extract` and `tests/bench/people`, and may be of either kind; --list prints each address with its
 * reasons.
 */
import { existsSync } from "node:fs";
import { parseArgs } from "node:util";
import { labelledSites } from "./labelled-sites.ts";
import { type ScoredFind, scoredFinds } from "./scored-finds.ts";
import { fallingTenths, type Tenth, tenthsOf } from "./tenths.ts";

const BENCH = `${import.meta.dirname}/..`;
const COMMITTED = [
  `${BENCH}/extract/cases.jsonl`,
  `${BENCH}/extract/pages.jsonl`,
  `${BENCH}/people/seen.jsonl`,
  // There are none while no page waits to be run blind.
  `${BENCH}/people/unseen.jsonl`,
].filter(existsSync);

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { list: { type: "boolean", default: false } },
});
const halves: { odd: ScoredFind[]; even: ScoredFind[] } = { odd: [], even: [] };
for (const path of [...COMMITTED, ...positionals]) {
  for (const [index, site] of labelledSites(path).entries()) {
    halves[index % 2 === 0 ? "odd" : "even"].push(...scoredFinds(site));
  }
}
let isFalling = false;
for (const [half, finds] of Object.entries({ ...halves, both: [...halves.odd, ...halves.even] })) {
  print(`${half}: contacts, as lists tell them`, tenthsOf(finds.filter(({ kind }) => kind === "contact")));
  print(`${half}: with what was refused, scored alike`, tenthsOf(finds));
}
if (values.list) for (const find of [...halves.odd, ...halves.even]) process.stdout.write(lineOf(find));
if (isFalling) process.exitCode = 1;

function print(title: string, tenths: readonly Tenth[]): void {
  process.stdout.write(`\n${title}\n`);
  row(["confidence", "addresses", "right", "share", "names", "right", "share"]);
  for (const { from, addresses, names } of tenths) {
    const range = `${from}–${from === 90 ? 100 : from + 9}`;
    const cells = [addresses, names].flatMap(({ all, right }) => [
      String(all),
      String(right),
      all === 0 ? "-" : (right / all).toFixed(3),
    ]);
    row([range, ...cells]);
  }
  for (const { from } of fallingTenths(tenths)) {
    isFalling = true;
    process.stdout.write(`Fewer are right from ${from} on than below.\n`);
  }
}

function row([name = "", ...cells]: readonly string[]): void {
  process.stdout.write(`${name.padEnd(12)}${cells.map((cell) => cell.padStart(10)).join("")}\n`);
}

function lineOf({ confidence, isRight, kind, key, reasons }: ScoredFind): string {
  return `${[confidence, isRight ? "right" : "wrong", kind, key, reasons.join("; ")].join("\t")}\n`;
}
