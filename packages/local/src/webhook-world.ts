import { randomBytes } from "node:crypto";
import { DEFAULT_USER_AGENT } from "@contact-scanner/core/config";
import { createPoster } from "@contact-scanner/core/http/poster";
import { createSecretBox, type SecretBox } from "@contact-scanner/core/sealing/secret-box";
import { systemClock } from "@contact-scanner/core/time";
import type { AllowedHosts } from "@contact-scanner/core/url/allowed-hosts";
import { createAddressCheck } from "@contact-scanner/core/url/public-address";
import { DELIVERY_TIMING } from "@contact-scanner/core/webhooks/timing";
import type { MaintenanceContext } from "@contact-scanner/functions/context";
import { deliverHandler } from "@contact-scanner/functions/handlers/deliver";
import { startSchedule } from "./schedule.ts";

export type WebhookWorldOptions = {
  readonly allowedHosts: AllowedHosts;
  readonly denyCidrs?: readonly string[] | undefined;
  readonly userAgent?: string | undefined;
  /** The keys that webhooks' secrets are sealed by, each 32 bytes or more. */
  readonly webhookKey: string;
};

/** What telling webhooks asks of the world; `start` plays the schedule of the function that does it. */
export function openWebhookWorld(options: WebhookWorldOptions): {
  readonly secrets: SecretBox;
  start(worker: MaintenanceContext): { stop(): Promise<void> };
  close(): Promise<void>;
} {
  const secrets = createSecretBox(options.webhookKey, "webhook secrets", randomBytes);
  const poster = createPoster({
    userAgent: options.userAgent ?? DEFAULT_USER_AGENT,
    checkAddress: createAddressCheck(options.denyCidrs),
    allowedHosts: options.allowedHosts,
  });
  return {
    secrets,
    start: (worker) =>
      startSchedule({
        // A run without webhooks ends at once: the first one need not wait for a minute.
        intervalMs: DELIVERY_TIMING.lookMs,
        timeoutMs: DELIVERY_TIMING.timeoutSeconds * 1_000,
        handler: deliverHandler({
          ...worker,
          post: poster.post,
          secrets,
          clock: systemClock,
          random: Math.random,
        }),
        clock: systemClock,
        log: worker.log,
      }),
    close: poster.close,
  };
}
