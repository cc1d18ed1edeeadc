import { type CommandLine, readCommandLine, syntaxOf, wrong } from "./command-line.ts";
import { DATABASE_ENVIRONMENT } from "./help-texts.ts";

const DESCRIPTION = `Looks through all stored contacts and jobs for what should not be there, and prints how many there are of each kind,
with examples: addresses that today's validation refuses, spells or types otherwise, contacts that stand on no page,
jobs that neither a worker nor a message takes further, and what ended jobs left behind.`;

/** The options of `contacts`. */
export function contactsSyntax() {
  return syntaxOf("contacts", ["check [--fix]"], DESCRIPTION)
    .option("--fix", "says what it is about to do, then mends what is safe to mend in one transaction", false)
    .addHelpText(
      "after",
      `
Exit code: 0 nothing is wrong (any more), 1 something is, or it failed, 2 the command is wrong.
${DATABASE_ENVIRONMENT}`,
    );
}

export type ContactsCommand = { readonly fix: boolean };

/** Reads what stands behind `contacts`. */
export function parseContactsArguments(argv: readonly string[]): CommandLine<ContactsCommand> {
  return readCommandLine(contactsSyntax(), argv, ({ fix }, operands) => {
    if (operands.length === 0 && !fix) return { kind: "help" };
    if (operands.length === 1 && operands[0] === "check") return { kind: "run", command: { fix } };
    return wrong("The command is check, with --fix or without.");
  });
}
