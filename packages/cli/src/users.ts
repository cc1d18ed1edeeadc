import type { DB } from "@contact-scanner/core/db/database";
import { addProfile, listProfiles } from "@contact-scanner/core/profiles/repository";
import type { Kysely } from "kysely";
import { openDatabase } from "./open-database.ts";
import { parseUsersArguments, USERS_HELP, type UsersCommand } from "./users-arguments.ts";

const EXIT = { done: 0, refused: 1, wrongCommand: 2 } as const;
/** Postgres' code for a table that is not there. */
const UNDEFINED_TABLE = "42P01";

async function main(): Promise<number> {
  const command = parseUsersArguments(process.argv.slice(2));
  if (command.kind === "help") print(USERS_HELP.trimEnd());
  if (command.kind === "wrong") process.stderr.write(`${command.detail}\n`);
  if (command.kind === "help") return EXIT.done;
  if (command.kind === "wrong") return EXIT.wrongCommand;
  const { db, close } = await openDatabase();
  try {
    await run(db, command);
    return EXIT.done;
  } finally {
    await close();
  }
}

async function run(
  db: Kysely<DB>,
  command: Exclude<UsersCommand, { kind: "help" | "wrong" }>,
): Promise<void> {
  switch (command.kind) {
    case "list":
      for (const { id, email } of await listProfiles(db)) print(`${id}  ${email ?? ""}`);
      return;
    case "add": {
      const { id, added } = await addProfile(db, command);
      print(`${id}  ${command.email}${added ? "" : "  (has a profile already)"}`);
      return;
    }
  }
}

function print(text: string): void {
  process.stdout.write(`${text}\n`);
}

function explain(error: unknown): string {
  if (error instanceof Error && "code" in error && error.code === UNDEFINED_TABLE) {
    return "This database has no tables yet. npm start makes them.";
  }
  return error instanceof Error ? error.message : String(error);
}

try {
  process.exitCode = await main();
} catch (error) {
  process.stderr.write(`${explain(error)}\n`);
  process.exitCode = EXIT.refused;
}
