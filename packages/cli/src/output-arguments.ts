import type { OptionValues } from "@commander-js/extra-typings";
import { EMAIL_TYPES } from "@contact-scanner/core/extract/contact";
import { collected, NO_VALUES, type Syntax } from "./command-line.ts";
import type { ContactChoice } from "./contact-choice.ts";
import type { OutputFile } from "./output.ts";

/** Adds the options that say what is printed, and where. */
export function withOutputOptions<Options extends OptionValues>(syntax: Syntax<Options>) {
  return syntax
    .optionsGroup("What is printed:")
    .option("--json", "print the scan and its contacts as JSON, nothing else", false)
    .option("--csv", "print the contacts as CSV, nothing else", false)
    .option("--bom", "begin the CSV with a byte order mark: Excel takes it for UTF-8 then", false)
    .option("--jsonl", "print a line of JSON for each site, its contacts in it", false)
    .option("--xlsx", "write a spreadsheet, with --out", false)
    .option(
      "--out <FILE>",
      "write to this file, which has its name once it is whole; its ending tells the form",
    )
    .option("--force", "replace the file where it exists", false)
    .option(
      "--type <TYPE>",
      `only contacts of this type: ${EMAIL_TYPES.join(", ")} (repeatable)`,
      collected,
      NO_VALUES,
    )
    .option("--own-domain", "only addresses of the site's own domain, its subdomains included", false)
    .option("--min-confidence <N>", "only contacts of this confidence or more, 0 to 100")
    .option(
      "--best-first",
      `the best contact first: ${EMAIL_TYPES.join(", ")}; then the one of the highest confidence; a list's contacts stand so anyway`,
      false,
    );
}

/** A whole number from 0 to 100. */
const CONFIDENCE = /^(?:\d{1,2}|100)$/;

/** Forms of output beside the table. */
const FORMS = ["json", "csv", "jsonl", "xlsx"] as const;
export type OutputFormat = "table" | (typeof FORMS)[number];

/** What is printed, and where. */
export type OutputArguments = {
  readonly format: OutputFormat;
  /** Whether CSV begins with a byte order mark. */
  readonly bom: boolean;
  /** undefined = standard output */
  readonly out: OutputFile | undefined;
  readonly choice: ContactChoice;
};

type OutputValues = { readonly [Form in (typeof FORMS)[number]]: boolean } & {
  readonly bom: boolean;
  readonly out?: string | undefined;
  readonly force: boolean;
  readonly type: readonly string[];
  readonly ownDomain: boolean;
  readonly minConfidence?: string | undefined;
  readonly bestFirst: boolean;
};

/** What is printed, and where. Throws a sentence where the options do not go together. */
export function parseOutputOptions(values: OutputValues): OutputArguments {
  const { bom, out, force } = values;
  const format = formatOf(values);
  if (bom && format !== "csv") throw new Error("--bom is for --csv.");
  if (out === "") throw new Error("--out takes a file.");
  if (format === "xlsx" && out === undefined) throw new Error("--xlsx goes with --out FILE.");
  if (force && out === undefined) throw new Error("--force goes with --out FILE.");
  return {
    format,
    bom,
    out: out === undefined ? undefined : { path: out, isForced: force },
    choice: {
      types: values.type.map(parseType),
      isOwnDomainOnly: values.ownDomain,
      minConfidence: parseConfidence(values.minConfidence ?? "0"),
      isBestFirst: values.bestFirst,
    },
  };
}

/** The form that is asked for, or the one that the file's ending names. */
function formatOf(values: OutputValues): OutputFormat {
  const [form, ...others] = FORMS.filter((name) => values[name]);
  if (others.length > 0) {
    throw new Error(`Choose one of ${[form, ...others].map((name) => `--${name}`).join(" and ")}.`);
  }
  return form ?? FORMS.find((name) => values.out?.toLowerCase().endsWith(`.${name}`)) ?? "table";
}

function parseConfidence(text: string): number {
  if (!CONFIDENCE.test(text)) throw new Error("--min-confidence takes a whole number from 0 to 100.");
  return Number(text);
}

function parseType(text: string) {
  const type = EMAIL_TYPES.find((known) => known === text);
  if (type === undefined) throw new Error(`--type takes one of ${EMAIL_TYPES.join(", ")}.`);
  return type;
}
