import type { ScanEvent } from "@contact-scanner/core/jobs/scan-event";
import { type Metrics, SILENT_METRICS } from "../metrics.ts";

/** A request of the API as it begins. */
export type RequestStart = {
  readonly method: string;
  readonly scheme: "http" | "https";
  /** the route's path as its contract has it, never the request's own; undefined = no route took it */
  readonly route: string | undefined;
  /** the caller's header `traceparent` (W3C Trace Context); undefined = they sent none */
  readonly traceParent: string | undefined;
};

/** A request that is being answered. */
export type RequestSpan = {
  /** What the scans that it starts go on from, as a `traceparent`; undefined = nobody traces. */
  readonly traceParent: string | undefined;
  /** Tells that it was answered, by its HTTP status. */
  end(status: number): void;
};

/** A message of the scan queue as a worker received it. */
export type SliceStart = {
  readonly jobId: string;
  readonly messageId: string;
  /** ms since the Unix epoch */
  readonly receivedAt: number;
};

/** A worker's share of a scan, told from its claim on: a message that finds nothing to do leaves no span. */
export type SliceSpan = {
  observe(event: ScanEvent): void;
  /** Tells what became of it: a RunScanOutcome's kind, or `fault` for one of ours. */
  end(outcome: string): void;
};

/** What tells others of our work beside log and EMF: spans, and metrics by the same port. Nothing of it rejects. */
export type Telemetry = {
  readonly metrics: Metrics;
  startRequest(start: RequestStart): RequestSpan;
  startSlice(start: SliceStart): SliceSpan;
  /** Sends what was gathered, and waits for it no longer than its bound. */
  flush(): Promise<void>;
  /** Sends what was gathered, in the same bound, and ends. */
  stop(): Promise<void>;
};

/** Telemetry whose code is loaded where it is set up. */
export type TelemetryOnDemand = Telemetry & {
  /** Resolves once it gathers; what comes before is not told. */
  readonly ready: Promise<void>;
};

/** Telemetry that goes nowhere. */
export const NO_TELEMETRY: Telemetry = {
  metrics: SILENT_METRICS,
  startRequest: () => ({ traceParent: undefined, end: () => {} }),
  startSlice: () => ({ observe: () => {}, end: () => {} }),
  flush: async () => {},
  stop: async () => {},
};
