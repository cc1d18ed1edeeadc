import { type ReactNode, useState } from "react";
import { useLocation } from "wouter";
import { Button } from "../parts/button.tsx";
import { Confirm } from "../parts/confirm.tsx";
import { useScanAction, useScanAgain } from "../scans/scan-actions.ts";
import { isActive } from "../scans/scan-state.ts";
import type { Scan } from "../scans/use-scan.ts";

/** What can be done with a scan now. */
export function ScanActionsBar({ scan }: { readonly scan: Scan }): ReactNode {
  const [, go] = useLocation();
  const action = useScanAction(scan.job_id);
  const again = useScanAgain();
  const [isAsking, setAsking] = useState(false);
  const error = isAsking ? null : (action.error ?? again.error);
  const { domain_id } = scan;
  return (
    <div className="row">
      {error !== null && <span role="alert">{error.message}</span>}
      {isActive(scan) ? (
        <>
          <Button
            disabled={action.isPending}
            onClick={() => action.mutate(scan.paused_at === null ? "pause" : "resume")}
          >
            {scan.paused_at === null ? "Pause" : "Resume"}
          </Button>
          <Button disabled={action.isPending} onClick={() => action.mutate("cancel")}>
            Cancel
          </Button>
        </>
      ) : (
        <>
          {domain_id !== null && (
            <>
              <Button
                kind="primary"
                disabled={again.isPending}
                onClick={() => again.mutate(domain_id, { onSuccess: (jobId) => go(`/scans/${jobId}`) })}
              >
                Scan again
              </Button>
              <Button onClick={() => go(`/schedules?site=${encodeURIComponent(scan.domain ?? "")}`)}>
                Schedule
              </Button>
            </>
          )}
          <Button onClick={() => setAsking(true)}>Delete</Button>
        </>
      )}
      <Confirm
        title="Delete the scan?"
        about="What it saw is forgotten. The domain keeps the contacts that it knows."
        action="Delete it"
        isOpen={isAsking}
        error={action.error}
        isPending={action.isPending}
        onClose={() => setAsking(false)}
        onConfirm={() => action.mutate("delete", { onSuccess: () => go("/scans", { replace: true }) })}
      />
    </div>
  );
}
