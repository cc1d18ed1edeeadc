import { createEmailHasher } from "@contact-scanner/core/suppression/email-hash";
import type { RemovalContext } from "./context.ts";
import { createLimitedContext } from "./deployed-context.ts";
import { readSuppressionKey } from "./env.ts";
import type { Deployed } from "./lambda-entry.ts";
import { telemetryOnDemand } from "./telemetry/telemetry-on-demand.ts";

/** Builds the dependencies of the API function that removes addresses, once per cold start. */
export function createRemovalContext(): RemovalContext & Deployed {
  return {
    ...createLimitedContext({ startTelemetry: telemetryOnDemand }),
    hashEmail: createEmailHasher(readSuppressionKey()),
  };
}
