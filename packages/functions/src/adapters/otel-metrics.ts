import type { Counter, Gauge, Histogram, Meter } from "@opentelemetry/api";
import {
  LABELLED_METRICS,
  type LabelledMetric,
  type Metrics,
  PLAIN_METRICS,
  type PlainDefinition,
  type PlainMetric,
} from "../metrics.ts";

/** seconds: from a checkpoint's transaction to a message that waited for an hour */
const TIME_BOUNDARIES = [0.01, 0.05, 0.1, 0.5, 1, 2.5, 5, 10, 30, 60, 120, 300, 900, 3_600];

/**
 * The metrics as OpenTelemetry's: `QueueAge` is the histogram `contact_scanner.queue_age`, in seconds as its
 * conventions have times; what is counted is a counter, its dimension an attribute, and a state a gauge. Labels are
 * words of our own lists, so a metric has few series.
 */
export function createOtelMetrics(meter: Meter): Metrics {
  const counters = new Map<string, Counter>();
  const gauges = new Map<string, Gauge>();
  const times = new Map<string, Histogram>();

  function counter(name: PlainMetric | LabelledMetric, description: string): Counter {
    return known(counters, name, () => meter.createCounter(otelName(name), { description }));
  }

  return {
    add(name, value) {
      const { unit, help: description, state } = definition(name);
      const told = unit === "Count" ? value : value / 1_000;
      const options = { description, unit: unit === "Count" ? "" : "s" };
      if (state) known(gauges, name, () => meter.createGauge(otelName(name), options)).record(told);
      else if (unit === "Count") counter(name, description).add(told);
      else {
        const advice = { explicitBucketBoundaries: TIME_BOUNDARIES };
        known(times, name, () => meter.createHistogram(otelName(name), { ...options, advice })).record(told);
      }
    },
    addLabelled(name, label, value) {
      const { dimension, help } = LABELLED_METRICS[name];
      counter(name, help).add(value, { [dimension.toLowerCase()]: label });
    },
  };
}

function definition(name: PlainMetric): PlainDefinition {
  return PLAIN_METRICS[name];
}

/** What a map has by this name, made where it has none. */
function known<Value>(map: Map<string, Value>, name: string, make: () => Value): Value {
  const value = map.get(name) ?? make();
  map.set(name, value);
  return value;
}

/** `PageErrors` is `contact_scanner.page_errors`; what a name says of time, its unit says. */
function otelName(name: string): string {
  const words = name.replace(/Time$/, "Duration").replace(/(?<=[a-z])(?=[A-Z])/g, "_");
  return `contact_scanner.${words.toLowerCase()}`;
}
