import { placeOfUrl } from "@contact-scanner/functions/telemetry/place-of-url";
import { createSliceSpans } from "@contact-scanner/functions/telemetry/scan-spans";
import { createTraceIds } from "@contact-scanner/functions/telemetry/trace-ids";
import { InMemorySpanExporter, SimpleSpanProcessor, TracerProvider } from "@opentelemetry/sdk-trace";
import { expect, test } from "vitest";

const JOBS = ["11111111-1111-4111-8111-111111111111", "22222222-2222-4222-8222-222222222222"] as const;
const page = {
  kind: "page",
  url: "https://acme.com/contact",
  error: null,
  fault: null,
  ms: 250,
  pagesDone: 1,
  pagesKnown: 2,
  emails: ["ann@acme.com"],
} as const;

function recorder() {
  const exporter = new InMemorySpanExporter();
  const ids = createTraceIds();
  const provider = new TracerProvider({
    idGenerator: ids.generator,
    spanProcessors: [new SimpleSpanProcessor({ exporter })],
  });
  const startSlice = createSliceSpans(provider.getTracer("test"), ids);
  return { startSlice, spans: () => exporter.getFinishedSpans() };
}

test("the slices of a scan that no request asked for are of the trace that has its job's id", () => {
  const { startSlice, spans } = recorder();
  for (const messageId of ["first", "second"]) {
    const slice = startSlice({ jobId: JOBS[0], messageId, receivedAt: Date.now() });
    slice.observe({ kind: "claimed", attempt: 1, traceParent: null });
    slice.observe(page);
    slice.end("yielded");
  }
  expect(new Set(spans().map((span) => span.spanContext().traceId))).toEqual(
    new Set([JOBS[0].replaceAll("-", "")]),
  );
  expect(spans().filter(({ parentSpanContext }) => parentSpanContext === undefined)).toHaveLength(2);
});

test("pages of scans that run side by side stand below their own slices, from when their visits began", () => {
  const { startSlice, spans } = recorder();
  const slices = JOBS.map((jobId) => startSlice({ jobId, messageId: jobId, receivedAt: Date.now() }));
  for (const slice of slices) slice.observe({ kind: "claimed", attempt: 1, traceParent: null });
  for (const slice of slices) slice.observe(page);
  for (const slice of slices) slice.end("complete");
  const [first, second, ...ended] = spans();
  expect([first, second].map((span) => span?.parentSpanContext?.spanId)).toEqual(
    ended.map((span) => span.spanContext().spanId),
  );
  expect(first?.duration).toEqual([0, 250_000_000]);
});

test("a message that finds nothing to do leaves no span", () => {
  const { startSlice, spans } = recorder();
  startSlice({ jobId: JOBS[0], messageId: "late", receivedAt: Date.now() }).end("not_claimed");
  expect(spans()).toEqual([]);
});

test.each([
  ["https://acme.com/team?token=s3cret#ann", "https://acme.com/team"],
  ["https://acme.com/users/ann@acme.com/posts", "https://acme.com/users/-/posts"],
  ["https://acme.com/users/ann%40acme.com", "https://acme.com/users/-"],
  ["https://acme.com/users/ann%2540acme.com", "https://acme.com/users/-"],
  [`https://acme.com/${"a".repeat(500)}`, `https://acme.com/${"a".repeat(283)}`],
])("of %s a span tells %s", (url, place) => {
  expect(placeOfUrl(url)).toEqual({ host: "acme.com", place });
});
