import type { JobStatus } from "../jobs/job.ts";

/** What a webhook may be told of. */
export const EVENT_TYPES = [
  "scan.completed",
  "scan.failed",
  "scan.cancelled",
  "contacts.changed",
  "batch.completed",
] as const;

export type EventType = (typeof EVENT_TYPES)[number];

/** What is told of a scan; the other events are of batches. */
export type ScanEventType = Exclude<EventType, "batch.completed">;

/** What a webhook is told when its owner tries it, whatever it asks for. */
export const TEST_EVENT = "webhook.test";

/** What a scan's end is told as, by the status that it ends in. */
export const EVENT_OF_END = {
  complete: "scan.completed",
  failed: "scan.failed",
  cancelled: "scan.cancelled",
} as const satisfies Partial<Record<JobStatus, ScanEventType>>;
