import { type IdGenerator, RandomIdGenerator } from "@opentelemetry/sdk-trace";

/** Ids of traces: random ones, or one that is told for the next root. */
export type TraceIds = {
  readonly generator: IdGenerator;
  /** Makes the span that `start` starts the root of this trace, unless it has a parent. */
  asRootOf<Span>(traceId: string, start: () => Span): Span;
};

/** Makes ids. What is told holds while `start` runs, which nothing interrupts, so scans side by side do not meet. */
export function createTraceIds(): TraceIds {
  const random = new RandomIdGenerator();
  let told: string | undefined;
  return {
    generator: {
      generateTraceId: () => told ?? random.generateTraceId(),
      generateSpanId: () => random.generateSpanId(),
    },
    asRootOf(traceId, start) {
      told = traceId;
      try {
        return start();
      } finally {
        told = undefined;
      }
    },
  };
}
