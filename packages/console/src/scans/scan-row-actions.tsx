import type { ReactNode } from "react";
import { useLocation } from "wouter";
import { Button } from "../parts/button.tsx";
import { useScanAction, useScanAgain } from "./scan-actions.ts";
import { isActive } from "./scan-state.ts";
import { siteOf } from "./site-of.ts";
import type { ScanSummary } from "./use-scans.ts";

/** The one thing that is most likely wanted of a scan in a list. */
export function ScanRowActions({ scan }: { readonly scan: ScanSummary }): ReactNode {
  const [, go] = useLocation();
  const action = useScanAction(scan.job_id);
  const again = useScanAgain();
  // What is read out begins with what stands on the button, so that who speaks to the browser can say it.
  const named = (words: string) => ({
    "aria-label": `${words}: ${siteOf(scan)}`,
    children: words,
  });
  if (isActive(scan)) {
    return (
      <Button
        kind="quiet"
        disabled={action.isPending}
        onClick={() => action.mutate("cancel")}
        {...named(action.isError ? "Not cancelled: again" : "Cancel")}
      />
    );
  }
  const { domain_id } = scan;
  if (domain_id === null) return null;
  return (
    <Button
      kind="quiet"
      disabled={again.isPending}
      title={again.error?.message}
      onClick={() => again.mutate(domain_id, { onSuccess: (jobId) => go(`/scans/${jobId}`) })}
      {...named(again.isError ? "Not begun: again" : "Scan again")}
    />
  );
}
