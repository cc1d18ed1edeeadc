import { type UseMutationResult, useMutation, useQueryClient } from "@tanstack/react-query";
import { answerOf } from "../api/client.ts";
import { useApi } from "../session/session.tsx";

/** Pauses, resumes or deletes a schedule, and has what shows schedules look again. */
export function useScheduleChange(
  scheduleId: string,
): UseMutationResult<void, Error, "pause" | "resume" | "delete"> {
  const api = useApi();
  const queries = useQueryClient();
  const params = { path: { schedule_id: scheduleId } };
  return useMutation({
    async mutationFn(change): Promise<void> {
      if (change === "delete") await answerOf(api.DELETE("/api/v3/schedules/{schedule_id}", { params }));
      else {
        const body = { paused: change === "pause" };
        await answerOf(api.PATCH("/api/v3/schedules/{schedule_id}", { params, body }));
      }
    },
    onSettled: () => queries.invalidateQueries({ queryKey: ["schedules"] }),
  });
}
