import type { ScanEvent } from "@contact-scanner/core/jobs/scan-event";
import {
  type Attributes,
  ROOT_CONTEXT,
  type Span,
  SpanKind,
  SpanStatusCode,
  type Tracer,
  trace,
} from "@opentelemetry/api";
import { placeOfUrl } from "./place-of-url.ts";
import type { Telemetry } from "./telemetry.ts";
import type { TraceIds } from "./trace-ids.ts";
import { contextBelow } from "./trace-parent.ts";

/**
 * Slices of scans as spans, made of what a scan tells: the slice by the conventions for messages, below it a span a
 * page and a checkpoint, from when they began. Nothing is kept beside the slice, so scans side by side do not meet. A
 * slice is below the request that asked for its scan, whichever message led to it; the slices of a scan that nobody's
 * request asked for are of the trace that has the job's id.
 */
export function createSliceSpans(tracer: Tracer, ids: TraceIds): Telemetry["startSlice"] {
  return ({ jobId, messageId, receivedAt }) => {
    let slice: Span | undefined;

    function claimed(traceParent: string | null, attempt: number): Span {
      const options = {
        kind: SpanKind.CONSUMER,
        startTime: receivedAt,
        attributes: {
          "messaging.system": "aws_sqs",
          "messaging.operation.name": "process",
          "messaging.operation.type": "process",
          "messaging.destination.name": "scan",
          "messaging.message.id": messageId,
          "contact_scanner.job_id": jobId,
          "contact_scanner.attempt": attempt,
        },
      };
      return ids.asRootOf(jobId.replaceAll("-", ""), () =>
        tracer.startSpan("process scan", options, contextBelow(traceParent)),
      );
    }

    function child(name: string, ms: number, attributes: Attributes, fault?: string | null): void {
      if (slice === undefined) return;
      const now = Date.now();
      const startTime = now - Math.max(0, ms);
      const span = tracer.startSpan(name, { startTime, attributes }, trace.setSpan(ROOT_CONTEXT, slice));
      if (fault) span.setStatus({ code: SpanStatusCode.ERROR }).setAttribute("error.type", fault);
      span.end(now);
    }

    return {
      observe(event: ScanEvent) {
        switch (event.kind) {
          case "claimed":
            slice = claimed(event.traceParent, event.attempt);
            return;
          case "page":
            child("visit page", event.ms, pageAttributes(event), event.fault);
            return;
          case "checkpoint":
            child("store checkpoint", event.ms, { "db.system.name": "postgresql" });
            return;
          case "complete":
            slice?.setAttribute("contact_scanner.contacts", event.contacts);
            return;
        }
      },
      end(outcome) {
        slice?.setAttribute("contact_scanner.outcome", outcome);
        if (outcome === "fault") slice?.setStatus({ code: SpanStatusCode.ERROR });
        slice?.end(Date.now());
      },
    };
  };
}

function pageAttributes({ url, emails, pagesDone }: ScanEvent & { readonly kind: "page" }): Attributes {
  const { host, place } = placeOfUrl(url);
  return {
    "server.address": host,
    "url.full": place,
    "contact_scanner.contacts": emails.length,
    "contact_scanner.pages_done": pagesDone,
  };
}
