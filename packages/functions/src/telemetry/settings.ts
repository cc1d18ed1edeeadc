import * as z from "zod/mini";
import type { Environment } from "../links.ts";

/** How traces are sampled: each name is one of OTEL_TRACES_SAMPLER. */
export type SamplerSettings = {
  readonly root: "always_on" | "always_off" | "traceidratio";
  /** Whether a caller's decision, or that of an earlier part of the trace, stands above it. */
  readonly isParentBased: boolean;
  /** share of the traces that are kept, 0 to 1, of `traceidratio` */
  readonly ratio: number;
};

/** Where telemetry goes, by the variables of the OpenTelemetry specification. */
export type TelemetrySettings = {
  readonly serviceName: string;
  /** what OTEL_RESOURCE_ATTRIBUTES names beside it */
  readonly resourceAttributes: Readonly<Record<string, string>>;
  /** undefined = no traces are sent */
  readonly tracesUrl: string | undefined;
  /** undefined = no metrics are sent */
  readonly metricsUrl: string | undefined;
  readonly traceHeaders: Readonly<Record<string, string>>;
  readonly metricHeaders: Readonly<Record<string, string>>;
  readonly sampler: SamplerSettings;
  /** ms between two exports of metrics where the process lives on */
  readonly metricIntervalMs: number;
};

const SAMPLERS = [
  "always_on",
  "always_off",
  "traceidratio",
  "parentbased_always_on",
  "parentbased_always_off",
  "parentbased_traceidratio",
] as const;

/** The specification's default of OTEL_METRIC_EXPORT_INTERVAL, ms. */
const METRIC_INTERVAL_MS = 60_000;

const url = z.url({ protocol: /^https?$/ });

const schema = z.object({
  OTEL_SDK_DISABLED: z._default(z.stringbool(), false),
  OTEL_EXPORTER_OTLP_ENDPOINT: z.optional(url),
  OTEL_EXPORTER_OTLP_TRACES_ENDPOINT: z.optional(url),
  OTEL_EXPORTER_OTLP_METRICS_ENDPOINT: z.optional(url),
  OTEL_EXPORTER_OTLP_HEADERS: z._default(z.string(), ""),
  OTEL_EXPORTER_OTLP_TRACES_HEADERS: z._default(z.string(), ""),
  OTEL_EXPORTER_OTLP_METRICS_HEADERS: z._default(z.string(), ""),
  // JSON alone is spoken here, which collectors take where they take Protobuf: over HTTP, at the same path.
  OTEL_EXPORTER_OTLP_PROTOCOL: z.optional(z.enum(["http/json", "http/protobuf"])),
  OTEL_TRACES_EXPORTER: z._default(z.enum(["otlp", "none"]), "otlp"),
  OTEL_METRICS_EXPORTER: z._default(z.enum(["otlp", "none"]), "otlp"),
  OTEL_SERVICE_NAME: z._default(z.string(), "contact-scanner"),
  OTEL_RESOURCE_ATTRIBUTES: z._default(z.string(), ""),
  OTEL_TRACES_SAMPLER: z._default(z.enum(SAMPLERS), "parentbased_always_on"),
  OTEL_TRACES_SAMPLER_ARG: z._default(z.coerce.number().check(z.minimum(0), z.maximum(1)), 1),
  OTEL_METRIC_EXPORT_INTERVAL: z._default(
    z.coerce.number().check(z.int(), z.minimum(100)),
    METRIC_INTERVAL_MS,
  ),
});

/**
 * Where telemetry goes; undefined = nowhere, as OTEL_EXPORTER_OTLP_ENDPOINT and its like are unset. A variable that is
 * set to nothing is not set (OpenTelemetry's specification, "Empty value"). Throws an error that names what is wrong.
 */
export function readTelemetrySettings(env: Environment): TelemetrySettings | undefined {
  const set = Object.entries(env).filter(([name, value]) => name.startsWith("OTEL_") && value !== "");
  const parsed = z.safeParse(schema, Object.fromEntries(set));
  if (!parsed.success) {
    const problems = parsed.error.issues.map((issue) => `${issue.path.join(".")}: ${issue.message}`);
    throw new Error(`The environment is wrong: ${problems.join("; ")}.`);
  }
  const values = parsed.data;
  const base = values.OTEL_EXPORTER_OTLP_ENDPOINT;
  const tracesUrl =
    values.OTEL_TRACES_EXPORTER === "none"
      ? undefined
      : (values.OTEL_EXPORTER_OTLP_TRACES_ENDPOINT ?? below(base, "v1/traces"));
  const metricsUrl =
    values.OTEL_METRICS_EXPORTER === "none"
      ? undefined
      : (values.OTEL_EXPORTER_OTLP_METRICS_ENDPOINT ?? below(base, "v1/metrics"));
  if (values.OTEL_SDK_DISABLED || (tracesUrl === undefined && metricsUrl === undefined)) return undefined;
  const headers = keyValues(values.OTEL_EXPORTER_OTLP_HEADERS);
  return {
    serviceName: values.OTEL_SERVICE_NAME,
    resourceAttributes: keyValues(values.OTEL_RESOURCE_ATTRIBUTES),
    tracesUrl,
    metricsUrl,
    traceHeaders: { ...headers, ...keyValues(values.OTEL_EXPORTER_OTLP_TRACES_HEADERS) },
    metricHeaders: { ...headers, ...keyValues(values.OTEL_EXPORTER_OTLP_METRICS_HEADERS) },
    sampler: toSampler(values.OTEL_TRACES_SAMPLER, values.OTEL_TRACES_SAMPLER_ARG),
    metricIntervalMs: values.OTEL_METRIC_EXPORT_INTERVAL,
  };
}

/** A signal's URL of the endpoint that all signals share (OTLP specification, "Endpoint URLs for OTLP/HTTP"). */
function below(base: string | undefined, path: string): string | undefined {
  return base === undefined ? undefined : `${base.replace(/\/$/, "")}/${path}`;
}

/** `name=value` with commas, values percent-encoded (W3C Baggage's form); what is none is left out. */
function keyValues(text: string): Record<string, string> {
  const pairs = text.split(",").flatMap((part): [string, string][] => {
    const [name = "", ...rest] = part.split("=");
    if (name.trim() === "" || rest.length === 0) return [];
    return [[name.trim(), decoded(rest.join("=").trim())]];
  });
  return Object.fromEntries(pairs);
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

function toSampler(name: (typeof SAMPLERS)[number], ratio: number): SamplerSettings {
  const root = name.replace("parentbased_", "");
  const kind = root === "always_off" || root === "traceidratio" ? root : "always_on";
  return { root: kind, isParentBased: name.startsWith("parentbased_"), ratio };
}
