import type { Option } from "@commander-js/extra-typings";
import { withReadableHosts } from "@contact-scanner/core/url/readable-host";
import { type CommandLine, type Helpful, helpOf } from "./command-line.ts";
import { EXIT, errorDetail } from "./exit.ts";

/** A command of the bin, once it is loaded. */
export type Subcommand = {
  /** Its options, a new object each time: what help and completions are made of. */
  readonly syntax: () => Helpful & { readonly options: readonly Option[] };
  /** The words that may stand first behind its name; empty where there are none to choose from. */
  readonly verbs: readonly string[];
  /** From what stands behind its name to its exit code. */
  run(argv: readonly string[]): Promise<number>;
};

/** A command in the bin's table. */
export type CommandEntry = {
  readonly name: string;
  /** What it does, in a line of the help. */
  readonly summary: string;
  /** Loads it and what it needs, and nothing of the others. */
  readonly load: () => Promise<{ readonly command: Subcommand }>;
};

/**
 * A command of its syntax, its parser and its work, which gives the exit code. What is wrong with the line, or goes
 * wrong at work, is a sentence on standard error.
 */
export function subcommand<Command>(parts: {
  readonly syntax: Subcommand["syntax"];
  readonly verbs?: readonly string[];
  readonly parse: (argv: readonly string[]) => CommandLine<Command>;
  readonly run: (command: Command) => Promise<number>;
}): Subcommand {
  const { syntax, verbs = [], parse, run } = parts;
  const follow = async (line: CommandLine<Command>): Promise<number> => {
    switch (line.kind) {
      case "run":
        return await run(line.command);
      case "help":
        process.stdout.write(helpOf(syntax(), process.stdout.columns));
        return EXIT.complete;
      case "wrong":
        return complain(line.detail, EXIT.wrongCommand);
    }
  };
  return {
    syntax,
    verbs,
    async run(argv) {
      try {
        return await follow(parse(argv));
      } catch (error) {
        return complain(errorDetail(error), EXIT.failed);
      }
    },
  };
}

/** Says a sentence on standard error; gives back the exit code. */
export function complain(detail: string, code: number): number {
  process.stderr.write(`${withReadableHosts(detail)}\n`);
  return code;
}
