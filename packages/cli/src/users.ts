import { addProfile, listProfiles } from "@contact-scanner/core/profiles/repository";
import { EXIT } from "./exit.ts";
import { subcommand } from "./subcommand.ts";
import { parseUsersArguments, type UsersCommand, usersSyntax } from "./users-arguments.ts";
import { type Database, withDatabase } from "./with-database.ts";

async function run(db: Database, command: UsersCommand): Promise<number> {
  switch (command.kind) {
    case "list":
      for (const { id, email } of await listProfiles(db)) print(`${id}  ${email ?? ""}`);
      break;
    case "add": {
      const { id, added } = await addProfile(db, command);
      print(`${id}  ${command.email}${added ? "" : "  (has a profile already)"}`);
      break;
    }
  }
  return EXIT.complete;
}

function print(text: string): void {
  process.stdout.write(`${text}\n`);
}

export const command = subcommand({
  syntax: usersSyntax,
  verbs: ["list", "add"],
  parse: parseUsersArguments,
  run: (asked) => withDatabase((db) => run(db, asked)),
});
