import { DELIVERY_TIMING } from "@contact-scanner/core/webhooks/timing";
import { settings } from "./env.ts";
import { createFunction } from "./function.ts";
import { migration } from "./migration.ts";
import { webhookKey } from "./secrets.ts";

const minutes = DELIVERY_TIMING.intervalSeconds / 60;

export const deliverer = createFunction("deliver", {
  memory: "256 MB",
  timeoutSeconds: DELIVERY_TIMING.timeoutSeconds,
  environment: { USER_AGENT: settings.userAgent, DENY_CIDRS: settings.denyCidrs },
  secrets: [webhookKey],
  after: migration,
});

/** The next run does what one could not: no retries. */
new sst.aws.CronV2("DeliverSchedule", {
  schedule: minutes === 1 ? "rate(1 minute)" : `rate(${minutes} minutes)`,
  function: deliverer.arn,
});
