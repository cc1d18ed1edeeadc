import { randomBytes } from "node:crypto";
import { createPoster } from "@contact-scanner/core/http/poster";
import { createSecretBox } from "@contact-scanner/core/sealing/secret-box";
import { systemClock } from "@contact-scanner/core/time";
import { createAddressCheck } from "@contact-scanner/core/url/public-address";
import type { DeliverPorts } from "@contact-scanner/core/webhooks/deliver";
import { type MaintenanceContext, NO_ALLOWED_HOSTS } from "./context.ts";
import { deploy } from "./deploy.ts";
import { readDelivererSettings } from "./env.ts";
import type { Deployed } from "./lambda-entry.ts";
import { telemetryOnDemand } from "./telemetry/telemetry-on-demand.ts";

/** What the deliverer's handler works with. */
export type DelivererContext = MaintenanceContext & Omit<DeliverPorts, "observe">;

/** Connections: what is noted of some requests need not wait for what others tell. */
const DELIVERER_POOL_SIZE = 4;

/** Builds the dependencies of the function that tells webhooks, once per cold start. */
export function createDelivererContext(): DelivererContext & Deployed {
  const settings = readDelivererSettings();
  const poster = createPoster({
    userAgent: settings.userAgent,
    checkAddress: createAddressCheck(settings.denyCidrs),
    allowedHosts: NO_ALLOWED_HOSTS,
  });
  return {
    ...deploy("deliverer", settings, { poolSize: DELIVERER_POOL_SIZE, startTelemetry: telemetryOnDemand }),
    post: poster.post,
    secrets: createSecretBox(settings.webhookKey, "webhook secrets", randomBytes),
    clock: systemClock,
    random: Math.random,
  };
}
