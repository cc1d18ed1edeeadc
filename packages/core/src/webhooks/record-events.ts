import { expressionBuilder, type Transaction } from "kysely";
import { jsonBuildObject } from "kysely/helpers/postgres";
import type { DB } from "../db/database.ts";
import { KEPT_SCAN_ROWS } from "../jobs/scan-rows.ts";
import { EVENT_OF_END, type ScanEventType } from "./event-types.ts";
import { isWanted } from "./is-wanted.ts";

/**
 * Writes what is to be told of scans that have just ended, for each webhook of their users that wants it: in the
 * transaction that ends them, so that no scan ends without its event and none is told before its rows can be read.
 * Whether anything changed since the scan before is looked up when that is told: here it would hold up the scan's end.
 */
export async function recordScanEnds(
  trx: Transaction<DB>,
  jobIds: readonly string[],
  status: keyof typeof EVENT_OF_END,
): Promise<void> {
  await recordEvent(trx, jobIds, EVENT_OF_END[status]);
  if (status === "complete") await recordEvent(trx, jobIds, "contacts.changed");
}

async function recordEvent(
  trx: Transaction<DB>,
  jobIds: readonly string[],
  type: ScanEventType,
): Promise<void> {
  let jobs = trx
    .selectFrom("jobs")
    .leftJoin("domains", "domains.id", "jobs.domain_id")
    .where("jobs.job_id", "in", jobIds)
    .where((eb) => eb.exists(eb.selectFrom("webhooks").select("webhooks.id").where(wants(type))));
  if (type === "contacts.changed") jobs = jobs.where(hasScanBefore());
  await trx
    .with("event", (db) =>
      db
        .insertInto("webhook_events")
        .columns(["type", "job_id", "data"])
        .expression(
          jobs.select((eb) => [
            eb.val(type).as("type"),
            "jobs.job_id",
            jsonBuildObject({
              job_id: eb.ref("jobs.job_id"),
              status: eb.ref("jobs.status"),
              domain_id: eb.ref("jobs.domain_id"),
              domain: eb.ref("domains.domain"),
              error: eb.ref("jobs.error"),
              result_data: eb.ref("jobs.result_data"),
            }).as("data"),
          ]),
        )
        .returning(["id", "job_id"]),
    )
    .insertInto("webhook_deliveries")
    .columns(["event_id", "webhook_id"])
    .expression((eb) =>
      eb
        .selectFrom("event")
        .innerJoin("jobs", "jobs.job_id", "event.job_id")
        .innerJoin("webhooks", (join) => join.on(wants(type)))
        .select(["event.id", "webhooks.id as webhook_id"]),
    )
    .execute();
}

/** Whether a webhook is to be told: it wants such events, and is of the user who started the scan. */
function wants(type: ScanEventType) {
  const eb = expressionBuilder<DB, "webhooks" | "jobs">();
  return eb.and([eb("webhooks.created_by", "=", eb.ref("jobs.created_by")), isWanted(type)]);
}

/** Whether the domain has an earlier complete scan that may tell what was there before. */
function hasScanBefore() {
  const eb = expressionBuilder<DB, "jobs">();
  return eb.exists(
    eb
      .selectFrom("jobs as earlier")
      .select("earlier.id")
      .whereRef("earlier.domain_id", "=", "jobs.domain_id")
      .whereRef("earlier.id", "<", "jobs.id")
      .where("earlier.status", "=", "complete")
      .where("earlier.scan_rows", "in", KEPT_SCAN_ROWS),
  );
}
