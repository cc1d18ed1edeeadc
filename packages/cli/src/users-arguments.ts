import * as z from "zod/mini";
import { type CommandLine, readCommandLine, syntaxOf, wrong } from "./command-line.ts";
import { DATABASE_ENVIRONMENT } from "./help-texts.ts";

const DESCRIPTION = `  list                     every user's id and e-mail address, the oldest first
  add EMAIL [--id UUID]    gives a user a profile, without which the API answers their tokens with 403; the id is
                           their token's sub (a new one where none is given). A user who has one keeps it`;

/** The options of `users`. */
export function usersSyntax() {
  return syntaxOf("users", ["list", "add EMAIL [--id UUID]"], DESCRIPTION)
    .option("--id <UUID>", "the id of the user who is added")
    .addHelpText("after", `\nExit code: 0 done, 1 refused, 2 the command is wrong.\n${DATABASE_ENVIRONMENT}`);
}

export type UsersCommand =
  | { readonly kind: "list" }
  | { readonly kind: "add"; readonly email: string; readonly id: string | undefined };

/** Reads what stands behind `users`. */
export function parseUsersArguments(argv: readonly string[]): CommandLine<UsersCommand> {
  return readCommandLine(usersSyntax(), argv, ({ id }, [word, email, ...rest]): CommandLine<UsersCommand> => {
    if (word === undefined) return { kind: "help" };
    if (rest.length > 0) return wrong("Name one user at a time.");
    if (word === "list" && email === undefined) return { kind: "run", command: { kind: "list" } };
    if (word !== "add") return wrong("The commands are list and add.");
    if (!z.email().safeParse(email).success) return wrong("add takes the user's e-mail address.");
    if (id !== undefined && !z.guid().safeParse(id).success) return wrong("--id takes a UUID.");
    return { kind: "run", command: { kind: "add", email: email ?? "", id } };
  });
}
