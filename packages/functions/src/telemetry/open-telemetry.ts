import { setTimeout as delay } from "node:timers/promises";
import type { Log } from "@contact-scanner/core/log";
import { DiagLogLevel, diag } from "@opentelemetry/api";
import { OTLPMetricExporter } from "@opentelemetry/exporter-metrics-otlp-http";
import { OTLPTraceExporter } from "@opentelemetry/exporter-trace-otlp-http";
import { defaultResource, resourceFromAttributes } from "@opentelemetry/resources";
import { type IMetricReader, MeterProvider, PeriodicExportingMetricReader } from "@opentelemetry/sdk-metrics";
import {
  AlwaysOffSampler,
  AlwaysOnSampler,
  BatchSpanProcessor,
  ParentBasedSampler,
  type Sampler,
  TraceIdRatioBasedSampler,
  TracerProvider,
} from "@opentelemetry/sdk-trace";
import { createOtelMetrics } from "../adapters/otel-metrics.ts";
import { createRequestSpans } from "./request-spans.ts";
import { createSliceSpans } from "./scan-spans.ts";
import type { SamplerSettings, TelemetrySettings } from "./settings.ts";
import { NO_TELEMETRY, type Telemetry } from "./telemetry.ts";
import { createTraceIds } from "./trace-ids.ts";

/** ms that a flush waits for a collector: what an invocation or a stop is late by where that is silent */
const FLUSH_MS = 1_000;
/** ms for which no flush waits after one that waited in vain: a silent collector costs an invocation a minute */
const SILENT_MS = 60_000;
/** ms between two lines that say that telemetry is not taken: a collector that is away fails each export */
const COMPLAINT_MS = 60_000;
/** characters of such a line: a collector's answer may be a page */
const MAX_COMPLAINT_CHARS = 300;

/** What telemetry is made with. */
export type TelemetryParts = {
  /** undefined = nothing is sent */
  readonly settings: TelemetrySettings | undefined;
  /** what this process is, by OpenTelemetry's names of resource attributes */
  readonly resource: Readonly<Record<string, string>>;
  /** what reads the metrics beside those that are sent */
  readonly readers: readonly IMetricReader[];
  readonly log: Log;
};

/** The telemetry of a process, and what makes more metrics for it. */
export type OpenTelemetry = Telemetry & { readonly meterProvider: MeterProvider };

/** Starts to gather telemetry, and to send it by OTLP over HTTP, in JSON, where settings say where to. */
export function startOpenTelemetry({ settings, resource, readers, log }: TelemetryParts): OpenTelemetry {
  complainTo(log);
  const described = defaultResource().merge(
    resourceFromAttributes({
      ...settings?.resourceAttributes,
      ...resource,
      ...(settings ? { "service.name": settings.serviceName } : {}),
    }),
  );
  const meterProvider = new MeterProvider({
    resource: described,
    readers: [...readers, ...(settings?.metricsUrl === undefined ? [] : [pushing(settings)])],
  });
  const ids = createTraceIds();
  const tracerProvider =
    settings?.tracesUrl === undefined
      ? undefined
      : new TracerProvider({
          resource: described,
          sampler: toSampler(settings.sampler),
          idGenerator: ids.generator,
          spanProcessors: [
            new BatchSpanProcessor({
              exporter: new OTLPTraceExporter({ url: settings.tracesUrl, headers: settings.traceHeaders }),
            }),
          ],
        });
  const tracer = tracerProvider?.getTracer("contact-scanner");
  const meter = meterProvider.getMeter("contact-scanner");
  const flush = boundedFlush(async () => {
    await Promise.allSettled([tracerProvider?.forceFlush(), meterProvider.forceFlush()]);
  });
  return {
    meterProvider,
    metrics: createOtelMetrics(meter),
    startRequest: createRequestSpans(tracer, meter),
    startSlice: tracer === undefined ? NO_TELEMETRY.startSlice : createSliceSpans(tracer, ids),
    flush,
    async stop() {
      await flush();
      const ends = Promise.allSettled([tracerProvider?.shutdown(), meterProvider.shutdown()]);
      await Promise.race([ends, delay(FLUSH_MS, undefined, { ref: false })]);
    },
  };
}

function pushing({ metricsUrl, metricHeaders, metricIntervalMs }: TelemetrySettings): IMetricReader {
  return new PeriodicExportingMetricReader({
    exporter: new OTLPMetricExporter({
      ...(metricsUrl === undefined ? {} : { url: metricsUrl }),
      headers: metricHeaders,
    }),
    exportIntervalMillis: metricIntervalMs,
    exportTimeoutMillis: metricIntervalMs,
  });
}

function toSampler({ root, isParentBased, ratio }: SamplerSettings): Sampler {
  const sampler =
    root === "always_off"
      ? new AlwaysOffSampler()
      : root === "traceidratio"
        ? new TraceIdRatioBasedSampler(ratio)
        : new AlwaysOnSampler();
  return isParentBased ? new ParentBasedSampler({ root: sampler }) : sampler;
}

/** Does `work`, and waits for it no longer than `FLUSH_MS`; for a time not at all where it was waited for in vain. */
function boundedFlush(work: () => Promise<void>): () => Promise<void> {
  let waitsFrom = 0;
  return async () => {
    const done = work().then(() => true);
    if (Date.now() < waitsFrom) return;
    const isInTime = await Promise.race([done, delay(FLUSH_MS, false, { ref: false })]);
    if (!isInTime) waitsFrom = Date.now() + SILENT_MS;
  };
}

/** Has the SDK's own complaints logged, a line a minute: a collector that is away is one fault and not one a span. */
function complainTo(log: Log): void {
  let quietUntil = 0;
  const complain = (message: string, ...details: readonly unknown[]) => {
    if (Date.now() < quietUntil) return;
    quietUntil = Date.now() + COMPLAINT_MS;
    const reason = [message, ...details].map(String).join(" ").slice(0, MAX_COMPLAINT_CHARS);
    log.warn("Telemetry was not taken", { reason });
  };
  const ignore = () => {};
  diag.setLogger(
    { error: complain, warn: complain, info: ignore, debug: ignore, verbose: ignore },
    { logLevel: DiagLogLevel.WARN, suppressOverrideMessage: true },
  );
}
