import { closest, distance } from "fastest-levenshtein";
import { errorDetail } from "./exit.ts";

/** What a command line says: to run a command, to print the help, or a sentence on what is wrong with it. */
export type CommandLine<Command> =
  | { readonly kind: "run"; readonly command: Command }
  | { readonly kind: "help" }
  | WrongCommand;

type WrongCommand = { readonly kind: "wrong"; readonly detail: string };

/** A command line that cannot be run; `detail` is the sentence that says why. */
export function wrong(detail: string): WrongCommand {
  return { kind: "wrong", detail };
}

/**
 * An unknown option is taken for a misspelled one that differs from it by at most so many letters: with more, any two
 * short options are alike.
 */
const MAX_TYPOS = 3;

/**
 * Says in a sentence why a command line could not be read. For an option that does not exist it names the option of
 * `help` that was probably meant.
 */
export function unreadable(error: unknown, help: string): WrongCommand {
  const named = isUnknownOption(error) ? /'(--?[\w-]+)/.exec(error.message)?.[1] : undefined;
  if (named === undefined) return wrong(errorDetail(error));
  const meant = closest(named, help.match(/--[a-z][a-z-]*/g) ?? []);
  const advice = distance(named, meant) <= MAX_TYPOS ? `Did you mean ${meant}?` : "--help lists them.";
  return wrong(`There is no option ${named}. ${advice}`);
}

function isUnknownOption(error: unknown): error is Error {
  return error instanceof Error && "code" in error && error.code === "ERR_PARSE_ARGS_UNKNOWN_OPTION";
}
