import { apiKeyName } from "@contact-scanner/core/auth/api-key";
import { DEFAULT_KEY_SCOPES, KEY_SCOPES, type Scope } from "@contact-scanner/core/auth/scope";
import { LIMITS } from "@contact-scanner/core/config";
import * as z from "zod/mini";
import { type CommandLine, readCommandLine, syntaxOf, wrong } from "./command-line.ts";
import { parseDuration } from "./duration.ts";
import { DATABASE_ENVIRONMENT } from "./help-texts.ts";
import { parseScopes, unknownScope } from "./scope-list.ts";

/** seconds after which a key ends at most: a time that is longer is meant as none */
const MAX_EXPIRY_SECONDS = LIMITS.maxApiKeyDays * 86_400;

const DESCRIPTION = `  add USER [options]       makes a key for a user (id or e-mail address) and prints it, this once: the database keeps
                           its hash alone. On standard output stands nothing else
  list                     every key by its id and first characters, the oldest first
  revoke ID                ends a key, at once and for good`;

/** What can be done with keys. */
export const KEY_VERBS = ["add", "list", "revoke"] as const;

/** The options of `keys`. */
export function keysSyntax() {
  const scopes = `(${DEFAULT_KEY_SCOPES.join(",")}) of ${KEY_SCOPES.join(", ")}`;
  return syntaxOf("keys", ["add USER [options]", "list", "revoke ID"], DESCRIPTION)
    .optionsGroup("Options of add:")
    .option("--name <TEXT>", "what you call it")
    .option("--scopes <A,B>", `what it may be used for ${scopes}`)
    .option("--expires <TIME>", `when it ends: 12h, 90d (never; at most ${LIMITS.maxApiKeyDays}d)`)
    .addHelpText("after", `\nExit code: 0 done, 1 refused, 2 the command is wrong.\n${DATABASE_ENVIRONMENT}`);
}

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

type Options = Readonly<ReturnType<ReturnType<typeof keysSyntax>["opts"]>>;

/** Reads what stands behind `keys`. */
export function parseKeysArguments(argv: readonly string[]): CommandLine<KeysCommand> {
  return readCommandLine(keysSyntax(), argv, (options, [word, subject, ...rest]) => {
    if (word === undefined) return { kind: "help" };
    if (rest.length > 0) return wrong("Name one user or key at a time.");
    if (word === "add") return addCommand(subject, options);
    if (Object.keys(options).length > 0) return wrong("--name, --scopes and --expires belong to add.");
    if (word === "list" && subject === undefined) return { kind: "run", command: { kind: "list" } };
    if (word !== "revoke") return wrong("The commands are add, list and revoke.");
    const id = z.uuid().safeParse(subject);
    if (!id.success) return wrong("revoke takes the key's id, a UUID. contact-scanner keys list shows them.");
    return { kind: "run", command: { kind: "revoke", id: id.data } };
  });
}

function addCommand(subject: string | undefined, options: Options): CommandLine<KeysCommand> {
  const user = parseUser(subject);
  if (!user)
    return wrong("add takes the user's id or e-mail address. contact-scanner users list shows them.");
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
