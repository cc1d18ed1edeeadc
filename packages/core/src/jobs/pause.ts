import type { Kysely } from "kysely";
import type { DB } from "../db/database.ts";
import { ScannerError } from "../errors.ts";
import { changeJobs, type JobChange } from "./change-jobs.ts";
import { ACTIVE_STATUSES } from "./job.ts";
import { type ReleasePorts, releaseScans } from "./release.ts";
import { requireJob } from "./status.ts";

/**
 * Pauses an active scan. A worker that runs it finds its lease gone within a second, as after a cancel: what was
 * checkpointed stays, what came after is done again. Nobody takes the scan up until it is resumed, and its place is
 * free for another of its user's. Throws `not_found`, and `conflict` when it has ended or is paused.
 */
export async function pauseJob(db: Kysely<DB>, jobId: string): Promise<void> {
  await requireJob(db, jobId);
  if ((await pauseJobs(db, [jobId])) > 0) return;
  const { status, paused_at } = await requireJob(db, jobId);
  const state = paused_at !== null && ACTIVE_STATUSES.includes(status) ? "paused" : status;
  throw new ScannerError("conflict", `Scan ${jobId} is ${state} already: there is nothing to pause.`);
}

/**
 * Lets a paused scan go on from its last checkpoint: at once where its user has room for it, or else when one of the
 * user's scans has ended. Throws as `endPause`.
 */
export async function resumeJob(ports: ReleasePorts, jobId: string): Promise<void> {
  const userId = await endPause(ports.db, jobId);
  await releaseScans(ports, { userId });
}

/**
 * Ends a scan's pause and gives back whose it is; it waits for a place then, which the reconciler gives it where nobody
 * does before. Throws `not_found`, and `conflict` when it is not paused.
 */
export async function endPause(db: Kysely<DB>, jobId: string): Promise<string> {
  const { created_by: userId } = await requireJob(db, jobId);
  if ((await resumeJobs(db, [jobId])) > 0) return userId;
  throw new ScannerError("conflict", `Scan ${jobId} is not paused: there is nothing to resume.`);
}

/** Pauses those of the jobs that are active and not paused, and gives back how many. */
export async function pauseJobs(db: Kysely<DB>, jobIds: readonly string[]): Promise<number> {
  return await changeJobs(db, jobIds, PAUSE);
}

/**
 * Ends the pause of those of the jobs that are paused, and gives back how many. They wait for a place then:
 * `releaseScans` gives them theirs.
 */
export async function resumeJobs(db: Kysely<DB>, jobIds: readonly string[]): Promise<number> {
  return await changeJobs(db, jobIds, RESUME);
}

/** The attempt of a live worker counts for nothing: that it ends is not the site's doing. */
const PAUSE: JobChange = {
  condition: (eb) => eb.and([eb("status", "in", ACTIVE_STATUSES), eb("paused_at", "is", null)]),
  set: (eb) => {
    const isLive = eb("lease_expires_at", ">", eb.fn<Date>("now"));
    return {
      paused_at: eb.fn<Date>("now"),
      sent_at: null,
      attempts: eb
        .case()
        .when(isLive)
        .then(eb("attempts", "-", 1))
        .else(eb.ref("attempts"))
        .end(),
      attempt_leases: eb
        .case()
        .when(isLive)
        .then(eb.fn<string[]>("array_remove", ["attempt_leases", "lease_id"]))
        .else(eb.ref("attempt_leases"))
        .end(),
      lease_id: null,
      lease_expires_at: eb.case().when("status", "=", "running").then(eb.fn<Date>("now")).end(),
      updated_at: eb.fn<Date>("now"),
    };
  },
};

const RESUME: JobChange = {
  condition: (eb) => eb.and([eb("status", "in", ACTIVE_STATUSES), eb("paused_at", "is not", null)]),
  set: (eb) => ({ paused_at: null, held: true, sent_at: null, updated_at: eb.fn<Date>("now") }),
};
