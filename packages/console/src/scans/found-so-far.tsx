import type { ReactNode } from "react";
import { useScanContacts, useScanPages } from "./use-scan.ts";
import type { ScanSummary } from "./use-scans.ts";

/** How many contacts a running scan has stored by now, for a row that is in sight. */
export function ContactsSoFar({ scan }: { readonly scan: ScanSummary }): ReactNode {
  return useScanContacts(scan).items.length.toLocaleString("en");
}

/** The same of the pages that it visited. */
export function PagesSoFar({ scan }: { readonly scan: ScanSummary }): ReactNode {
  return useScanPages(scan).items.length.toLocaleString("en");
}
