import { createDatabase } from "@contact-scanner/core/db/client";
import { migrateToLatest } from "@contact-scanner/core/db/migrate";
import { startPostgres } from "@contact-scanner/local/postgres";
import { migrations } from "@contact-scanner/migrations";
import pg from "pg";
import type { TestProject } from "vitest/node";
import { silentLog } from "./silent-log.ts";

declare module "vitest" {
  export interface ProvidedContext {
    /** The migrated database that every test file clones. */
    templateUrl: string;
  }
}

const TEMPLATE = "contact_scanner_template";

/** One Postgres for all test files: DATABASE_URL's, or a temporary one that ends with the run. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const postgres =
    process.env.DATABASE_URL === undefined
      ? await startPostgres({ durable: false, log: silentLog })
      : { url: process.env.DATABASE_URL, stop: async () => {} };
  const admin = new pg.Client({ connectionString: postgres.url });
  await admin.connect();
  await admin.query(`drop database if exists ${TEMPLATE}`);
  await admin.query(`create database ${TEMPLATE}`);
  await admin.end();
  const templateUrl = withDatabase(postgres.url, TEMPLATE);
  const db = createDatabase({ url: templateUrl, poolSize: 1, log: silentLog });
  await migrateToLatest(db, migrations);
  await db.destroy();
  project.provide("templateUrl", templateUrl);
  return () => postgres.stop();
}

/** The same server's other database. */
export function withDatabase(url: string, name: string): string {
  return url.replace(/\/[^/?]*(\?|$)/, `/${name}$1`);
}
