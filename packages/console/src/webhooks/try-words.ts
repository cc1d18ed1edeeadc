import type { Schema } from "../api/client.ts";

type Try = Schema<"Delivery">["tries"][number];

/** How a try went, in words; "" where there was none yet. */
export function tryWords(tried: Try | undefined): string {
  if (tried === undefined) return "";
  const answer = tried.status === null ? (tried.error ?? "no answer") : `HTTP ${tried.status}`;
  const detail = tried.status !== null && tried.error !== null ? `: ${tried.error}` : "";
  return `${answer}${detail} after ${tried.ms.toLocaleString("en")} ms`;
}
