import { type CrawlPosition, EMPTY_COUNTERS } from "@contact-scanner/core/crawl/checkpoint";
import { parseCheckpoint, toCheckpointJson } from "@contact-scanner/core/jobs/checkpoint-json";
import { expect, test } from "vitest";

const POSITION: CrawlPosition = {
  startUrl: "https://acme.com/",
  counters: {
    ...EMPTY_COUNTERS,
    pagesScanned: 3,
    pagesFailed: { http_status: 1 },
    pagesSkipped: { robots: 2 },
  },
  sitemaps: { files: ["https://acme.com/sitemap.xml"], next: 1, urls: 40, bytes: 9_000 },
  paces: {
    "acme.com": {
      width: 1.5,
      gapMs: 500,
      resumesAtMs: 1_750_000_060_000,
      latencyMs: 80.5,
      easyLatencyMs: null,
    },
  },
  progress: 0.4,
};

test("a position comes back from the row as it was stored", () => {
  const checkpoint: unknown = JSON.parse(JSON.stringify(toCheckpointJson(POSITION)));
  expect(parseCheckpoint({ checkpoint, progress: 0.4 })).toEqual(POSITION);
});

test("a checkpoint from before paces were kept is one without", () => {
  const { paces: _, ...older } = toCheckpointJson(POSITION);
  expect(parseCheckpoint({ checkpoint: older, progress: 0.4 })).toEqual({ ...POSITION, paces: {} });
});

test("a job without a checkpoint has no position", () => {
  expect(parseCheckpoint({ checkpoint: null, progress: 0 })).toBeNull();
});
