/**
 * Reads the labelled pages of one half, and prints how much of what it finds is right (precision) and how much of what
 * is there it finds (recall), by kind of fact and by language.
 *
 *   npm run bench:people -- seen|unseen [--mistakes] [--only KIND[,KIND]] [--language xx]
 *
 *   npm run bench:people -- numbers
 *
 * `numbers` counts the telephone numbers that it takes others for, and exits 1 where there are any. --mistakes lists
 * each wrong and each missed fact; --only leaves all other kinds of facts out of both.
 */
import { parseArgs } from "node:util";
import { extractPage } from "@contact-scanner/core/extract/page";
import { extractedFacts, FACT_KINDS, labelledFacts } from "./facts.ts";
import { HALVES, htmlOf, labelsOf } from "./labels.ts";
import { runNumbers } from "./numbers/run.ts";

/** Kinds that the table by language has columns for: others have too few facts in one language. */
const KINDS_BY_LANGUAGE = ["name", "role", "phone", "profile"] as const;

type Count = { expected: number; found: number; right: number };

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    mistakes: { type: "boolean", default: false },
    only: { type: "string", default: FACT_KINDS.join(",") },
    language: { type: "string" },
  },
});
if (positionals[0] === "numbers") process.exit(runNumbers() === 0 ? 0 : 1);
const half = HALVES.find((name) => name === positionals[0]);
if (half === undefined) {
  process.stderr.write(
    `Usage: npm run bench:people -- ${[...HALVES, "numbers"].join("|")} [--mistakes] [--only KIND[,KIND]]\n`,
  );
  process.exit(2);
}

const kinds = FACT_KINDS.filter((kind) => values.only.split(",").includes(kind));
const pages = labelsOf(half).filter(({ language }) => language === (values.language ?? language));
if (pages.length === 0) {
  process.stderr.write(
    `There are no ${half} pages${values.language === undefined ? "" : ` in ${values.language}`}.\n`,
  );
  process.exit(1);
}
const total = new Map<string, Count>();
const byLanguage = new Map<string, Map<string, Count>>();
for (const page of pages) {
  const expected = labelledFacts(page);
  const found = extractedFacts(extractPage({ html: htmlOf(page, half), url: page.url }));
  const ofLanguage = byLanguage.get(page.language) ?? new Map<string, Count>();
  byLanguage.set(page.language, ofLanguage);
  for (const kind of kinds) {
    const right = [...found[kind]].filter((fact) => expected[kind].has(fact)).length;
    for (const counts of [total, ofLanguage])
      add(counts, kind, { expected: expected[kind].size, found: found[kind].size, right });
    if (!values.mistakes) continue;
    for (const fact of without(found[kind], expected[kind])) mistake("wrong", kind, fact, page.id);
    for (const fact of without(expected[kind], found[kind])) mistake("missed", kind, fact, page.id);
  }
}
line(["", "expected", "found", "right", "precision", "recall"]);
for (const kind of kinds) {
  const { expected, found, right } = countOf(total, kind);
  line([kind, String(expected), String(found), String(right), share(right, found), share(right, expected)]);
}
const columns = KINDS_BY_LANGUAGE.filter((kind) => kinds.includes(kind));
line(["", ...columns.flatMap((kind) => [`${kind} P`, `${kind} R`])]);
for (const [language, counts] of [...byLanguage].sort()) {
  const shares = columns.flatMap((kind) => {
    const { expected, found, right } = countOf(counts, kind);
    return [share(right, found), share(right, expected)];
  });
  line([language, ...shares]);
}
process.stdout.write(`Pages: ${pages.length}\n`);

function without(facts: ReadonlySet<string>, others: ReadonlySet<string>): string[] {
  return [...facts].filter((fact) => !others.has(fact));
}

function add(counts: Map<string, Count>, kind: string, { expected, found, right }: Count): void {
  const count = countOf(counts, kind);
  counts.set(kind, {
    expected: count.expected + expected,
    found: count.found + found,
    right: count.right + right,
  });
}

function countOf(counts: ReadonlyMap<string, Count>, kind: string): Count {
  return counts.get(kind) ?? { expected: 0, found: 0, right: 0 };
}

/** A share with three places, as goals are set; nothing of nothing has none. */
function share(part: number, whole: number): string {
  return whole === 0 ? "-" : (part / whole).toFixed(3);
}

function mistake(what: string, kind: string, fact: string, page: string): void {
  process.stdout.write(`${page.padEnd(8)} ${what.padEnd(7)} ${kind.padEnd(18)} ${fact}\n`);
}

function line([name = "", ...cells]: readonly string[]): void {
  process.stdout.write(`${name.padEnd(18)}${cells.map((cell) => cell.padStart(11)).join("")}\n`);
}
