import type { OptionValues } from "@commander-js/extra-typings";
import type { Syntax } from "../command-line.ts";

/** scans at a time at most: each holds connections, pages and a share of the reading threads */
export const MAX_AT_A_TIME = 16;
/** scans at a time when nobody says how many */
export const DEFAULT_AT_A_TIME = 4;

/** Adds the options that go with a list. */
export function withListOptions<Options extends OptionValues>(syntax: Syntax<Options>) {
  return syntax
    .optionsGroup("A list:")
    .option(
      "--file <FILE>",
      "scan the sites of this list, one a line (- = standard input); blank lines and # are left out",
    )
    .option(
      "--column <NAME>",
      "the list is CSV with the sites in this column: its heading, or its number from 1",
    )
    .option(
      "--at-a-time <N>",
      `sites scanned at the same time (${DEFAULT_AT_A_TIME}; up to ${MAX_AT_A_TIME})`,
    )
    .option("--resume", "go on where a run with the same --out was stopped", false);
}

/** How a list is scanned. */
export type ListArguments = {
  /** `-` = standard input */
  readonly file: string;
  /** undefined = a site a line */
  readonly column: string | undefined;
  /** scans at a time */
  readonly atATime: number;
  /** Whether to go on where a run was stopped. */
  readonly resume: boolean;
};

type ListValues = {
  readonly file?: string | undefined;
  readonly column?: string | undefined;
  readonly atATime?: string | undefined;
  readonly resume: boolean;
};

/**
 * How the list is scanned, undefined where there is none. Throws a sentence where the options do not go together;
 * `hasOutput`: whether the command writes a file.
 */
export function parseListOptions(
  { file, column, atATime, resume }: ListValues,
  hasOutput: boolean,
): ListArguments | undefined {
  if (file === undefined) {
    if (column !== undefined || atATime !== undefined || resume) {
      throw new Error("--column, --at-a-time and --resume go with a list: --file FILE.");
    }
    return undefined;
  }
  if (resume && !hasOutput) {
    throw new Error("--resume goes with --out FILE: what is kept of a run stands beside that file.");
  }
  return {
    file,
    column,
    resume,
    atATime: parseCount("--at-a-time", atATime, { min: 1, max: MAX_AT_A_TIME }) ?? DEFAULT_AT_A_TIME,
  };
}

/** The number that an option was given; undefined where it was not. Throws a sentence where it is none. */
export function parseCount(
  name: string,
  text: string | undefined,
  { min, max }: { min: number; max: number },
): number | undefined {
  if (text === undefined) return undefined;
  const count = Number(text);
  if (/^\d+$/.test(text) && count >= min && count <= max) return count;
  throw new Error(`${name} takes a whole number from ${min} to ${max}.`);
}
