import { type AllItems, useAllItems } from "../api/all-items.ts";
import { answerOf, type Schema } from "../api/client.ts";
import { useApi } from "../session/session.tsx";
import { isActive } from "./scan-state.ts";

/** A scan as lists of scans give it. */
export type ScanSummary = Schema<"ScanSummary">;
/** Which scans are wanted; what is left out counts as any. */
export type ScanFilter = {
  readonly status?: Schema<"JobStatus"> | undefined;
  readonly domainId?: string | undefined;
  readonly batchId?: string | undefined;
};

/** ms between two looks at a list in which a scan is active, for each thousand scans of it */
const ACTIVE_MS = 2_000;
/** ms between two looks otherwise: schedules and other people start scans too */
const IDLE_MS = 15_000;
/** scans of which a look takes one call */
const SCANS_A_CALL = 1_000;

/** The scans that the filter lets through, newest first, as they are now. */
export function useScans({ status, domainId, batchId }: ScanFilter): AllItems<ScanSummary> {
  const api = useApi();
  const filter = {
    ...(status && { status }),
    ...(domainId && { domain_id: domainId }),
    ...(batchId && { batch_id: batchId }),
  };
  return useAllItems<ScanSummary>({
    key: ["scans", filter],
    growsAt: "anywhere",
    pollMs: (scans) =>
      (scans.some(isActive) ? ACTIVE_MS : IDLE_MS) * Math.max(1, Math.ceil(scans.length / SCANS_A_CALL)),
    page: (query, signal) =>
      answerOf(
        api.GET("/api/v3/scan/jobs", {
          params: { query: { ...query, ...filter } },
          signal,
        }),
      ),
  });
}
