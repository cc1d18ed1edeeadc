import { ScannerError } from "../errors.ts";
import type { LockedJob } from "./lease.ts";

/** A scan whose domain was deleted has nowhere to write. */
export function domainDeleted(): ScannerError {
  return new ScannerError("not_found", "The domain was deleted before its scan ended.");
}

/** The job, its domain still there. Throws `not_found` without one. */
export function requireDomainOf(job: LockedJob): LockedJob {
  if (job.domain_id === null) throw domainDeleted();
  return job;
}
