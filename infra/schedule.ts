import { JOB_TIMING } from "@contact-scanner/core/jobs/timing";
import { settings } from "./env.ts";
import { createFunction } from "./function.ts";
import { migration } from "./migration.ts";

const minutes = JOB_TIMING.reconcileIntervalSeconds / 60;

export const reconciler = createFunction("reconcile", {
  memory: "256 MB",
  timeoutSeconds: JOB_TIMING.reconcilerTimeoutSeconds,
  environment: { ...settings.retention, MAX_ACTIVE_SCANS: settings.maxActiveScans },
  after: migration,
});

/** The next run does what one could not: no retries. */
new sst.aws.CronV2("ReconcileSchedule", {
  schedule: minutes === 1 ? "rate(1 minute)" : `rate(${minutes} minutes)`,
  function: reconciler.arn,
});
