import { useMutation, useQueryClient } from "@tanstack/react-query";
import type { ReactNode } from "react";
import { answerOf } from "../api/client.ts";
import { Button } from "../parts/button.tsx";
import { useApi } from "../session/session.tsx";

/** Cancels, pauses or resumes all scans of a batch that it started. */
export function BatchActions({
  batchId,
  isPaused,
}: {
  readonly batchId: string;
  readonly isPaused: boolean;
}): ReactNode {
  const api = useApi();
  const queries = useQueryClient();
  const params = { path: { batch_id: batchId } };
  const action = useMutation({
    async mutationFn(name: "cancel" | "pause" | "resume"): Promise<void> {
      if (name === "cancel") await answerOf(api.POST("/api/v3/scan/batch/{batch_id}/cancel", { params }));
      else if (name === "pause") await answerOf(api.POST("/api/v3/scan/batch/{batch_id}/pause", { params }));
      else await answerOf(api.POST("/api/v3/scan/batch/{batch_id}/resume", { params }));
    },
    onSettled: () =>
      Promise.all([
        queries.invalidateQueries({ queryKey: ["batch", batchId] }),
        queries.invalidateQueries({ queryKey: ["scans"] }),
      ]),
  });
  const next = isPaused ? "resume" : "pause";
  return (
    <div className="row">
      {action.isError && <span role="alert">{action.error.message}</span>}
      <Button disabled={action.isPending} onClick={() => action.mutate(next)}>
        {isPaused ? "Resume all" : "Pause all"}
      </Button>
      <Button disabled={action.isPending} onClick={() => action.mutate("cancel")}>
        Cancel all
      </Button>
    </div>
  );
}
