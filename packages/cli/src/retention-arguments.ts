import { parseArgs } from "node:util";
import { type CommandLine, unreadable, wrong } from "./command-line.ts";

export const RETENTION_HELP = `npm run retention [-- --dry-run]

Deletes rows that are kept no longer, in small transactions beside running scans, and prints how many of each kind. A
stage does the same every minute. Ctrl-C ends it after the transaction that is underway.

  --dry-run   deletes nothing, and prints how many rows are due
  --help      this text

Exit code: 0 done, 1 it failed, 2 the command is wrong, 130 Ctrl-C.
Environment: RETENTION_SCAN_DAYS, RETENTION_GONE_CONTACT_DAYS, RETENTION_KEY_DAYS, RETENTION_DEAD_LETTER_DAYS,
RETENTION_AUDIT_DAYS, RETENTION_FRONTIER_DAYS, RETENTION_DELIVERY_DAYS (whole days; 0 = for ever): set those of the
stage. DATABASE_URL (without it the local stage's Postgres, running or not), DATA_DIR (.local).
`;

export type RetentionCommand = { readonly isDryRun: boolean };

/** Reads the command line of `npm run retention`. */
export function parseRetentionArguments(argv: readonly string[]): CommandLine<RetentionCommand> {
  try {
    const { values, positionals } = parseArgs({
      args: [...argv],
      allowPositionals: true,
      options: {
        "dry-run": { type: "boolean", default: false },
        help: { type: "boolean", short: "h", default: false },
      },
    });
    if (values.help) return { kind: "help" };
    if (positionals.length > 0) return wrong("There is one option, --dry-run, and nothing else.");
    return { kind: "run", command: { isDryRun: values["dry-run"] } };
  } catch (error) {
    return unreadable(error, RETENTION_HELP);
  }
}
