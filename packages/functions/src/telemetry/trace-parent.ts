import { type Context, ROOT_CONTEXT, type Span, TraceFlags, trace } from "@opentelemetry/api";
import { parseTraceParent } from "@opentelemetry/core";

/** The context below a header `traceparent` (W3C Trace Context, 3.2); the root one below what is none. */
export function contextBelow(traceParent: string | null | undefined): Context {
  const parent = typeof traceParent === "string" ? parseTraceParent(traceParent) : null;
  return parent === null ? ROOT_CONTEXT : trace.setSpanContext(ROOT_CONTEXT, { ...parent, isRemote: true });
}

/** The header `traceparent` of what goes on below a span. */
export function traceParentOf(span: Span): string {
  const { traceId, spanId, traceFlags } = span.spanContext();
  return `00-${traceId}-${spanId}-${(traceFlags & TraceFlags.SAMPLED).toString().padStart(2, "0")}`;
}
