import { parseArgs } from "node:util";
import { type CommandLine, unreadable, wrong } from "./command-line.ts";
import { parseDuration } from "./duration.ts";

const DEFAULT_SINCE = "30d";
/** seconds, ten years: a time that is longer is meant as all of it */
const MAX_SINCE_SECONDS = 3_650 * 86_400;

export const AUDIT_HELP = `npm run audit -- [--since TIME]

Prints who did what cannot be undone, or let somebody in or out: when, what, to what, which user by which key, and the
request's id in the log. The newest 1,000 of the time, the newest first. A removed address is told by its keyed hash;
"operator" is a command on the database, or the operator's function.

  --since TIME   how far back: 12h, 7d (${DEFAULT_SINCE}; at most 3650d)
  --help         this text

Exit code: 0 done, 1 refused, 2 the command is wrong.
Environment: DATABASE_URL (without it the local stage's Postgres, running or not), DATA_DIR (.local).
`;

export type AuditCommand = { readonly sinceSeconds: number };

/** Reads the command line of `npm run audit`. */
export function parseAuditArguments(argv: readonly string[]): CommandLine<AuditCommand> {
  try {
    const { values } = parseArgs({
      args: [...argv],
      options: {
        since: { type: "string", default: DEFAULT_SINCE },
        help: { type: "boolean", short: "h", default: false },
      },
    });
    if (values.help) return { kind: "help" };
    const sinceSeconds = parseDuration(values.since, MAX_SINCE_SECONDS);
    if (sinceSeconds === undefined) return wrong("--since takes a time like 12h or 7d, at most 3650d.");
    return { kind: "run", command: { sinceSeconds } };
  } catch (error) {
    return unreadable(error, AUDIT_HELP);
  }
}
