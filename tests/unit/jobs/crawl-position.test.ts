import { type CrawlPosition, EMPTY_COUNTERS } from "@contact-scanner/core/crawl/checkpoint";
import { parseCrawlPosition, toPositionJson } from "@contact-scanner/core/jobs/crawl-position";
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
  siteFiles: 2,
  paces: {
    "acme.com": {
      width: 1.5,
      gapMs: 500,
      resumesAtMs: 1_750_000_060_000,
      latencyMs: 80.5,
      easyLatencyMs: null,
    },
  },
  pagesKnown: 12,
  progress: 0.4,
};

test("a position comes back from the row as it was stored", () => {
  const stored: unknown = JSON.parse(JSON.stringify(toPositionJson(POSITION)));
  expect(parseCrawlPosition({ crawl_position: stored, progress: 0.4 })).toEqual(POSITION);
});

test("a position of older code counts no page that needs scripts, and none that was rendered", () => {
  const {
    pagesNeedingScript: _,
    pagesRendered: _some,
    pagesRenderFailed: _none,
    ...counters
  } = POSITION.counters;
  const stored: unknown = JSON.parse(JSON.stringify({ ...toPositionJson(POSITION), counters }));
  expect(parseCrawlPosition({ crawl_position: stored, progress: 0.4 })).toEqual(POSITION);
});

test("what was rendered, and whether there was a browser, comes back too", () => {
  const counters = { ...POSITION.counters, pagesRendered: 2, pagesRenderFailed: { render_timeout: 1 } };
  const position: CrawlPosition = { ...POSITION, counters, hasRenderer: true };
  const stored: unknown = JSON.parse(JSON.stringify(toPositionJson(position)));
  expect(parseCrawlPosition({ crawl_position: stored, progress: 0.4 })).toEqual(position);
});

test("a job without a checkpoint has no position", () => {
  expect(parseCrawlPosition({ crawl_position: null, progress: 0 })).toBeNull();
});

test("a position of older code read no PDF and asked for none of the site's files", () => {
  const { site_files: _, counters, ...rest } = toPositionJson(POSITION);
  const { pdfsRead: __, ...known } = Object(counters);
  const position = parseCrawlPosition({ crawl_position: { ...rest, counters: known }, progress: 0.4 });
  expect(position).toEqual({ ...POSITION, siteFiles: 0 });
});
