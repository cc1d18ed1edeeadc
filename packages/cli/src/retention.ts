import { applyRetention, countDueRows } from "@contact-scanner/core/retention/retain";
import { systemClock } from "@contact-scanner/core/time";
import { readLocalSettings } from "@contact-scanner/local/env";
import { EXIT } from "./exit.ts";
import { interruptSignal } from "./interrupt-signal.ts";
import { parseRetentionArguments, type RetentionCommand, retentionSyntax } from "./retention-arguments.ts";
import { formatRetentionTable } from "./retention-table.ts";
import { subcommand } from "./subcommand.ts";
import { type Database, silent, withDatabase } from "./with-database.ts";

/** Characters of a line where nobody says how wide the terminal is. */
const DEFAULT_COLUMNS = 120;

async function run(db: Database, { isDryRun }: RetentionCommand): Promise<number> {
  const { retention } = readLocalSettings();
  const columns = process.stdout.columns ?? DEFAULT_COLUMNS;
  if (isDryRun) {
    print(formatRetentionTable(await countDueRows(db, retention), "DUE", columns));
    return EXIT.complete;
  }
  const signal = interruptSignal();
  const ports = { db, clock: systemClock, random: Math.random, log: silent, signal };
  const deleted = await applyRetention(ports, retention, { isTimeUp: () => signal.aborted });
  print(formatRetentionTable(deleted, "DELETED", columns));
  return signal.aborted ? EXIT.interrupted : EXIT.complete;
}

function print(text: string): void {
  process.stdout.write(`${text}\n`);
}

export const command = subcommand({
  syntax: retentionSyntax,
  parse: parseRetentionArguments,
  run: (asked) => withDatabase((db) => run(db, asked)),
});
