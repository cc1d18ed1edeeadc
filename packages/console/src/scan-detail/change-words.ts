import type { Schema } from "../api/client.ts";
import { counted } from "../parts/counted.ts";
import { isActive, scanState } from "../scans/scan-state.ts";

type Change = Schema<"Change">;
type Changed = Pick<Schema<"ChangedContact">, "changes" | "email_type" | "previous_type">;
type Ended = Pick<
  Schema<"ScanSummary">,
  "job_id" | "status" | "waiting" | "paused_at" | "created_at" | "scan_rows" | "result_data"
>;

/** What became of an address, in the order in which a reader wants to know it. */
export const CHANGES: Readonly<Record<Change, string>> = {
  appeared: "appeared",
  gone: "gone",
  moved: "moved",
  retyped: "of another type",
  unknown: "unknown",
};

/** All that became of an address: `moved, of another type`. */
export function changeWords({ changes }: Changed): string {
  return changes.map((change) => CHANGES[change]).join(", ");
}

/** The type of an address, with the one before where it had another: `unknown → corporate`. */
export function typeChangeWords({ email_type, previous_type }: Changed): string {
  return previous_type === null ? email_type : `${previous_type} → ${email_type}`;
}

/** What is said of the addresses of which it is not known whether they are gone; "" where there are none. */
export function unknownWords(changes: readonly Pick<Changed, "changes">[]): string {
  const unknown = changes.filter((changed) => changed.changes.includes("unknown")).length;
  if (unknown === 0) return "";
  return `Whether ${unknown === 1 ? "one address is" : `${unknown.toLocaleString("en")} addresses are`} still there is not known: the scan did not read all of their pages.`;
}

/** Whether the scan itself saw the address, so that its page there can be opened. */
export function isSeen({ changes }: Changed): boolean {
  return !changes.includes("gone") && !changes.includes("unknown");
}

/** The change that a page's address asks for; undefined = any. */
export function wantedChange(name: string | null): Change | undefined {
  return isChange(name) ? name : undefined;
}

function isChange(name: string | null): name is Change {
  return name !== null && Object.hasOwn(CHANGES, name);
}

/** The scans of a domain that another of its scans can be compared with: earlier ones that still have their rows. */
export function earlierScans<Scan extends Ended>(
  scans: readonly Scan[],
  { created_at }: Pick<Ended, "created_at">,
): readonly Scan[] {
  const before = Date.parse(created_at);
  return scans.filter(
    (scan) =>
      Date.parse(scan.created_at) < before &&
      !isActive(scan) &&
      (scan.scan_rows === "own" || scan.scan_rows === "reconstructed"),
  );
}

/** An earlier scan in a choice of them: `1 Jan 2026, 10:00, partial, 12 contacts`. */
export function earlierScanWords(scan: Ended, when: (at: string) => string): string {
  const contacts = scan.result_data?.contacts_found;
  const found = contacts === undefined ? "" : `, ${counted(contacts, "contact")}`;
  return `${when(scan.created_at)}, ${scanState(scan)}${found}`;
}

/**
 * What the changes are the changes from.
 *
 * @param since the earlier scan by its id; null = there is none to compare with
 */
export function comparisonWords(scan: Pick<Ended, "status">, since: string | null): string {
  if (since === null)
    return "There is no earlier complete scan to compare with: every address counts as appeared.";
  return isActive(scan) ? "The scan goes on: what it has not read yet counts as unknown." : "";
}

/** What stands in the place of changes where there are none, and why: a site that was not read may have changed. */
export function noChange(
  scan: Pick<Ended, "status" | "result_data">,
  since: string | null,
): { readonly title: string; readonly why: string } {
  if (isActive(scan))
    return { title: "No change yet.", why: "What has changed appears here as pages are read." };
  const evidence = scan.result_data?.evidence;
  if (evidence !== "complete" && evidence !== "partial") {
    return {
      title: "No change can be told.",
      why: "The site could not be read: what has changed is not known.",
    };
  }
  if (since === null) {
    return {
      title: "Nothing to compare.",
      why: "There is no earlier complete scan, and this one saw no address.",
    };
  }
  return {
    title: "Nothing changed.",
    why: "Whatever the earlier scan saw stands where it stood, and nothing has come to it.",
  };
}
