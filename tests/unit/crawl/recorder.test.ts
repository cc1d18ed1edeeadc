import { LIMITS } from "@contact-scanner/core/config";
import { ADDRESSES_ALONE, EMPTY_COUNTERS, type PageRecord } from "@contact-scanner/core/crawl/checkpoint";
import { recordBytes } from "@contact-scanner/core/crawl/record-size";
import { createRecorder } from "@contact-scanner/core/crawl/recorder";
import { sitemapQueue } from "@contact-scanner/core/sitemap/read-sitemaps";
import { expect, test } from "vitest";
import { textContact } from "../../helpers/checkpoints.ts";
import { FOOT, fact, organization, person } from "../../helpers/page-contents.ts";

const page: PageRecord = {
  url: "https://a.com/",
  depth: 0,
  statusCode: 200,
  contentType: "text/html",
  title: null,
  wordCount: 3,
  error: null,
  metadata: { bytes: 10, fetch_ms: 1, links: 0 },
  contacts: [],
  ...ADDRESSES_ALONE,
};

function recorder(start = { counters: EMPTY_COUNTERS, progress: 0 }) {
  let now = 0;
  const clock = { now: () => now, sleep: async () => {} };
  const rendered = () => ({
    counts: { pagesRendered: 0, pagesRenderFailed: {} },
    cpuMs: 0,
    hasRenderer: false,
  });
  const ports = { clock, cpuMs: () => 0, rendered };
  return {
    recorded: createRecorder(
      { startUrl: page.url, maxPages: 100, sitemaps: sitemapQueue([]), siteFiles: 0, ...start },
      ports,
    ),
    pass: (ms: number) => {
      now += ms;
    },
  };
}

test("a checkpoint is due after so many pages", () => {
  const { recorded } = recorder();
  for (let n = 1; n < LIMITS.checkpointPages; n++) recorded.page(page);
  expect(recorded.isDue()).toBe(false);
  recorded.page(page);
  expect(recorded.isDue()).toBe(true);
});

test("a checkpoint is due after so long, however few pages there are", () => {
  const { recorded, pass } = recorder();
  pass(LIMITS.checkpointIntervalMs - 1);
  expect(recorded.isDue()).toBe(false);
  pass(1);
  expect(recorded.isDue()).toBe(true);
});

test("a checkpoint is due after so many bytes of URLs that are done, as pages may link to files by the thousand", () => {
  const { recorded } = recorder();
  const url = page.url.padEnd(LIMITS.maxUrlLength, "x");
  for (let bytes = 0; bytes < LIMITS.checkpointBytes; bytes += 2 * url.length) recorded.done(url);
  expect(recorded.isDue()).toBe(true);
  recorded.take({ frontierSize: 0, pagesKnown: 1, paces: {} });
  expect(recorded.isDue()).toBe(false);
});

test("what a checkpoint took is kept no longer, and the counts go on", () => {
  const { recorded } = recorder();
  recorded.page(page);
  recorded.done(page.url);
  expect(recorded.take({ frontierSize: 5, pagesKnown: 6, paces: {} })).toMatchObject({
    pages: [page],
    done: [page.url],
  });
  recorded.page(page);
  const second = recorded.take({ frontierSize: 0, pagesKnown: 1, paces: {} });
  expect(second).toMatchObject({ pages: [page], done: [], queued: [] });
  expect(second.position.counters.pagesScanned).toBe(2);
});

test("a resumed scan counts on from its last checkpoint, and its progress never goes down", () => {
  const counters = { ...EMPTY_COUNTERS, pagesScanned: 40 };
  const { recorded } = recorder({ counters, progress: 0.8 });
  recorded.page(page);
  const { position } = recorded.take({ frontierSize: 500, pagesKnown: 541, paces: {} });
  expect(position.counters.pagesScanned).toBe(41);
  expect(position.progress).toBe(0.8);
});

test("a page weighs what it tells beside its addresses too", () => {
  const who = person("Jane Doe");
  const bare = recordBytes(page);
  const told = {
    ...page,
    contacts: [textContact("a@b.cd", { person: who })],
    ...FOOT,
    forms: [{ value: page.url, hasCaptcha: false, element: "form" }],
    organization: organization({ legalName: fact("Acme GmbH"), directors: [fact("Jane Doe")] }),
  };
  for (const part of ["contacts", "phones", "profiles", "forms", "organization"] as const) {
    expect(recordBytes({ ...page, [part]: told[part] })).toBeGreaterThan(bare);
  }
  const named = recordBytes({ ...page, contacts: told.contacts });
  expect(named).toBeGreaterThan(recordBytes({ ...page, contacts: [textContact("a@b.cd")] }));
});

test("pages that need scripts are counted on by whoever resumes the scan", () => {
  const shell: PageRecord = { ...page, metadata: { ...page.metadata, needs_script: true } };
  const { recorded } = recorder();
  recorded.page(shell);
  recorded.page(page);
  const { position } = recorded.take({ frontierSize: 5, pagesKnown: 6, paces: {} });
  const { recorded: resumed } = recorder(position);
  resumed.page(shell);
  expect(resumed.counters).toMatchObject({ pagesScanned: 3, pagesNeedingScript: 2 });
});
