import { execFileSync } from "node:child_process";
import { createDatabase } from "@contact-scanner/core/db/client";
import { migrateToLatest } from "@contact-scanner/core/db/migrate";
import { migrations } from "@contact-scanner/migrations";
import { startPostgres } from "./postgres.ts";
import { createTextLog } from "./text-log.ts";

/** Writes core's table types from the schema that the migrations make, in a Postgres of its own. */
const log = createTextLog((line) => process.stderr.write(`${line}\n`));
const postgres = await startPostgres({ durable: false, log });
const db = createDatabase({ url: postgres.url, poolSize: 1, log });
try {
  await migrateToLatest(db, migrations);
  execFileSync("kysely-codegen", ["--url", postgres.url], { stdio: "inherit" });
} finally {
  await db.destroy();
  await postgres.stop();
}
