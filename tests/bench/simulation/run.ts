import { parseArgs } from "node:util";
import { PATTERNS } from "./model/arrivals.ts";
import { readMeasured } from "./real/kept.ts";
import { writePart } from "./report/docs.ts";
import { reportInputs } from "./report/inputs.ts";
import { reportCheaper, reportSharing } from "./report/knobs.ts";
import { reportLimits } from "./report/limits.ts";
import { reportPatterns, simulatePattern } from "./report/patterns.ts";
import { NUMBERS, settingsOf } from "./report/settings.ts";

const HELP = `npm run simulate -- [--sites 1000000] [--seed 1] [--only PART] [--write] [--NAME VALUE …]

Simulates days on AWS from what measured.json says that a page and a scan take, and prints the tables of docs/scale.md:
inputs, patterns, sharing, limits, cheaper (PART is one of them). With --write they replace those of that page. A day of
a million sites takes two or three minutes for each of four patterns. Any of these can be set:

${Object.entries(NUMBERS)
  .map(([name, value]) => `  --${name.padEnd(22)} ${value}`)
  .join("\n")}

docs/scale.md tells where they come from.
`;

const PARTS = ["inputs", "patterns", "sharing", "limits", "cheaper"] as const;

/** What the command line sets of the inputs. Throws a sentence where a value is no number of at least 0. */
function readNumbers(values: Readonly<Record<string, string | boolean | undefined>>): Record<string, number> {
  return Object.fromEntries(
    Object.keys(NUMBERS).flatMap((name): [string, number][] => {
      const text = values[name];
      if (text === undefined) return [];
      const value = Number(text);
      if (!(value >= 0))
        throw new Error(`--${name} takes a number of at least 0, not ${JSON.stringify(text)}.`);
      return [[name, value]];
    }),
  );
}

try {
  const names = Object.keys(NUMBERS).map((name) => [name, { type: "string" }] as const);
  const { values } = parseArgs({
    options: {
      ...Object.fromEntries(names),
      sites: { type: "string", default: "1000000" },
      seed: { type: "string", default: "1" },
      only: { type: "string" },
      write: { type: "boolean", default: false },
      help: { type: "boolean", default: false },
    },
  });
  if (values.help) process.stdout.write(HELP);
  else {
    const measured = readMeasured();
    const set = readNumbers(values);
    const sites = Number(values.sites);
    const seed = Number(values.seed);
    const settings = settingsOf(measured, set);
    const report = (line: string) => process.stderr.write(`${line}\n`);
    const parts: Record<(typeof PARTS)[number], () => string> = {
      inputs: () => reportInputs(measured, settings),
      patterns: () =>
        reportPatterns(
          PATTERNS.map((pattern) => {
            report(`  ${pattern} …`);
            return simulatePattern(settings, { pattern, sites, seed });
          }),
        ),
      sharing: () => reportSharing(measured, { sites, seed, set }),
      limits: () => reportLimits(measured, { sites, seed, set }),
      cheaper: () => reportCheaper(measured, { sites, seed, set }),
    };
    for (const part of PARTS) {
      if (values.only !== undefined && values.only !== part) continue;
      report(`${part} …`);
      const printed = parts[part]();
      process.stdout.write(`${printed}\n\n`);
      if (values.write) writePart(part, printed);
    }
  }
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 2;
}
