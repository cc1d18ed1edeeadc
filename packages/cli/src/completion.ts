import { type CommandLine, readCommandLine, syntaxOf, wrong } from "./command-line.ts";
import { bashCompletion } from "./completion/bash.ts";
import { type CompletableCommand, completable } from "./completion/completable.ts";
import { fishCompletion } from "./completion/fish.ts";
import { zshCompletion } from "./completion/zsh.ts";
import { EXIT } from "./exit.ts";
import { type CommandEntry, type Subcommand, subcommand } from "./subcommand.ts";

const DESCRIPTION = `Prints what lets a shell complete the commands and their options. For the shells to come:

  bash   echo 'source <(contact-scanner completion bash)' >> ~/.bashrc
  zsh    echo 'source <(contact-scanner completion zsh)' >> ~/.zshrc      (behind compinit)
  fish   contact-scanner completion fish > ~/.config/fish/completions/contact-scanner.fish`;

const SCRIPTS = { bash: bashCompletion, zsh: zshCompletion, fish: fishCompletion } as const satisfies Record<
  string,
  (commands: readonly CompletableCommand[]) => string
>;

type Shell = keyof typeof SCRIPTS;

const SHELLS: readonly Shell[] = ["bash", "zsh", "fish"];

function syntax() {
  return syntaxOf("completion", [SHELLS.join(" | ")], DESCRIPTION);
}

function parseArguments(argv: readonly string[]): CommandLine<Shell> {
  return readCommandLine(syntax(), argv, (_options, [word, ...rest]) => {
    if (word === undefined) return { kind: "help" };
    const shell = SHELLS.find((known) => known === word);
    if (shell !== undefined && rest.length === 0) return { kind: "run", command: shell };
    return wrong("Say bash, zsh or fish: contact-scanner completion bash");
  });
}

/** The command `completion` of a bin with these commands. */
export function completionOf(entries: readonly CommandEntry[]): Subcommand {
  return subcommand({
    syntax,
    verbs: SHELLS,
    parse: parseArguments,
    async run(shell) {
      process.stdout.write(SCRIPTS[shell](await Promise.all(entries.map(completable))));
      return EXIT.complete;
    },
  });
}
