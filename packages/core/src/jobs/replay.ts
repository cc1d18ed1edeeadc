import { ScannerError } from "../errors.ts";
import { ACTIVE_STATUSES } from "./job.ts";
import { scanOptionsSchema } from "./scan-options.ts";
import { requireJob } from "./status.ts";
import { type SubmitPorts, submitScan } from "./submit.ts";

/**
 * Starts a job that ended once more, as a new job with the same site and options for the same user: what ended stays as
 * it is. Gives back the new job's id, or the domain's active one. Throws `not_found`, and `conflict` when the job has
 * not ended or its domain was deleted.
 */
export async function replayJob(ports: SubmitPorts, jobId: string): Promise<{ jobId: string }> {
  const job = await requireJob(ports.db, jobId);
  if (ACTIVE_STATUSES.includes(job.status)) {
    throw new ScannerError("conflict", `Scan ${jobId} is ${job.status}: there is nothing to replay yet.`);
  }
  if (job.domain === null) {
    throw new ScannerError("conflict", `The domain of scan ${jobId} was deleted. Submit its URL anew.`);
  }
  const options = scanOptionsSchema.parse(job.job_metadata);
  return await submitScan(ports, {
    target: { kind: "url", domain: job.domain, startUrl: options.start_url },
    userId: job.created_by,
    maxPages: options.max_pages,
    maxDepth: options.max_depth,
    pages: options,
    reading: options,
  });
}
