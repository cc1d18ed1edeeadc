import type { ScanEvent } from "@contact-scanner/core/jobs/scan-event";
import type { Metrics } from "./metrics.ts";

/** Counts what a scan tells while it works. */
export function countScanEvent(metrics: Metrics, event: ScanEvent): void {
  switch (event.kind) {
    case "claimed":
      return;
    case "page":
      metrics.add("Pages", 1);
      if (event.fault !== null) metrics.addLabelled("PageErrors", event.fault, 1);
      return;
    case "checkpoint":
      metrics.add("CheckpointTime", event.ms);
      return;
    case "complete":
      metrics.add("Contacts", event.contacts);
      return;
  }
}
