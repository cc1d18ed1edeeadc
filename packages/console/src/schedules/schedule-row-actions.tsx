import { type ReactNode, useState } from "react";
import type { Schema } from "../api/client.ts";
import { Button } from "../parts/button.tsx";
import { Confirm } from "../parts/confirm.tsx";
import { useScheduleChange } from "./use-schedule-change.ts";

/** Pauses or resumes a schedule of a list, or deletes it once its reader has confirmed that. */
export function ScheduleRowActions({ schedule }: { readonly schedule: Schema<"Schedule"> }): ReactNode {
  const change = useScheduleChange(schedule.schedule_id);
  const [isAsking, setAsking] = useState(false);
  const next = schedule.paused_at === null ? "pause" : "resume";
  return (
    <>
      <Button
        kind="quiet"
        disabled={change.isPending}
        title={change.error?.message}
        aria-label={`${next === "pause" ? "Pause" : "Resume"} the schedule of ${schedule.domain}`}
        onClick={() => change.mutate(next)}
      >
        {next === "pause" ? "Pause" : "Resume"}
      </Button>
      <Button
        kind="quiet"
        aria-label={`Delete the schedule of ${schedule.domain}`}
        onClick={() => setAsking(true)}
      >
        Delete
      </Button>
      <Confirm
        title={`Delete the schedule of ${schedule.domain}?`}
        about="Its scans and what they found stay."
        action="Delete it"
        isOpen={isAsking}
        error={change.error}
        isPending={change.isPending}
        onClose={() => setAsking(false)}
        onConfirm={() => change.mutate("delete", { onSuccess: () => setAsking(false) })}
      />
    </>
  );
}
