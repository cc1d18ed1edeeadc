import { isActive } from "../scans/scan-state.ts";
import type { Scan } from "./use-scan.ts";

/** Why a scan has none of something: nothing there, not looked, and not seen must never look alike. */
export function whyNone(scan: Scan, kind: string | undefined): string {
  if (isActive(scan)) return "What it finds appears here as it is found.";
  const { result_data: result, status, error } = scan;
  if (status === "failed") return error ?? "The scan failed.";
  if (result === null) return "It was cancelled before it had read a page.";
  if (kind !== undefined && result.collected?.includes(kind) === false)
    return "The scan was not asked to keep any.";
  if (status === "cancelled") return "It was cancelled before it had seen all of the site.";
  const { evidence } = result;
  if (evidence === "complete") return "All of the site was seen, and there is none on it.";
  if (evidence === "partial") return "A part of the site was not seen: there may be some on it.";
  return "The site could not be read: what is there is not known.";
}
