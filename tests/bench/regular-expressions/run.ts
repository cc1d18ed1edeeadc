import { parseArgs } from "node:util";
import { type Expression, findExpressions } from "./expressions.ts";
import { judge, type Verdict } from "./judge.ts";
import { openProgress } from "./progress.ts";

const HELP = `npm run bench:regex -- [options]

Looks for regular expressions that take more than linear time, among all of the product's: each literal, and each that
is built when its module is loaded. A few ms for most, half a minute for the longest; some minutes in all.

  --part I/N        the I-th of N parts alone; each expression is in one of them, and stays there
  --progress FILE   keep each verdict in FILE, and take from there what an earlier run judged: a run that was ended
                    goes on where it stopped, and parts add up
  --help            this text

Exit code 0: none is; 1: one is; 2: the command is wrong.
`;

const { values } = parseArgs({
  options: {
    part: { type: "string", default: "1/1" },
    progress: { type: "string" },
    help: { type: "boolean", default: false },
  },
});
const part = parsePart(values.part);
if (values.help) process.stdout.write(HELP);
else if (part === undefined) {
  process.stderr.write(`--part ${values.part} is none: write it like 3/8.\n`);
  process.exitCode = 2;
} else process.exitCode = (await run(part, values.progress)) === 0 ? 0 : 1;

type Part = { readonly index: number; readonly count: number };

function parsePart(text: string): Part | undefined {
  const [, index, count] = /^(\d{1,4})\/(\d{1,4})$/.exec(text) ?? [];
  const part = { index: Number(index), count: Number(count) };
  return part.index >= 1 && part.index <= part.count ? part : undefined;
}

/** Gives back how many expressions are super-linear. */
async function run({ index, count }: Part, progressPath: string | undefined): Promise<number> {
  const progress = openProgress(progressPath);
  const expressions = (await findExpressions()).filter((_, position) => position % count === index - 1);
  const verdicts: Verdict[] = [];
  for (const { files, regex } of expressions) {
    const known = progress.verdictOf(regex);
    const verdict = known ?? (await judge(regex));
    if (!known) progress.keep(regex, verdict);
    verdicts.push(verdict);
    process.stdout.write(describe({ files, regex }, verdict));
  }
  const countOf = (kind: Verdict["kind"]) => verdicts.filter((verdict) => verdict.kind === kind).length;
  const superLinear = countOf("super_linear");
  process.stdout.write(
    `part ${index}/${count}: ${verdicts.length} regular expressions, ${superLinear} super-linear, ${countOf("unknown")} not decided\n`,
  );
  return superLinear;
}

function describe({ files, regex }: Expression, verdict: Verdict): string {
  switch (verdict.kind) {
    case "safe":
      return "";
    case "unknown":
      return `not decided: ${files.join(", ")}  ${regex}\n`;
    case "linear":
    case "super_linear": {
      const label = verdict.kind === "linear" ? "suspected, yet linear" : "SUPER-LINEAR";
      const measured =
        verdict.slowdown === null ? "too fast to measure" : `${verdict.slowdown.toFixed(1)} times slower`;
      return `${label}: ${files.join(", ")}  ${regex}\n  ${measured} on an input four times as long\n`;
    }
  }
}
