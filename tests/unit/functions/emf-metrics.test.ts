import { createEmfMetrics } from "@contact-scanner/functions/adapters/emf-metrics";
import { countScanEvent } from "@contact-scanner/functions/scan-metrics";
import { expect, test } from "vitest";
import * as z from "zod";

/** What CloudWatch asks of a line (Embedded Metric Format, its JSON schema). */
const lineSchema = z.looseObject({
  _aws: z.strictObject({
    Timestamp: z.int(),
    CloudWatchMetrics: z.tuple([
      z.strictObject({
        Namespace: z.literal("ContactScanner"),
        Dimensions: z.array(z.array(z.string()).min(1).max(30)).min(1),
        Metrics: z.array(z.strictObject({ Name: z.string(), Unit: z.string() })).max(100),
      }),
    ]),
  }),
});

function recorder() {
  const lines: string[] = [];
  const metrics = createEmfMetrics({ stage: "ci", now: () => 1_000, writeLine: (line) => lines.push(line) });
  return { metrics, lines: () => lines.map((line) => lineSchema.parse(JSON.parse(line))) };
}

test("counts are summed until the flush, each label in a line of its own", () => {
  const { metrics, lines } = recorder();
  metrics.add("Pages", 1);
  metrics.add("Pages", 2);
  metrics.addLabelled("PageErrors", "http_status", 1);
  metrics.addLabelled("PageErrors", "http_status", 1);
  metrics.addLabelled("PageErrors", "tls_invalid", 1);
  metrics.flush();
  expect(lines()).toMatchObject([
    { Stage: "ci", Pages: [3] },
    { Stage: "ci", Reason: "http_status", PageErrors: 2 },
    { Stage: "ci", Reason: "tls_invalid", PageErrors: 1 },
  ]);
  expect(lines().map((line) => line._aws.CloudWatchMetrics[0].Dimensions)).toEqual([
    [["Stage"]],
    [["Stage"], ["Stage", "Reason"]],
    [["Stage"], ["Stage", "Reason"]],
  ]);
});

test("every dimension and metric that a line declares is a member of it", () => {
  const { metrics, lines } = recorder();
  metrics.add("SliceTime", 12);
  metrics.addLabelled("Slices", "complete", 1);
  metrics.flush();
  for (const line of lines()) {
    const [{ Dimensions, Metrics }] = line._aws.CloudWatchMetrics;
    expect(Object.keys(line)).toEqual(
      expect.arrayContaining([...Dimensions.flat(), ...Metrics.map(({ Name }) => Name)]),
    );
  }
});

test("times are kept one by one, a hundred to a line at most", () => {
  const { metrics, lines } = recorder();
  for (let ms = 0; ms < 250; ms++) metrics.add("CheckpointTime", ms);
  metrics.flush();
  const samples = lines().map((line) => z.array(z.number()).parse(line.CheckpointTime));
  expect(samples.map(({ length }) => length)).toEqual([100, 100, 50]);
  expect(samples.flat()).toEqual(Array.from({ length: 250 }, (_, ms) => ms));
});

test("a flush forgets what it wrote, and writes nothing where there is nothing", () => {
  const { metrics, lines } = recorder();
  metrics.add("Contacts", 4);
  metrics.flush();
  metrics.flush();
  expect(lines()).toHaveLength(1);
});

test("a scan's events are counted: pages, errors by reason, checkpoints, contacts", () => {
  const { metrics, lines } = recorder();
  const page = {
    kind: "page",
    url: "https://a.test/",
    pagesDone: 1,
    pagesKnown: 1,
    ms: 5,
    emails: [],
  } as const;
  countScanEvent(metrics, { ...page, error: null, fault: null });
  countScanEvent(metrics, { ...page, error: "a.test answered HTTP 500.", fault: "http_status" });
  countScanEvent(metrics, { kind: "checkpoint", ms: 7 });
  countScanEvent(metrics, { kind: "complete", contacts: 3 });
  metrics.flush();
  expect(lines()).toMatchObject([
    { Pages: [2] },
    { CheckpointTime: [7] },
    { Contacts: [3] },
    { Reason: "http_status", PageErrors: 1 },
  ]);
});
