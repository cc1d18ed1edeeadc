import { parseArgs } from "node:util";
import { apiKeyName } from "@contact-scanner/core/auth/api-key";
import { DEFAULT_KEY_SCOPES, KEY_SCOPES, type Scope } from "@contact-scanner/core/auth/scope";
import { LIMITS } from "@contact-scanner/core/config";
import * as z from "zod/mini";
import { type CommandLine, unreadable, wrong } from "./command-line.ts";
import { parseDuration } from "./duration.ts";
import { parseScopes, unknownScope } from "./scope-list.ts";

/** seconds after which a key ends at most: a time that is longer is meant as none */
const MAX_EXPIRY_SECONDS = LIMITS.maxApiKeyDays * 86_400;

export const KEYS_HELP = `npm run keys -- <command>

  add USER [options]       makes a key for a user (id or e-mail address) and prints it, this once: the database keeps
                           its hash alone. npm run -s prints nothing else on standard output
    --name TEXT            what you call it
    --scopes A,B           what it may be used for (${DEFAULT_KEY_SCOPES.join(",")}) of
                           ${KEY_SCOPES.join(", ")}
    --expires TIME         when it ends: 12h, 90d (never; at most ${LIMITS.maxApiKeyDays}d)
  list                     every key by its id and first characters, the oldest first
  revoke ID                ends a key, at once and for good

Exit code: 0 done, 1 refused, 2 the command is wrong.
Environment: DATABASE_URL (without it the local stage's Postgres, running or not), DATA_DIR (.local).
`;

export type KeysCommand =
  | { readonly kind: "list" }
  | { readonly kind: "revoke"; readonly id: string }
  | {
      readonly kind: "add";
      /** an id or an e-mail address */
      readonly user: { readonly id: string } | { readonly email: string };
      readonly name: string | undefined;
      readonly scopes: readonly Scope[];
      /** undefined = never */
      readonly expiresInSeconds: number | undefined;
    };

type Options = { readonly name?: string; readonly scopes?: string; readonly expires?: string };

/** Reads the command line of `npm run keys`. */
export function parseKeysArguments(argv: readonly string[]): CommandLine<KeysCommand> {
  try {
    const { values, positionals } = parseArgs({
      args: [...argv],
      allowPositionals: true,
      options: {
        name: { type: "string" },
        scopes: { type: "string" },
        expires: { type: "string" },
        help: { type: "boolean", short: "h", default: false },
      },
    });
    const { help, ...options } = values;
    const [command, subject, ...rest] = positionals;
    if (help || command === undefined) return { kind: "help" };
    if (rest.length > 0) return wrong("Name one user or key at a time.");
    if (command === "add") return addCommand(subject, options);
    if (Object.keys(options).length > 0) return wrong("--name, --scopes and --expires belong to add.");
    if (command === "list" && subject === undefined) return { kind: "run", command: { kind: "list" } };
    if (command !== "revoke") return wrong("The commands are add, list and revoke.");
    const id = z.uuid().safeParse(subject);
    if (!id.success) return wrong("revoke takes the key's id, a UUID. npm run keys -- list shows them.");
    return { kind: "run", command: { kind: "revoke", id: id.data } };
  } catch (error) {
    return unreadable(error, KEYS_HELP);
  }
}

function addCommand(subject: string | undefined, options: Options): CommandLine<KeysCommand> {
  const user = parseUser(subject);
  if (!user) return wrong("add takes the user's id or e-mail address. npm run users -- list shows them.");
  const { name, scopes: list, expires } = options;
  if (name !== undefined && !apiKeyName.safeParse(name).success) {
    return wrong("--name takes a text of 1 to 100 characters.");
  }
  const scopes = list === undefined ? DEFAULT_KEY_SCOPES : parseScopes(list, KEY_SCOPES);
  if (scopes === "unknown") return wrong(unknownScope(KEY_SCOPES));
  const expiresInSeconds = expires === undefined ? undefined : parseDuration(expires, MAX_EXPIRY_SECONDS);
  if (expires !== undefined && expiresInSeconds === undefined) {
    return wrong(`--expires takes a time like 12h or 90d, at most ${LIMITS.maxApiKeyDays}d.`);
  }
  return { kind: "run", command: { kind: "add", user, name, scopes, expiresInSeconds } };
}

function parseUser(text: string | undefined): { id: string } | { email: string } | undefined {
  const id = z.guid().safeParse(text);
  if (id.success) return { id: id.data };
  const email = z.email().safeParse(text);
  return email.success ? { email: email.data } : undefined;
}
