import { type UseMutationResult, useMutation, useQueryClient } from "@tanstack/react-query";
import { answerOf } from "../api/client.ts";
import { useApi } from "../session/session.tsx";

/** What can be asked of a scan that is there. */
export type ScanAction = "cancel" | "pause" | "resume" | "delete";

/** Does it, and has everything that shows scans look again. */
export function useScanAction(jobId: string): UseMutationResult<void, Error, ScanAction> {
  const api = useApi();
  const queries = useQueryClient();
  const params = { path: { job_id: jobId } };
  return useMutation({
    async mutationFn(action: ScanAction): Promise<void> {
      if (action === "cancel") await answerOf(api.POST("/api/v3/scan/{job_id}/cancel", { params }));
      else if (action === "pause") await answerOf(api.POST("/api/v3/scan/{job_id}/pause", { params }));
      else if (action === "resume") await answerOf(api.POST("/api/v3/scan/{job_id}/resume", { params }));
      else await answerOf(api.DELETE("/api/v3/scan/{job_id}", { params }));
    },
    onSettled: (_done, error, action) =>
      Promise.all([
        queries.invalidateQueries({ queryKey: ["scans"] }),
        // A scan that was deleted is not there to be looked at.
        action === "delete" && error === null
          ? undefined
          : queries.invalidateQueries({ queryKey: ["scan", jobId] }),
      ]),
  });
}

/** Scans a domain once more, and gives back the new scan's id, or that of the one that runs already. */
export function useScanAgain(): UseMutationResult<string, Error, string> {
  const api = useApi();
  const queries = useQueryClient();
  return useMutation({
    async mutationFn(domainId: string): Promise<string> {
      return (await answerOf(api.POST("/api/v3/scan/website", { body: { domain_id: domainId } }))).job_id;
    },
    onSuccess: () => queries.invalidateQueries({ queryKey: ["scans"] }),
  });
}
