import {
  Command,
  CommanderError,
  type Option,
  type OptionValues,
  type OutputConfiguration,
} from "@commander-js/extra-typings";
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

/** The name of the program, as messages tell people to type it. */
export const PROGRAM = "contact-scanner";

/** A command's options and what follows them: anything. Each command reads its operands itself. */
export type Syntax<Options extends OptionValues = OptionValues> = Command<[string[]], Options>;

/** characters of a help's line, whatever the terminal has: its paragraphs are broken by hand at so many */
const HELP_COLUMNS = 120;

/**
 * The beginning of a command's syntax: what its help says above the options. `usage` has a line for each way to call
 * it, without its name.
 */
export function syntaxOf(name: string, usage: readonly string[], description: string) {
  const calls = usage.map((line) => `${PROGRAM} ${name} ${line}`.trim());
  return new Command(name)
    .usage(calls.join("\n       "))
    .description(description)
    .argument("[operand...]")
    .configureHelp({
      commandUsage: (command) => command.usage(),
      visibleArguments: () => [],
      optionDescription: ({ description, defaultValue }) =>
        typeof defaultValue === "string" ? `${description} (${defaultValue})` : description,
      showGlobalOptions: false,
    })
    .helpOption("-h, --help", "this text");
}

/** The values of an option that may be repeated, where it was not given. */
export const NO_VALUES: readonly string[] = [];

/** For an option that may be repeated: all its values, in their order. */
export function collected(value: string, values: readonly string[]): readonly string[] {
  return [...values, value];
}

/** What has a help. */
export type Helpful = {
  configureOutput(configuration: OutputConfiguration): unknown;
  outputHelp(): void;
};

/** The help of a command, for a terminal of so many columns. */
export function helpOf(syntax: Helpful, columns = HELP_COLUMNS): string {
  let help = "";
  syntax.configureOutput({
    getOutHelpWidth: () => Math.min(columns, HELP_COLUMNS),
    writeOut: (text) => {
      help += text;
    },
  });
  syntax.outputHelp();
  return help;
}

/**
 * Reads what stands behind a command's name. `toCommand` makes the command of options and operands; a sentence that it
 * throws is what is wrong.
 */
export function readCommandLine<Options extends OptionValues, Result>(
  syntax: Syntax<Options>,
  argv: readonly string[],
  toCommand: (options: Options, operands: readonly string[]) => CommandLine<Result>,
): CommandLine<Result> {
  const swallowed = optionTakenForValue(syntax, argv);
  if (swallowed !== undefined) return swallowed;
  try {
    syntax
      .exitOverride()
      .configureOutput({ writeOut: () => {}, writeErr: () => {} })
      .parse(argv, { from: "user" });
    return toCommand(syntax.opts(), syntax.args);
  } catch (error) {
    if (!(error instanceof CommanderError)) return wrong(errorDetail(error));
    return error.code === "commander.helpDisplayed" ? { kind: "help" } : unreadable(error, syntax);
  }
}

/**
 * A word is taken for a misspelled one that differs from it by at most so many letters, and by half of its own at most:
 * with more, any two short words are alike.
 */
const MAX_TYPOS = 3;

/** `Did you mean scan?`, or `otherwise` where none of the words is near. */
export function didYouMean(word: string, words: readonly string[], otherwise: string): string {
  const meant = closest(word, [...words]);
  return distance(word, meant) <= Math.min(MAX_TYPOS, Math.ceil(word.length / 2))
    ? `Did you mean ${meant}?`
    : otherwise;
}

/** What commander says is wrong, as a sentence; for an option that does not exist the one that was probably meant. */
function unreadable<Options extends OptionValues>(
  { code, message }: CommanderError,
  syntax: Syntax<Options>,
): WrongCommand {
  const named = /'(--?[\w-]+)/.exec(message)?.[1] ?? "";
  const known = longOptions(syntax);
  if (code === "commander.optionMissingArgument") return wrong(`${named} takes a value.`);
  if (code === "commander.unknownOption") {
    if (known.includes(named)) return wrong(`${named} takes no value.`);
    return wrong(`There is no option ${named}. ${didYouMean(named, known, "--help lists them.")}`);
  }
  const sentence = message.replace(/^error: /, "");
  return wrong(`${sentence.charAt(0).toUpperCase()}${sentence.slice(1)}${sentence.endsWith(".") ? "" : "."}`);
}

/** Every long option of a command, its help's too. */
export function longOptions({ options }: { readonly options: readonly Option[] }): string[] {
  return [...options.flatMap(({ long }) => long ?? []), "--help"];
}

/** A value was forgotten, and the next option stands in its place: commander would take that for the value. */
function optionTakenForValue<Options extends OptionValues>(
  syntax: Syntax<Options>,
  argv: readonly string[],
): WrongCommand | undefined {
  const end = argv.indexOf("--");
  const read = end < 0 ? argv : argv.slice(0, end);
  const options = longOptions(syntax);
  const takeValues = syntax.options.flatMap(({ long, required }) => (required && long ? [long] : []));
  const place = read.findIndex(
    (argument, i) => takeValues.includes(argument) && options.includes(read[i + 1]?.split("=", 1)[0] ?? ""),
  );
  return place < 0 ? undefined : wrong(`${read[place]} takes a value, and ${read[place + 1]} is an option.`);
}
