import { readTelemetrySettings } from "@contact-scanner/functions/telemetry/settings";
import { describe, expect, test } from "vitest";

const ENDPOINT = { OTEL_EXPORTER_OTLP_ENDPOINT: "http://localhost:4318" };

describe("where telemetry goes", () => {
  test("is nowhere, unless a variable says where", () => {
    expect(readTelemetrySettings({ OTEL_SERVICE_NAME: "scanner" })).toBeUndefined();
    expect(readTelemetrySettings({ OTEL_EXPORTER_OTLP_ENDPOINT: "" })).toBeUndefined();
    expect(readTelemetrySettings({ ...ENDPOINT, OTEL_SDK_DISABLED: "true" })).toBeUndefined();
    const none = { OTEL_TRACES_EXPORTER: "none", OTEL_METRICS_EXPORTER: "none" };
    expect(readTelemetrySettings({ ...ENDPOINT, ...none })).toBeUndefined();
  });

  test("is below the endpoint of all signals, with its headers, and all traces are kept", () => {
    const headers = "api-key=a%20key,x-tenant = acme,nothing";
    expect(readTelemetrySettings({ ...ENDPOINT, OTEL_EXPORTER_OTLP_HEADERS: headers })).toEqual({
      serviceName: "contact-scanner",
      resourceAttributes: {},
      tracesUrl: "http://localhost:4318/v1/traces",
      metricsUrl: "http://localhost:4318/v1/metrics",
      traceHeaders: { "api-key": "a key", "x-tenant": "acme" },
      metricHeaders: { "api-key": "a key", "x-tenant": "acme" },
      sampler: { root: "always_on", isParentBased: true, ratio: 1 },
      metricIntervalMs: 60_000,
    });
  });

  test("is a signal's own endpoint where it has one, as it stands", () => {
    const settings = readTelemetrySettings({
      OTEL_EXPORTER_OTLP_TRACES_ENDPOINT: "https://traces.example/otlp",
      OTEL_EXPORTER_OTLP_TRACES_HEADERS: "api-key=traces",
      OTEL_EXPORTER_OTLP_HEADERS: "api-key=all,x-tenant=acme",
      OTEL_SERVICE_NAME: "scanner",
      OTEL_RESOURCE_ATTRIBUTES: "deployment.environment.name=test",
      OTEL_METRIC_EXPORT_INTERVAL: "5000",
    });
    expect(settings).toMatchObject({
      serviceName: "scanner",
      resourceAttributes: { "deployment.environment.name": "test" },
      tracesUrl: "https://traces.example/otlp",
      metricsUrl: undefined,
      traceHeaders: { "api-key": "traces", "x-tenant": "acme" },
      metricIntervalMs: 5_000,
    });
  });
});

test.each([
  ["always_off", undefined, { root: "always_off", isParentBased: false, ratio: 1 }],
  ["traceidratio", "0.25", { root: "traceidratio", isParentBased: false, ratio: 0.25 }],
  ["parentbased_traceidratio", "0.1", { root: "traceidratio", isParentBased: true, ratio: 0.1 }],
])("the sampler %s of %s is understood", (name, ratio, sampler) => {
  const env = { ...ENDPOINT, OTEL_TRACES_SAMPLER: name, OTEL_TRACES_SAMPLER_ARG: ratio };
  expect(readTelemetrySettings(env)?.sampler).toEqual(sampler);
});

test.each([
  ["OTEL_EXPORTER_OTLP_ENDPOINT", "localhost:4318"],
  ["OTEL_EXPORTER_OTLP_PROTOCOL", "grpc"],
  ["OTEL_TRACES_SAMPLER", "sometimes"],
  ["OTEL_TRACES_SAMPLER_ARG", "2"],
  ["OTEL_METRIC_EXPORT_INTERVAL", "soon"],
])("%s=%s is refused by its name", (name, value) => {
  expect(() => readTelemetrySettings({ ...ENDPOINT, [name]: value })).toThrow(name);
});
