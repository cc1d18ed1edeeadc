import { parseArgs } from "node:util";
import * as z from "zod/mini";
import { type CommandLine, unreadable, wrong } from "./command-line.ts";

export const USERS_HELP = `npm run users -- <command>

  list                     every user's id and e-mail address, the oldest first
  add EMAIL [--id UUID]    gives a user a profile, without which the API answers their tokens with 403; the id is
                           their token's sub (a new one where none is given). A user who has one keeps it

Exit code: 0 done, 1 refused, 2 the command is wrong.
Environment: DATABASE_URL (without it the local stage's Postgres, running or not), DATA_DIR (.local).
`;

export type UsersCommand =
  | { readonly kind: "list" }
  | { readonly kind: "add"; readonly email: string; readonly id: string | undefined };

/** Reads the command line of `npm run users`. */
export function parseUsersArguments(argv: readonly string[]): CommandLine<UsersCommand> {
  try {
    const { values, positionals } = parseArgs({
      args: [...argv],
      allowPositionals: true,
      options: { id: { type: "string" }, help: { type: "boolean", short: "h", default: false } },
    });
    const [command, email, ...rest] = positionals;
    if (values.help || command === undefined) return { kind: "help" };
    if (rest.length > 0) return wrong("Name one user at a time.");
    if (command === "list" && email === undefined) return { kind: "run", command: { kind: "list" } };
    if (command !== "add") return wrong("The commands are list and add.");
    if (!z.email().safeParse(email).success) return wrong("add takes the user's e-mail address.");
    if (values.id !== undefined && !z.guid().safeParse(values.id).success) return wrong("--id takes a UUID.");
    return { kind: "run", command: { kind: "add", email: email ?? "", id: values.id } };
  } catch (error) {
    return unreadable(error, USERS_HELP);
  }
}
