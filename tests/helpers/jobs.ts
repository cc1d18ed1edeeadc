import { randomUUID } from "node:crypto";
import type { DB } from "@contact-scanner/core/db/database";
import { findOrCreateDomain } from "@contact-scanner/core/domains/service";
import type { ScanMessage } from "@contact-scanner/core/jobs/message";
import type { BulkScanQueue, ScanQueue } from "@contact-scanner/core/jobs/queue";
import { insertJob, type JobRow } from "@contact-scanner/core/jobs/repository";
import { expressionBuilder, type Kysely } from "kysely";
import { TEST_USER } from "./test-database.ts";

/** A pending job for a domain of its own; nothing was sent for it. */
export async function pendingJob(
  db: Kysely<DB>,
  domain = `${randomUUID()}.com`,
): Promise<{ jobId: string; domainId: string }> {
  const found = await findOrCreateDomain(db, { domain, userId: TEST_USER.id });
  const jobId = randomUUID();
  const options = { start_url: null, max_pages: 100, max_depth: 5 };
  await insertJob(db, {
    jobId,
    domainId: found.domain.id,
    userId: TEST_USER.id,
    options,
    held: false,
    onlyChanges: false,
  });
  return { jobId, domainId: found.domain.id };
}

export async function jobRow(db: Kysely<DB>, jobId: string): Promise<JobRow> {
  return await db.selectFrom("jobs").selectAll().where("job_id", "=", jobId).executeTakeFirstOrThrow();
}

/** Sets the times of active jobs back, so that a test need not wait: of these jobs, or of all. */
export async function letTimePass(
  db: Kysely<DB>,
  seconds: number,
  jobIds?: readonly string[],
): Promise<void> {
  const eb = expressionBuilder<DB, "jobs">();
  const none = eb.lit(0);
  const interval = eb.fn("make_interval", [none, none, none, none, none, none, eb.lit(seconds)]);
  const past = (column: "lease_expires_at" | "sent_at" | "updated_at") =>
    eb.fn<Date>("timestamptz_mi_interval", [column, interval]);
  let update = db
    .updateTable("jobs")
    .set({
      lease_expires_at: past("lease_expires_at"),
      sent_at: past("sent_at"),
      updated_at: past("updated_at"),
    })
    .where("status", "in", ["pending", "running"]);
  if (jobIds !== undefined) update = update.where("job_id", "in", jobIds);
  await update.execute();
}

/** A queue that keeps what it is given; `refuse` makes it throw. */
export function memoryQueue(): ScanQueue & BulkScanQueue & { readonly sent: ScanMessage[]; refuse: boolean } {
  const queue = {
    sent: [] as ScanMessage[],
    refuse: false,
    async send(message: ScanMessage) {
      if (queue.refuse) throw new Error("SQS is away");
      queue.sent.push(message);
    },
    async sendAll(messages: readonly ScanMessage[]) {
      if (queue.refuse) return { sentJobIds: [], refusal: new Error("SQS is away") };
      queue.sent.push(...messages);
      return { sentJobIds: messages.map(({ job_id }) => job_id), refusal: undefined };
    },
  };
  return queue;
}
