import { readableEmail } from "@contact-scanner/core/url/readable-host";
import type { FoundChange } from "./api-client.ts";
import { pageCell } from "./contact-table.ts";
import { contextAround, cutTo, formatTable } from "./table.ts";

/** Changes in the order of a table, with their words in a summary after a number. */
const CHANGE_WORDS: Readonly<Record<string, string>> = {
  appeared: "appeared",
  gone: "gone",
  moved: "moved",
  retyped: "of another type",
  unknown: "unknown (not all of their pages were read this time)",
};

/** What changed as a table for a terminal of this width: what is new first, what nobody knows last. */
export function formatChangeTable(changes: readonly FoundChange[], columns: number): string {
  const order = Object.keys(CHANGE_WORDS);
  const rank = ({ changes: [first = ""] }: FoundChange) => order.indexOf(first);
  const rows = changes
    .toSorted((a, b) => rank(a) - rank(b))
    .map((change) => ({
      cells: [change.changes.join(", "), readableEmail(change.email), typeCell(change), placeCell(change)],
      last: contextAround(change.context, change.email),
    }));
  return formatTable(
    [{ cells: ["CHANGE", "EMAIL", "TYPE", "PAGE"], last: cutTo("CONTEXT") }, ...rows],
    columns,
  );
}

/** How much changed since a scan that ended then, in a sentence; null = there was no scan before. */
export function formatChangeSummary(changes: readonly FoundChange[], since: Date | null): string {
  if (since === null)
    return "This is the first scan of the site that is kept: there is nothing to compare with yet.";
  const scan = `the scan of ${since.toISOString().slice(0, 16).replace("T", " ")} UTC`;
  const counts = Object.entries(CHANGE_WORDS).flatMap(([change, words]) => {
    const count = changes.filter((each) => each.changes.includes(change)).length;
    return count === 0 ? [] : [`${count} ${words}`];
  });
  return counts.length === 0 ? `Nothing changed since ${scan}.` : `Since ${scan}: ${counts.join(", ")}.`;
}

function typeCell({ email_type: type, previous_type: previous }: FoundChange): string {
  return previous === null ? type : `${previous} → ${type}`;
}

/** Of a move where from and where to, of which one may be nowhere; else where the address stands or stood. */
function placeCell(change: FoundChange): string {
  if (!change.changes.includes("moved")) return pageCell(change.source_url);
  const from = firstPage(change.pages_left, change.pages_left_count);
  const to = firstPage(change.pages_joined, change.pages_joined_count);
  return [...from, "→", ...to].join(" ");
}

function firstPage([first]: readonly string[], count: number): string[] {
  if (first === undefined) return [];
  return [pageCell(first), ...(count > 1 ? [`+${count - 1}`] : [])];
}
