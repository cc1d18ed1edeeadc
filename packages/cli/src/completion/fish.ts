import { PROGRAM } from "../command-line.ts";
import type { CompletableCommand } from "./completable.ts";

/** The script for fish. The options of the first command, the scan's, are offered where no command is named too. */
export function fishCompletion(commands: readonly CompletableCommand[]): string {
  const [ofNone, ...others] = commands.map(({ name }) => name);
  const lines = commands.flatMap(({ name, summary, verbs, options }) => {
    const isSeen =
      name === ofNone
        ? `not __fish_seen_subcommand_from ${others.join(" ")}`
        : `__fish_seen_subcommand_from ${name}`;
    return [
      `-n __fish_use_subcommand -a ${name} -d ${quoted(summary)}`,
      ...verbs.map((verb) => `-f -n ${quoted(isSeen)} -a ${verb}`),
      ...options.map(
        ({ flag, description, takesValue }) =>
          `-n ${quoted(isSeen)} -l ${flag.slice(2)} ${takesValue ? "-r " : ""}-d ${quoted(description)}`,
      ),
    ];
  });
  return lines.map((line) => `complete -c ${PROGRAM} ${line}\n`).join("");
}

/** A word of the shell, whatever is in it. */
function quoted(text: string): string {
  return `'${text.replace(/[\\']/g, "\\$&")}'`;
}
