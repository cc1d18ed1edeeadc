import type { DB } from "@contact-scanner/core/db/database";
import type { ScanQueue } from "@contact-scanner/core/jobs/queue";
import { findUnfinishedJobs, releaseAllLeases } from "@contact-scanner/core/jobs/repository";
import { sendScan } from "@contact-scanner/core/jobs/submit";
import type { Log } from "@contact-scanner/core/log";
import type { Kysely } from "kysely";

/**
 * The local queue forgets on exit: sends every job again that Postgres holds as pending or running, and gives back
 * how many. Call it when no crawler runs: a running job's worker is gone, so its lease is given up.
 */
export async function resendUnfinishedJobs(ports: {
  db: Kysely<DB>;
  queue: ScanQueue;
  log: Log;
}): Promise<number> {
  await releaseAllLeases(ports.db);
  const jobs = await findUnfinishedJobs(ports.db);
  for (const job of jobs) await sendScan(ports, job);
  return jobs.length;
}
