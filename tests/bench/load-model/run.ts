import { parseArgs } from "node:util";
import { LOAD, PRICES } from "./inputs.ts";
import { type Estimate, estimate } from "./model.ts";

const HELP = `npm run load-model -- [--NAME VALUE …]

What a day of scanning takes of AWS and what a million pages cost, from what one page takes. Any input can be set:

${inputList(LOAD)}

and any price, in US dollars:

${inputList(PRICES)}

docs/scale.md tells where the figures come from.
`;

function inputList(inputs: Readonly<Record<string, number>>): string {
  return Object.entries(inputs)
    .map(([name, value]) => `  --${name.padEnd(20)} ${value}`)
    .join("\n");
}

/** The defaults with what the command line sets. Throws a sentence where a value is no positive number. */
function withOptions<Inputs extends Readonly<Record<string, number>>>(
  defaults: Inputs,
  values: Readonly<Record<string, string | boolean | undefined>>,
): Inputs {
  const set = Object.keys(defaults).flatMap((name) => {
    if (values[name] === undefined) return [];
    const value = Number(values[name]);
    if (!(value > 0))
      throw new Error(`--${name} takes a positive number, not ${JSON.stringify(values[name])}.`);
    return [[name, value]];
  });
  return { ...defaults, ...Object.fromEntries(set) };
}

function report(result: Estimate): string {
  const { dollarsPerMillionPages, ...figures } = result;
  const total = Object.values(dollarsPerMillionPages).reduce((sum, dollars) => sum + dollars, 0);
  const lines: [string, number][] = [
    ["pages a day", figures.pagesPerDay],
    ["crawlers at the same time", figures.concurrency],
    ["database connections of theirs", figures.databaseConnections],
    ["rows written a second", figures.rowsPerSecond],
    ["database's writing, in %", figures.databaseBusyPercent],
    ["NAT, in Mbit/s", figures.natMegabitsPerSecond],
    ["SQS requests a second", figures.sqsRequestsPerSecond],
    ["stored, in GB a day", figures.storedGbPerDay],
  ];
  const rows = lines.map(([name, value]) => `${name.padEnd(34)}${format(value, 1)}`);
  const costs = [...Object.entries(dollarsPerMillionPages), ["Total", total] as const].map(
    ([name, dollars]) => `${name.padEnd(34)}${format(dollars, 2)}`,
  );
  return `${rows.join("\n")}\n\nDollars a million pages\n${costs.join("\n")}\n`;
}

function format(value: number, digits: number): string {
  const options = { minimumFractionDigits: digits, maximumFractionDigits: digits };
  return value.toLocaleString("en", options).padStart(16);
}

try {
  const names = Object.keys({ ...LOAD, ...PRICES }).map((name) => [name, { type: "string" }] as const);
  const { values } = parseArgs({
    options: { ...Object.fromEntries(names), help: { type: "boolean", default: false } },
  });
  if (values.help) process.stdout.write(HELP);
  else process.stdout.write(report(estimate(withOptions(LOAD, values), withOptions(PRICES, values))));
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 2;
}
