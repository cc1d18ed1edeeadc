import { Command } from "@commander-js/extra-typings";
import { didYouMean, helpOf, PROGRAM } from "./command-line.ts";
import { COMMAND_GROUPS, COMMANDS, SCAN } from "./commands.ts";
import type { CommandEntry } from "./subcommand.ts";

/** What the bin is to do. */
export type Choice =
  | { readonly kind: "run"; readonly command: CommandEntry; readonly argv: readonly string[] }
  /** of all commands */
  | { readonly kind: "help" }
  | { readonly kind: "version" }
  | { readonly kind: "wrong"; readonly detail: string };

/**
 * The command that a line names first, and what it gets. A line that names none is a scan's: it begins with a site or
 * an option, or is empty.
 */
export function chooseCommand(argv: readonly string[]): Choice {
  const [first, ...rest] = argv;
  if (first === "--help" || first === "-h") return { kind: "help" };
  if (first === "--version" || first === "-V") return { kind: "version" };
  if (first === "help") return helpFor(rest);
  if (first === undefined || first.startsWith("-") || isSite(first)) {
    return { kind: "run", command: SCAN, argv };
  }
  return commandOf(first, rest);
}

function helpFor([name]: readonly string[]): Choice {
  return name === undefined ? { kind: "help" } : commandOf(name, ["--help"]);
}

function commandOf(word: string, argv: readonly string[]): Choice {
  const command = COMMANDS.find(({ name }) => name === word);
  if (command) return { kind: "run", command, argv };
  const names = COMMANDS.map(({ name }) => name);
  const advice = didYouMean(word, names, "--help lists them.");
  return { kind: "wrong", detail: `There is no command ${JSON.stringify(word)}. ${advice}` };
}

/** No command has a dot, a colon or a slash, and every site has one. */
function isSite(word: string): boolean {
  return /[.:/]/.test(word);
}

/** The help of the bin: every command with what it does. */
export function generalHelp(columns: number | undefined): string {
  const program = new Command(PROGRAM)
    .usage(`[command] [options]\n       ${PROGRAM} https://acme.com`)
    .description("Finds the contact addresses on websites. What names no command is a scan's.")
    .helpOption("-h, --help", "this text")
    .helpCommand(false)
    .option("-V, --version", "the version");
  for (const { title, commands } of COMMAND_GROUPS) {
    program.commandsGroup(title);
    for (const { name, summary } of commands) program.command(name).helpOption(false).description(summary);
  }
  program.addHelpText("after", `\n${PROGRAM} help COMMAND tells more of one.`);
  return helpOf(program, columns);
}
