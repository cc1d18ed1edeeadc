import { closest, distance } from "fastest-levenshtein";
import { errorDetail } from "./exit.ts";

/** What a command line says: to run a command, to print the help, or a sentence on what is wrong with it. */
export type CommandLine<Command> =
  | { readonly kind: "run"; readonly command: Command }
  | { readonly kind: "help" }
  | WrongCommand;

type WrongCommand = { readonly kind: "wrong"; readonly detail: string };

export function wrong(detail: string): WrongCommand {
  return { kind: "wrong", detail };
}

/** Letters that differ at most between an option and what was meant: more of them are another word. */
const MAX_TYPOS = 3;

/** A line that could not be read, in a sentence; of an option that does not exist, the one of `help` that was meant. */
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
