import { parseArgs } from "node:util";
import { type CommandLine, unreadable, wrong } from "./command-line.ts";

export const CONTACTS_HELP = `npm run contacts -- check [--fix]

Looks through all stored contacts and jobs for what should not be there, and prints how many there are of each kind,
with examples: addresses that today's validation refuses, spells or types otherwise, contacts that stand on no page,
jobs that neither a worker nor a message takes further, and what ended jobs left behind.

  --fix    says what it is about to do, then mends what is safe to mend in one transaction
  --help   this text

Exit code: 0 nothing is wrong (any more), 1 something is, or it failed, 2 the command is wrong.
Environment: DATABASE_URL (without it the local stage's Postgres, running or not), DATA_DIR (.local).
`;

export type ContactsCommand = { readonly fix: boolean };

/** Reads the command line of `npm run contacts`. */
export function parseContactsArguments(argv: readonly string[]): CommandLine<ContactsCommand> {
  try {
    const { values, positionals } = parseArgs({
      args: [...argv],
      allowPositionals: true,
      options: {
        fix: { type: "boolean", default: false },
        help: { type: "boolean", short: "h", default: false },
      },
    });
    if (values.help || (positionals.length === 0 && !values.fix)) return { kind: "help" };
    if (positionals.length !== 1 || positionals[0] !== "check") {
      return wrong("The command is check, with --fix or without.");
    }
    return { kind: "run", command: { fix: values.fix } };
  } catch (error) {
    return unreadable(error, CONTACTS_HELP);
  }
}
