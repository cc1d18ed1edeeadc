import type { FoundContact, ScanReport } from "../api-client.ts";

/** What became of a line of a list, or of a single site. */
export type SiteResult = {
  /** from 1 */
  readonly line: number;
  /** as the list writes it */
  readonly site: string;
  /** the scan's status; `unreadable` = the line is no site */
  readonly status: ScanReport["status"] | "unreadable";
  /** how much of the site was seen; null where there is no summary */
  readonly evidence: string | null;
  /** pages read; null where there is no summary */
  readonly pages: number | null;
  /** A sentence that says why there is no more. */
  readonly error: string | null;
  readonly contacts: readonly FoundContact[];
};

/** A scan's result, with the contacts that its caller chose. */
export function siteResult(
  { line, site }: { readonly line: number; readonly site: string },
  { status, result_data: summary, error }: ScanReport,
  contacts: readonly FoundContact[],
): SiteResult {
  const { evidence = null, pages_scanned: pages = null } = summary ?? {};
  return { line, site, status, evidence, pages, error, contacts };
}
