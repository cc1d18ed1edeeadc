import { parseArgs } from "node:util";
import type { Scope } from "@contact-scanner/core/auth/scope";
import { SCOPES } from "@contact-scanner/core/auth/scope";
import * as z from "zod/mini";
import { type CommandLine, unreadable, wrong } from "./command-line.ts";
import { parseDuration } from "./duration.ts";
import { parseScopes, unknownScope } from "./scope-list.ts";

const DEFAULT_TTL = "1h";
const DEFAULT_AUDIENCE = "authenticated";
/** seconds: a token cannot be taken back, so none lives longer than a year */
const MAX_TTL_SECONDS = 365 * 86_400;

export const TOKEN_HELP = `npm run -s token -- --sub UUID [options]

Prints a token (HS256) for the API that has the same JWT_SECRET. Its user needs a profile: npm run users -- add EMAIL.

  --sub UUID           the user's id
  --ttl TIME           how long it lasts: 30s, 15m, 1h, 7d (${DEFAULT_TTL}; at most 365d)
  --audience TEXT      its audience (${DEFAULT_AUDIENCE})
  --issuer TEXT        its issuer, where the API asks for one
  --scopes A,B         what it may be used for (it does not say, which is everything unless the API asks for scopes)
  --help               this text

Exit code: 0 done, 1 refused, 2 the command is wrong.
Environment: JWT_SECRET, 32 bytes or more.
`;

export type TokenCommand = {
  readonly userId: string;
  readonly ttlSeconds: number;
  readonly audience: string;
  readonly issuer: string | undefined;
  /** undefined = it does not say */
  readonly scopes: readonly Scope[] | undefined;
};

/** Reads the command line of `npm run token`. */
export function parseTokenArguments(argv: readonly string[]): CommandLine<TokenCommand> {
  try {
    const { values } = parseArgs({
      args: [...argv],
      options: {
        sub: { type: "string" },
        ttl: { type: "string", default: DEFAULT_TTL },
        audience: { type: "string", default: DEFAULT_AUDIENCE },
        issuer: { type: "string" },
        scopes: { type: "string" },
        help: { type: "boolean", short: "h", default: false },
      },
    });
    if (values.help) return { kind: "help" };
    const userId = z.guid().safeParse(values.sub);
    if (!userId.success) return wrong("--sub takes the user's id, a UUID. npm run users -- list shows them.");
    const ttlSeconds = parseDuration(values.ttl, MAX_TTL_SECONDS);
    if (ttlSeconds === undefined) return wrong("--ttl takes a time like 30s, 15m, 1h or 7d, at most 365d.");
    const scopes = values.scopes === undefined ? undefined : parseScopes(values.scopes, SCOPES);
    if (scopes === "unknown") return wrong(unknownScope(SCOPES));
    const { audience, issuer } = values;
    return { kind: "run", command: { userId: userId.data, ttlSeconds, audience, issuer, scopes } };
  } catch (error) {
    return unreadable(error, TOKEN_HELP);
  }
}
