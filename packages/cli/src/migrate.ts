import { createDatabase } from "@contact-scanner/core/db/client";
import { migrateToLatest } from "@contact-scanner/core/db/migrate";
import { readLocalSettings } from "@contact-scanner/local/env";
import { createTextLog } from "@contact-scanner/local/text-log";
import { migrations } from "@contact-scanner/migrations";
import { EXIT, errorDetail } from "./exit.ts";

const HELP = `npm run migrate

Brings the Postgres that DATABASE_URL names to the newest migration, as a deploy does with its own. (\`npm start\` does it
by itself.)
`;

async function main(): Promise<number> {
  const [argument] = process.argv.slice(2);
  if (argument === "--help") {
    process.stdout.write(HELP);
    return EXIT.complete;
  }
  const { databaseUrl } = readLocalSettings();
  if (argument !== undefined || databaseUrl === undefined) {
    process.stderr.write(
      "Set DATABASE_URL to postgres://user:password@host:port/database; there are no options.\n",
    );
    return EXIT.wrongCommand;
  }
  const log = createTextLog((line) => process.stderr.write(`${line}\n`));
  const db = createDatabase({ url: databaseUrl, poolSize: 1, log });
  try {
    const applied = await migrateToLatest(db, migrations);
    process.stdout.write(`${applied.length === 0 ? "Nothing to do." : applied.join("\n")}\n`);
    return EXIT.complete;
  } finally {
    await db.destroy();
  }
}

try {
  process.exitCode = await main();
} catch (error) {
  process.stderr.write(`${errorDetail(error)}\n`);
  process.exitCode = EXIT.failed;
}
