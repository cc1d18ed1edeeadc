import type { DB } from "@contact-scanner/core/db/database";
import { resultSummarySchema } from "@contact-scanner/core/jobs/result-summary";
import type { Kysely } from "kysely";

/** What is counted of scans. */
export type Counted = {
  readonly complete: number;
  readonly failed: number;
  readonly cancelled: number;
  readonly pages: number;
  readonly contacts: number;
  readonly bytes: number;
  readonly cpuMs: number;
};

/** All that the users of this database used. */
export async function countedUsage(db: Kysely<DB>): Promise<Counted> {
  const rows = await db.selectFrom("usage_days").selectAll().execute();
  const sum = (name: Exclude<keyof (typeof rows)[number], "day" | "user_id">) =>
    rows.reduce((total, row) => total + Number(row[name]), 0);
  return {
    complete: sum("scans_complete"),
    failed: sum("scans_failed"),
    cancelled: sum("scans_cancelled"),
    pages: sum("pages"),
    contacts: sum("contacts"),
    bytes: sum("bytes"),
    cpuMs: sum("cpu_ms"),
  };
}

/** The same as the scans themselves tell it: their rows and, but of those that failed, their summaries. */
export async function usageOfScans(db: Kysely<DB>): Promise<Counted> {
  const jobs = await db.selectFrom("jobs").select(["status", "result_data"]).execute();
  const ended = (status: string) => jobs.filter((job) => job.status === status).length;
  const summaries = jobs.flatMap(({ result_data }) =>
    result_data === null ? [] : [resultSummarySchema.parse(result_data)],
  );
  const pages = await db.selectFrom("scan_pages").select("page_id").execute();
  return {
    complete: ended("complete"),
    failed: ended("failed"),
    cancelled: ended("cancelled"),
    pages: pages.length,
    contacts: summaries.reduce((sum, { contacts_found }) => sum + contacts_found, 0),
    bytes: summaries.reduce((sum, { bytes }) => sum + bytes, 0),
    cpuMs: summaries.reduce((sum, { cpu_ms }) => sum + cpu_ms, 0),
  };
}

/** How many pages are stored of scans that failed: no summary tells their bytes. */
export async function pagesOfFailedScans(db: Kysely<DB>): Promise<number> {
  const rows = await db
    .selectFrom("scan_pages")
    .innerJoin("jobs", "jobs.id", "scan_pages.scan_id")
    .select("page_id")
    .where("status", "=", "failed")
    .execute();
  return rows.length;
}
