import { withReadableHosts } from "@contact-scanner/core/url/readable-host";
import type { CommandLine } from "./command-line.ts";
import { EXIT, errorDetail } from "./exit.ts";

/**
 * A command from its command line to its exit code, which `run` gives back. What is wrong with the line, or goes wrong
 * at work, is a sentence on standard error.
 */
export async function runCommand<Command>(
  help: string,
  parse: (argv: readonly string[]) => CommandLine<Command>,
  run: (command: Command) => Promise<number>,
): Promise<void> {
  try {
    process.exitCode = await follow(parse(process.argv.slice(2)), help, run);
  } catch (error) {
    process.stderr.write(`${withReadableHosts(errorDetail(error))}\n`);
    process.exitCode = EXIT.failed;
  }
}

async function follow<Command>(
  line: CommandLine<Command>,
  help: string,
  run: (command: Command) => Promise<number>,
): Promise<number> {
  switch (line.kind) {
    case "run":
      return await run(line.command);
    case "help":
      process.stdout.write(help);
      return EXIT.complete;
    case "wrong":
      process.stderr.write(`${withReadableHosts(line.detail)}\n`);
      return EXIT.wrongCommand;
  }
}
