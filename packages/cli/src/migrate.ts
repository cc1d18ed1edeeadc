import { createDatabase } from "@contact-scanner/core/db/client";
import { migrateToLatest } from "@contact-scanner/core/db/migrate";
import { MIGRATION_TIMEOUTS } from "@contact-scanner/core/db/timeouts";
import { reconstructScans } from "@contact-scanner/core/jobs/reconstruct-scans";
import { readLocalSettings } from "@contact-scanner/local/env";
import { createTextLog } from "@contact-scanner/local/text-log";
import { migrations } from "@contact-scanner/migrations";
import { type CommandLine, readCommandLine, syntaxOf, wrong } from "./command-line.ts";
import { EXIT } from "./exit.ts";
import { subcommand } from "./subcommand.ts";

const DESCRIPTION = `Brings the Postgres that DATABASE_URL names to the newest migration, as a deploy does with its own. (serve does it by
itself.)`;

function syntax() {
  return syntaxOf("migrate", [""], DESCRIPTION);
}

type MigrateCommand = { readonly databaseUrl: string };

function parseArguments(argv: readonly string[]): CommandLine<MigrateCommand> {
  return readCommandLine(syntax(), argv, (_options, operands) => {
    const { databaseUrl } = readLocalSettings();
    if (operands.length === 0 && databaseUrl !== undefined) return { kind: "run", command: { databaseUrl } };
    return wrong("Set DATABASE_URL to postgres://user:password@host:port/database; there are no options.");
  });
}

async function run({ databaseUrl }: MigrateCommand): Promise<number> {
  const log = createTextLog((line) => process.stderr.write(`${line}\n`));
  const db = createDatabase({ url: databaseUrl, poolSize: 1, timeouts: MIGRATION_TIMEOUTS, log });
  try {
    const applied = await migrateToLatest(db, migrations);
    await reconstructScans({ db, log }, { isTimeUp: () => false });
    process.stdout.write(`${applied.length === 0 ? "Nothing to do." : applied.join("\n")}\n`);
    return EXIT.complete;
  } finally {
    await db.destroy();
  }
}

export const command = subcommand({ syntax, parse: parseArguments, run });
