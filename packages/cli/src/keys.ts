import { randomBytes } from "node:crypto";
import {
  type ApiKeyRow,
  addApiKey,
  listApiKeys,
  revokeApiKey,
} from "@contact-scanner/core/api-keys/repository";
import { findProfileByEmail } from "@contact-scanner/core/profiles/repository";
import { EXIT } from "./exit.ts";
import { KEY_VERBS, type KeysCommand, keysSyntax, parseKeysArguments } from "./keys-arguments.ts";
import { subcommand } from "./subcommand.ts";
import { oneLine } from "./table.ts";
import { type Database, withDatabase } from "./with-database.ts";

async function run(db: Database, command: KeysCommand): Promise<number> {
  switch (command.kind) {
    case "list":
      for (const row of await listApiKeys(db)) print(keyLine(row));
      break;
    case "add": {
      const userId = "id" in command.user ? command.user.id : await idOf(db, command.user.email);
      const { key, row } = await addApiKey(db, { ...command, userId }, randomBytes);
      print(key);
      process.stderr.write(`${keyLine(row)}\nThe key is shown this once.\n`);
      break;
    }
    case "revoke":
      print(keyLine(await revokeApiKey(db, command.id)));
      break;
  }
  return EXIT.complete;
}

async function idOf(db: Database, email: string): Promise<string> {
  const id = await findProfileByEmail(db, email);
  if (id === undefined)
    throw new Error(`There is no user ${email}. contact-scanner users add ${email} makes one.`);
  return id;
}

function keyLine({ id, prefix, user_id, scopes, name, ...times }: ApiKeyRow): string {
  const time = (label: string, at: Date | null) => `${label} ${at?.toISOString() ?? "never"}`;
  return [
    id,
    `${prefix}…`,
    user_id,
    scopes.join(","),
    time("expires", times.expires_at),
    time("used", times.last_used_at),
    time("revoked", times.revoked_at),
    oneLine(name ?? ""),
  ]
    .join("  ")
    .trimEnd();
}

function print(text: string): void {
  process.stdout.write(`${text}\n`);
}

export const command = subcommand({
  syntax: keysSyntax,
  verbs: KEY_VERBS,
  parse: parseKeysArguments,
  run: (asked) => withDatabase((db) => run(db, asked)),
});
