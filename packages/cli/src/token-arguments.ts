import { parseArgs } from "node:util";
import * as z from "zod/mini";
import { type CommandLine, unreadable, wrong } from "./command-line.ts";

const DEFAULT_TTL = "1h";
const DEFAULT_AUDIENCE = "authenticated";
const UNIT_SECONDS = new Map([
  ["s", 1],
  ["m", 60],
  ["h", 3_600],
  ["d", 86_400],
]);
/** seconds: a token cannot be taken back, so none lives longer than a year */
const MAX_TTL_SECONDS = 365 * 86_400;

export const TOKEN_HELP = `npm run -s token -- --sub UUID [options]

Prints a token (HS256) for the API that has the same JWT_SECRET. Its user needs a profile: npm run users -- add EMAIL.

  --sub UUID           the user's id
  --ttl TIME           how long it lasts: 30s, 15m, 1h, 7d (${DEFAULT_TTL}; at most 365d)
  --audience TEXT      its audience (${DEFAULT_AUDIENCE})
  --issuer TEXT        its issuer, where the API asks for one
  --help               this text

Exit code: 0 done, 1 refused, 2 the command is wrong.
Environment: JWT_SECRET, 32 bytes or more.
`;

export type TokenCommand = {
  readonly userId: string;
  readonly ttlSeconds: number;
  readonly audience: string;
  readonly issuer: string | undefined;
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
        help: { type: "boolean", short: "h", default: false },
      },
    });
    if (values.help) return { kind: "help" };
    const userId = z.guid().safeParse(values.sub);
    if (!userId.success) return wrong("--sub takes the user's id, a UUID. npm run users -- list shows them.");
    const ttlSeconds = parseTtl(values.ttl);
    if (ttlSeconds === undefined) return wrong("--ttl takes a time like 30s, 15m, 1h or 7d, at most 365d.");
    const { audience, issuer } = values;
    return { kind: "run", command: { userId: userId.data, ttlSeconds, audience, issuer } };
  } catch (error) {
    return unreadable(error, TOKEN_HELP);
  }
}

function parseTtl(text: string): number | undefined {
  const [, count, unit = ""] = /^(\d{1,9})([smhd])$/.exec(text) ?? [];
  const seconds = Number(count) * (UNIT_SECONDS.get(unit) ?? 0);
  return seconds >= 1 && seconds <= MAX_TTL_SECONDS ? seconds : undefined;
}
