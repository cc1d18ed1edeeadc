import { isActive } from "../scans/scan-state.ts";
import type { Scan } from "../scans/use-scan.ts";

type Told = Pick<Scan, "status" | "error" | "result_data">;

/**
 * Why a scan has none of something: nothing there, not looked, and not seen must never look alike.
 *
 * @param kinds what of `collected` it would have come from; none = whatever the scan collected
 */
export function whyNone(scan: Told, kinds: readonly string[]): string {
  if (isActive(scan)) return "What it finds appears here as it is found.";
  const { result_data: result, status, error } = scan;
  if (status === "failed") return error ?? "The scan failed, so what is there is not known.";
  if (result === null) return "It was cancelled before it had read a page.";
  const { collected, evidence } = result;
  if (collected !== undefined && kinds.length > 0 && !kinds.some((kind) => collected.includes(kind))) {
    return "The scan was not asked to keep any.";
  }
  if (status === "cancelled") return "It was cancelled before it had seen all of the site.";
  if (evidence === "complete") return "All of the site was seen, and there is none on it.";
  if (evidence === "partial") return "A part of the site was not seen: there may be some on it.";
  if (evidence === "empty") return "No page had words to read: what is there is not known.";
  return "The site could not be read: what is there is not known.";
}

/** What stands in the place of a list without rows. `title` is what it says of a scan that has ended. */
export function noneOf(
  scan: Told,
  title: string,
  kinds: readonly string[],
): { readonly title: string; readonly why: string } {
  return { title: isActive(scan) ? "Nothing yet." : title, why: whyNone(scan, kinds) };
}
