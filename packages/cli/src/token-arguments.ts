import type { Scope } from "@contact-scanner/core/auth/scope";
import { SCOPES } from "@contact-scanner/core/auth/scope";
import * as z from "zod/mini";
import { type CommandLine, readCommandLine, syntaxOf, wrong } from "./command-line.ts";
import { parseDuration } from "./duration.ts";
import { parseScopes, unknownScope } from "./scope-list.ts";

const DEFAULT_TTL = "1h";
const DEFAULT_AUDIENCE = "authenticated";
/** seconds: a token cannot be taken back, so none lives longer than a year */
const MAX_TTL_SECONDS = 365 * 86_400;

const DESCRIPTION =
  "Prints a token (HS256) for the API that has the same JWT_SECRET. Its user needs a profile: contact-scanner users add EMAIL.";

/** The options of `token`. */
export function tokenSyntax() {
  return syntaxOf("token", ["--sub UUID [options]"], DESCRIPTION)
    .option("--sub <UUID>", "the user's id")
    .option("--ttl <TIME>", "how long it lasts: 30s, 15m, 1h, 7d (at most 365d)", DEFAULT_TTL)
    .option("--audience <TEXT>", "its audience", DEFAULT_AUDIENCE)
    .option("--issuer <TEXT>", "its issuer, where the API asks for one")
    .option(
      "--scopes <A,B>",
      "what it may be used for (it does not say, which is everything unless the API asks for scopes)",
    )
    .addHelpText(
      "after",
      "\nExit code: 0 done, 1 refused, 2 the command is wrong.\nEnvironment: JWT_SECRET, 32 bytes or more.",
    );
}

export type TokenCommand = {
  readonly userId: string;
  readonly ttlSeconds: number;
  readonly audience: string;
  readonly issuer: string | undefined;
  /** undefined = it does not say */
  readonly scopes: readonly Scope[] | undefined;
};

/** Reads what stands behind `token`. */
export function parseTokenArguments(argv: readonly string[]): CommandLine<TokenCommand> {
  return readCommandLine(tokenSyntax(), argv, (options, operands) => {
    if (operands.length > 0) return wrong("token has options and nothing else. --help lists them.");
    const userId = z.guid().safeParse(options.sub);
    if (!userId.success)
      return wrong("--sub takes the user's id, a UUID. contact-scanner users list shows them.");
    const ttlSeconds = parseDuration(options.ttl, MAX_TTL_SECONDS);
    if (ttlSeconds === undefined) return wrong("--ttl takes a time like 30s, 15m, 1h or 7d, at most 365d.");
    const scopes = options.scopes === undefined ? undefined : parseScopes(options.scopes, SCOPES);
    if (scopes === "unknown") return wrong(unknownScope(SCOPES));
    const { audience, issuer } = options;
    return { kind: "run", command: { userId: userId.data, ttlSeconds, audience, issuer, scopes } };
  });
}
