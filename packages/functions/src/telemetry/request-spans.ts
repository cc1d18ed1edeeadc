import { type Meter, SpanKind, SpanStatusCode, type Tracer } from "@opentelemetry/api";
import type { Telemetry } from "./telemetry.ts";
import { contextBelow, traceParentOf } from "./trace-parent.ts";

/** seconds: those that OpenTelemetry's conventions have for http.server.request.duration */
const DURATION_BOUNDARIES = [0.005, 0.01, 0.025, 0.05, 0.075, 0.1, 0.25, 0.5, 0.75, 1, 2.5, 5, 7.5, 10];

/** Methods that the API knows: another one is told as `_OTHER`, so that callers cannot make series (conventions). */
const METHODS: ReadonlySet<string> = new Set(["GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS"]);

/**
 * Requests as spans, where somebody traces, and as http.server.request.duration. Of a request the route alone is told:
 * its path and query may hold an address.
 */
export function createRequestSpans(tracer: Tracer | undefined, meter: Meter): Telemetry["startRequest"] {
  const duration = meter.createHistogram("http.server.request.duration", {
    description: "Time to answer a request",
    unit: "s",
    advice: { explicitBucketBoundaries: DURATION_BOUNDARIES },
  });
  return ({ method, scheme, route, traceParent }) => {
    const startedAt = performance.now();
    const attributes = {
      "http.request.method": METHODS.has(method) ? method : "_OTHER",
      "url.scheme": scheme,
      ...(route === undefined ? {} : { "http.route": route }),
    };
    const name = [attributes["http.request.method"], route].join(" ").trimEnd();
    const span = tracer?.startSpan(name, { kind: SpanKind.SERVER, attributes }, contextBelow(traceParent));
    return {
      traceParent: span && traceParentOf(span),
      end(status) {
        const answered = {
          "http.response.status_code": status,
          ...(status >= 500 ? { "error.type": String(status) } : {}),
        };
        duration.record((performance.now() - startedAt) / 1_000, { ...attributes, ...answered });
        if (status >= 500) span?.setStatus({ code: SpanStatusCode.ERROR });
        span?.setAttributes(answered).end();
      },
    };
  };
}
