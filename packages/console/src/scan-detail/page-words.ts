import type { Schema } from "../api/client.ts";

type Read = Pick<Schema<"Page">, "status_code" | "reading" | "rendered" | "needs_script">;

/** Statuses of a page that is no more: all that there is to know of it is known (RFC 9110, 15.5.5 and 15.5.11). */
const GONE_STATUSES: readonly number[] = [404, 410];

/** How much of a page was read, and how. */
export function readingWords({ status_code, reading, rendered, needs_script }: Read): string {
  if (status_code !== null && GONE_STATUSES.includes(status_code)) return "no longer there";
  if (reading === "none") return "not at all";
  if (needs_script) return "without its scripts";
  const extent = reading === "all" ? "whole" : "a part of it";
  return rendered ? `${extent}, by a browser` : extent;
}
