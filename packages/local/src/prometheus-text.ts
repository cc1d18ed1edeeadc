import { PrometheusSerializer } from "@opentelemetry/exporter-prometheus";

type Metrics = Parameters<PrometheusSerializer["serialize"]>[0];

/** What a unit is called at the end of a name (Prometheus' conventions); those of counts have no name. */
const UNIT_NAMES: ReadonlyMap<string, string> = new Map([
  ["s", "seconds"],
  ["By", "bytes"],
]);

/**
 * Metrics in Prometheus' text format 0.0.4. OpenTelemetry's serializer leaves units out of names, where Prometheus'
 * conventions have them: `http.server.request.duration` is http_server_request_duration_seconds.
 */
export function prometheusText(metrics: Metrics): string {
  const scopeMetrics = metrics.scopeMetrics.map(({ scope, metrics: ofScope }) => ({
    scope,
    metrics: ofScope.map((metric) => ({ ...metric, descriptor: withUnit(metric.descriptor) })),
  }));
  const serializer = new PrometheusSerializer(undefined, false, undefined, true, true);
  return serializer.serialize({ ...metrics, scopeMetrics });
}

/** The unit is in the name then: the format has no line for it. */
function withUnit<Descriptor extends { readonly name: string; readonly unit: string }>(
  descriptor: Descriptor,
): Descriptor {
  const unit = UNIT_NAMES.get(descriptor.unit);
  return {
    ...descriptor,
    unit: "",
    name: unit === undefined ? descriptor.name : `${descriptor.name}.${unit}`,
  };
}
