import { createDatabase } from "@contact-scanner/core/db/client";
import { migrateToLatest } from "@contact-scanner/core/db/migrate";
import { MIGRATION_TIMEOUTS } from "@contact-scanner/core/db/timeouts";
import { reconstructScans } from "@contact-scanner/core/jobs/reconstruct-scans";
import { readLocalSettings } from "@contact-scanner/local/env";
import { createTextLog } from "@contact-scanner/local/text-log";
import { migrations } from "@contact-scanner/migrations";
import { type CommandLine, wrong } from "./command-line.ts";
import { EXIT } from "./exit.ts";
import { runCommand } from "./run-command.ts";

const HELP = `npm run migrate

Brings the Postgres that DATABASE_URL names to the newest migration, as a deploy does with its own. (\`npm start\` does it
by itself.)
`;

type MigrateCommand = { readonly databaseUrl: string };

function parseArguments([argument]: readonly string[]): CommandLine<MigrateCommand> {
  if (argument === "--help" || argument === "-h") return { kind: "help" };
  const { databaseUrl } = readLocalSettings();
  if (argument === undefined && databaseUrl !== undefined) {
    return { kind: "run", command: { databaseUrl } };
  }
  return wrong("Set DATABASE_URL to postgres://user:password@host:port/database; there are no options.");
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

await runCommand(HELP, parseArguments, run);
