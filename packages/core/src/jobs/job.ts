/**
 * A scan job's life. Every change of `jobs.status` goes through this table.
 *
 *              claim                 complete
 *   pending ──────────▶ running ──────────────▶ complete
 *      │                │  │  ▲
 *      │                │  └──┘ claim (the lease expired or was given back: another worker takes over)
 *      │ cancel         │ fail (the site gave nothing to crawl, or five attempts got no further)
 *      ▼                ├─────────▶ failed
 *   cancelled ◀─────────┘ cancel
 */
export const JOB_STATUSES = ["pending", "running", "complete", "failed", "cancelled"] as const;
export type JobStatus = (typeof JOB_STATUSES)[number];

/** What changes a job's status. */
export type JobEvent = "claim" | "complete" | "fail" | "cancel";

const TRANSITIONS: Readonly<Record<JobEvent, Readonly<Partial<Record<JobStatus, JobStatus>>>>> = {
  claim: { pending: "running", running: "running" },
  complete: { running: "complete" },
  fail: { running: "failed" },
  cancel: { pending: "cancelled", running: "cancelled" },
};

/** The status that follows, or undefined where the event may not happen. */
export function transition(status: JobStatus, event: JobEvent): JobStatus | undefined {
  return TRANSITIONS[event][status];
}

/** The statuses in which an event may happen: the `where` of its UPDATE. */
export function statusesBefore(event: JobEvent): JobStatus[] {
  return JOB_STATUSES.filter((status) => transition(status, event) !== undefined);
}

/** Pending or running. At most one job a domain is active: the database's partial unique index says the same. */
export const ACTIVE_STATUSES: readonly JobStatus[] = ["pending", "running"];

/** The one kind of job there is. */
export const WEBSITE_SCAN = "website_scan";
