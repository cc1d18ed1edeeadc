import type { DB } from "@contact-scanner/core/db/database";
import { Kysely, PostgresDialect } from "kysely";
import pg from "pg";

/** A statement as it was sent, and what sent it. */
export type RecordedStatement = {
  readonly sentBy: string;
  readonly sql: string;
  readonly parameters: readonly unknown[];
};

/** A database whose statements are noted: each text once for each name of what sends it. */
export function recordingDatabase(url: string): {
  readonly db: Kysely<DB>;
  readonly statements: () => readonly RecordedStatement[];
  /** Runs what sends statements under this name. */
  readonly noteAs: <Result>(name: string, work: () => Promise<Result>) => Promise<Result>;
} {
  const noted = new Map<string, RecordedStatement>();
  let sentBy = "";
  const db = new Kysely<DB>({
    dialect: new PostgresDialect({ pool: new pg.Pool({ connectionString: url, max: 4, pipeline: true }) }),
    log: ({ query: { sql, parameters } }) => {
      if (/^(?:begin|commit|rollback|savepoint)/.test(sql)) return;
      noted.set(`${sentBy} ${sql}`, { sentBy, sql, parameters });
    },
  });
  return {
    db,
    statements: () => [...noted.values()],
    async noteAs(name, work) {
      sentBy = name;
      return await work();
    },
  };
}
