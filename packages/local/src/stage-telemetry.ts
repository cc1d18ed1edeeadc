import { randomUUID } from "node:crypto";
import type { ConnectionCounts } from "@contact-scanner/core/db/connection-counts";
import type { Log } from "@contact-scanner/core/log";
import { startOpenTelemetry } from "@contact-scanner/functions/telemetry/open-telemetry";
import type { TelemetrySettings } from "@contact-scanner/functions/telemetry/settings";
import type { Telemetry } from "@contact-scanner/functions/telemetry/telemetry";
import { PrometheusExporter } from "@opentelemetry/exporter-prometheus";
import { measureProcess } from "./process-metrics.ts";
import { prometheusText } from "./prometheus-text.ts";

/** A stage's telemetry: the same for whoever asks for /metrics and whoever is sent it. */
export type StageTelemetry = Telemetry & {
  /** The metrics as they are now, in Prometheus' text format 0.0.4. */
  metricsText(): Promise<string>;
  /** Has the connections to the database among the metrics. */
  measureConnections(counts: () => ConnectionCounts): void;
};

/**
 * Starts the telemetry of a stage: its metrics are there to be asked for, and sent with its traces where settings say
 * where to.
 */
export function startStageTelemetry(settings: TelemetrySettings | undefined, log: Log): StageTelemetry {
  // It reads the metrics; its own server, without our rule of hosts, never starts.
  const prometheus = new PrometheusExporter({ preventServerStart: true });
  const { meterProvider, ...telemetry } = startOpenTelemetry({
    settings,
    resource: { "service.name": "contact-scanner", "service.instance.id": randomUUID() },
    readers: [prometheus],
    log,
  });
  const meter = meterProvider.getMeter("contact-scanner");
  const process = measureProcess(meter);
  return {
    ...telemetry,
    async metricsText() {
      const { resourceMetrics } = await prometheus.collect();
      return prometheusText(resourceMetrics);
    },
    measureConnections(counts) {
      const gauge = meter.createObservableUpDownCounter("db.client.connection.count", {
        description: "Connections to the database",
        unit: "{connection}",
      });
      gauge.addCallback((result) => {
        const { used, idle } = counts();
        result.observe(used, { "db.client.connection.state": "used" });
        result.observe(idle, { "db.client.connection.state": "idle" });
      });
      const waiting = meter.createObservableUpDownCounter("db.client.connection.pending_requests", {
        description: "Requests that wait for a connection",
        unit: "{request}",
      });
      waiting.addCallback((result) => result.observe(counts().waiting));
    },
    async stop() {
      process.stop();
      await telemetry.stop();
    },
  };
}
