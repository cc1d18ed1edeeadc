import type { RetentionName } from "@contact-scanner/core/retention/kind";
import type { RetentionCount } from "@contact-scanner/core/retention/retain";
import { cutTo, formatTable } from "./table.ts";

/** The variable that says how long rows of a kind are kept, and what is counted. */
const MEANINGS: Readonly<Record<RetentionName, readonly [variable: string, what: string]>> = {
  idempotency_keys: ["RETENTION_KEY_DAYS", "keys of submits"],
  audit_log: ["RETENTION_AUDIT_DAYS", "lines on who did what"],
  dead_letters: ["RETENTION_DEAD_LETTER_DAYS", "messages that were given up"],
  webhook_events: ["RETENTION_DELIVERY_DAYS", "what webhooks were told"],
  frontier: ["RETENTION_FRONTIER_DAYS", "what is left of ended scans' frontiers"],
  mail_domains: ["RETENTION_SCAN_DAYS", "what DNS said of mail domains that no scan met since"],
  scan_rows: ["RETENTION_SCAN_DAYS", "pages of ended scans"],
  gone_contacts: [
    "RETENTION_GONE_CONTACT_DAYS",
    "addresses gone from their page (no sooner than scans' pages)",
  ],
  unshown_contents: ["RETENTION_SCAN_DAYS", "sites with what no page or scan of theirs shows any more"],
};

/** How many rows of each kind are due or `DELETED`, and why, as a table for a terminal of this width. */
export function formatRetentionTable(
  counts: readonly RetentionCount[],
  heading: "DUE" | "DELETED",
  columns: number,
): string {
  const rows = counts.map(({ name, days, rows }) => {
    const [variable, what] = MEANINGS[name];
    return { cells: [String(rows), days === 0 ? "kept" : String(days), variable], last: cutTo(what) };
  });
  return formatTable([{ cells: [heading, "DAYS", "SETTING"], last: cutTo("WHAT") }, ...rows], columns);
}
