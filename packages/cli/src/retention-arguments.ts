import { type CommandLine, readCommandLine, syntaxOf, wrong } from "./command-line.ts";

const DESCRIPTION = `Deletes rows that are kept no longer, in small transactions beside running scans, and prints how many of each kind. A
stage does the same every minute. Ctrl-C ends it after the transaction that is underway.`;

/** The options of `retention`. */
export function retentionSyntax() {
  return syntaxOf("retention", ["[--dry-run]"], DESCRIPTION)
    .option("--dry-run", "deletes nothing, and prints how many rows are due", false)
    .addHelpText(
      "after",
      `
Exit code: 0 done, 1 it failed, 2 the command is wrong, 130 Ctrl-C.
Environment: RETENTION_SCAN_DAYS, RETENTION_GONE_CONTACT_DAYS, RETENTION_KEY_DAYS, RETENTION_DEAD_LETTER_DAYS,
RETENTION_AUDIT_DAYS, RETENTION_FRONTIER_DAYS, RETENTION_DELIVERY_DAYS (whole days; 0 = for ever): set those of the
stage. DATABASE_URL (without it the local stage's Postgres, running or not), DATA_DIR (.local).`,
    );
}

export type RetentionCommand = { readonly isDryRun: boolean };

/** Reads what stands behind `retention`. */
export function parseRetentionArguments(argv: readonly string[]): CommandLine<RetentionCommand> {
  return readCommandLine(retentionSyntax(), argv, ({ dryRun }, operands) =>
    operands.length > 0
      ? wrong("There is one option, --dry-run, and nothing else.")
      : { kind: "run", command: { isDryRun: dryRun } },
  );
}
