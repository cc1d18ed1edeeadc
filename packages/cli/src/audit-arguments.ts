import { type CommandLine, readCommandLine, syntaxOf, wrong } from "./command-line.ts";
import { parseDuration } from "./duration.ts";
import { DATABASE_ENVIRONMENT } from "./help-texts.ts";

const DEFAULT_SINCE = "30d";
/** seconds, ten years: a time that is longer is meant as all of it */
const MAX_SINCE_SECONDS = 3_650 * 86_400;

const DESCRIPTION = `Prints who did what cannot be undone, or let somebody in or out: when, what, to what, which user by which key, and the
request's id in the log. The newest 1,000 of the time, the newest first. A removed address is told by its keyed hash;
"operator" is a command on the database, or the operator's function.`;

/** The options of `audit`. */
export function auditSyntax() {
  return syntaxOf("audit", ["[--since TIME]"], DESCRIPTION)
    .option("--since <TIME>", "how far back: 12h, 7d (at most 3650d)", DEFAULT_SINCE)
    .addHelpText("after", `\nExit code: 0 done, 1 refused, 2 the command is wrong.\n${DATABASE_ENVIRONMENT}`);
}

export type AuditCommand = { readonly sinceSeconds: number };

/** Reads what stands behind `audit`. */
export function parseAuditArguments(argv: readonly string[]): CommandLine<AuditCommand> {
  return readCommandLine(auditSyntax(), argv, ({ since }, operands) => {
    if (operands.length > 0) return wrong("There is one option, --since, and nothing else.");
    const sinceSeconds = parseDuration(since, MAX_SINCE_SECONDS);
    if (sinceSeconds === undefined) return wrong("--since takes a time like 12h or 7d, at most 3650d.");
    return { kind: "run", command: { sinceSeconds } };
  });
}
