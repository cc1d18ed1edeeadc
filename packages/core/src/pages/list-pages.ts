import type { Expression, Kysely, SqlBool } from "kysely";
import type { DB } from "../db/database.ts";
import { type Listed, type ListWindow, positionTuple } from "../db/keyset.ts";
import { domainIdOfScan } from "../domains/repository.ts";
import { withReadableHosts } from "../url/readable-host.ts";

export type ListedPage = {
  readonly id: string;
  readonly url: string;
  readonly status_code: number | null;
  readonly content_type: string | null;
  readonly title: string | null;
  readonly word_count: number | null;
  readonly depth: number;
  /** Why the last visit failed, its hosts as people write them. */
  readonly error: string | null;
  readonly last_scan: Date;
  readonly scan_job_id: string | null;
  readonly created_at: Date;
};

/**
 * A page of the domain's pages that existed while the scan ran, first visited first. A page holds what its last visit
 * found, which a later scan may have made: `scan_job_id` says which.
 */
export async function listScanPages(
  db: Kysely<DB>,
  jobId: string,
  { after, limit }: ListWindow,
): Promise<Listed<ListedPage>[]> {
  const rows = await db
    .selectFrom("pages")
    .where((eb) => {
      const ofScan: Expression<SqlBool>[] = [
        eb("pages.domain_id", "=", domainIdOfScan(jobId)),
        eb.exists(
          eb
            .selectFrom("jobs")
            .select("jobs.id")
            .where("jobs.job_id", "=", jobId)
            .whereRef("jobs.started_at", "<=", "pages.last_scan")
            .where((job) =>
              job.or([
                job("jobs.finished_at", "is", null),
                job("jobs.finished_at", ">=", job.ref("pages.created_at")),
              ]),
            ),
        ),
      ];
      if (after) ofScan.push(eb(eb.refTuple("pages.created_at", "pages.id"), ">", positionTuple(after)));
      return eb.and(ofScan);
    })
    .select([
      "pages.id",
      "pages.url",
      "pages.status_code",
      "pages.content_type",
      "pages.title",
      "pages.word_count",
      "pages.depth",
      "pages.error",
      "pages.last_scan",
      "pages.scan_job_id",
      "pages.created_at",
    ])
    .select((eb) => eb.cast<string>("pages.created_at", "text").as("position"))
    .orderBy("pages.created_at")
    .orderBy("pages.id")
    .limit(limit)
    .execute();
  return rows.map(({ position, error, ...row }) => ({
    row: { ...row, error: error === null ? null : withReadableHosts(error) },
    position: { createdAt: position, id: row.id },
  }));
}
