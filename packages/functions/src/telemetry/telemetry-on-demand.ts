import type { Log } from "@contact-scanner/core/log";
import { readTelemetryEnvironment } from "../env.ts";
import { NO_TELEMETRY, type TelemetryOnDemand } from "./telemetry.ts";

/**
 * The telemetry of a function. OpenTelemetry's code is a file of its own in the bundle, which a cold start reads where
 * variables say that something is to be sent. Variables that are wrong, and code that does not load, are logged, and
 * nothing is told: that is no reason not to scan.
 */
export function telemetryOnDemand({
  resource,
  log,
}: {
  /** what this function is, by OpenTelemetry's names of resource attributes */
  readonly resource: Readonly<Record<string, string>>;
  readonly log: Log;
}): TelemetryOnDemand {
  const environment = readTelemetryEnvironment();
  if (environment === undefined) return { ...NO_TELEMETRY, ready: Promise.resolve() };
  let current = NO_TELEMETRY;
  const load = async () => {
    const [{ readTelemetrySettings }, { startOpenTelemetry }] = await Promise.all([
      import("./settings.ts"),
      import("./open-telemetry.ts"),
    ]);
    const settings = readTelemetrySettings(environment);
    if (settings !== undefined) current = startOpenTelemetry({ settings, resource, readers: [], log });
  };
  return {
    ready: load().catch((error: unknown) => log.error("Telemetry could not be started", { error })),
    metrics: {
      add: (name, value) => current.metrics.add(name, value),
      addLabelled: (name, label, value) => current.metrics.addLabelled(name, label, value),
    },
    startRequest: (start) => current.startRequest(start),
    startSlice: (start) => current.startSlice(start),
    flush: () => current.flush(),
    stop: () => current.stop(),
  };
}
