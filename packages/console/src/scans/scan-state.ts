import type { Schema } from "../api/client.ts";

/** What a scan is doing, as people are told it. */
export type ScanState =
  | "waiting"
  | "paused"
  | "running"
  | "complete"
  | "partial"
  | "blocked"
  | "empty"
  | "failed"
  | "cancelled";

type Told = Pick<Schema<"ScanSummary">, "status" | "waiting" | "paused_at" | "result_data">;

/**
 * A scan's state in one word. A complete scan is told by its evidence, so that having found nothing and having seen
 * nothing never look alike.
 */
export function scanState({ status, waiting, paused_at, result_data }: Told): ScanState {
  if (status === "failed" || status === "cancelled") return status;
  if (status === "complete") return result_data?.evidence ?? "complete";
  if (paused_at !== null) return "paused";
  return status === "pending" || waiting ? "waiting" : "running";
}

/** Whether it still goes on, or will. */
export function isActive({ status }: Pick<Told, "status">): boolean {
  return status === "pending" || status === "running";
}

/** What each state means, for who does not know the word. */
export const STATE_MEANING: Readonly<Record<ScanState, string>> = {
  waiting: "It waits for its turn.",
  paused: "It is paused, and keeps what it has found.",
  running: "Pages are being read.",
  complete: "All of the site was seen.",
  partial: "A part of the site was not seen.",
  blocked: "The site did not let itself be read.",
  empty: "There was no page to read.",
  failed: "It could not be done.",
  cancelled: "It was cancelled, and keeps what it had found.",
};
