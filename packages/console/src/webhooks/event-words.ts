import type { Schema } from "../api/client.ts";

/** What a webhook can be told of, in words. */
export const EVENTS: readonly { readonly type: Schema<"EventType">; readonly title: string }[] = [
  { type: "scan.completed", title: "A scan has ended" },
  { type: "contacts.changed", title: "A scan saw other addresses than the one before" },
  { type: "scan.failed", title: "A scan failed" },
  { type: "scan.cancelled", title: "A scan was cancelled" },
  { type: "batch.completed", title: "The last scan of a batch has ended" },
];

type State = Pick<Schema<"Webhook">, "state" | "disabled_reason" | "failing_since">;

/** How it goes with a webhook. */
export function webhookState({ state, disabled_reason, failing_since }: State): string {
  if (state === "active") return failing_since === null ? "active" : "failing";
  if (disabled_reason === "gone") return "off: its receiver said gone";
  if (disabled_reason === "failing") return "off: it took nothing for days";
  return "off";
}
