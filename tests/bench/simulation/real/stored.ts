import type { DB } from "@contact-scanner/core/db/database";
import type { Kysely } from "kysely";

/** What the database has written since it began. */
export type Stored = {
  /** rows inserted, updated and deleted */
  readonly rows: number;
  /** bytes of write-ahead log */
  readonly logBytes: number;
};

/** What PostgreSQL counts of a table. */
type TableCounts = {
  n_tup_ins: string;
  n_tup_upd: string;
  n_tup_del: string;
};

/** Reads PostgreSQL's counts, which a connection tells some ten seconds after its last statement. */
export async function stored(db: Kysely<DB>): Promise<Stored> {
  const tables = await db
    .withTables<{ pg_stat_user_tables: TableCounts }>()
    .selectFrom("pg_stat_user_tables")
    .select(["n_tup_ins", "n_tup_upd", "n_tup_del"])
    .execute();
  const { wal_bytes: logBytes } = await db
    .withTables<{ pg_stat_wal: { wal_bytes: string } }>()
    .selectFrom("pg_stat_wal")
    .select("wal_bytes")
    .executeTakeFirstOrThrow();
  return {
    rows: tables.reduce(
      (sum, { n_tup_ins, n_tup_upd, n_tup_del }) =>
        sum + Number(n_tup_ins) + Number(n_tup_upd) + Number(n_tup_del),
      0,
    ),
    logBytes: Number(logBytes),
  };
}
