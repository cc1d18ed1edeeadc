import { expect, test } from "vitest";
import { readingWords } from "../../../packages/console/src/scan-detail/page-words.ts";
import { summarySentences } from "../../../packages/console/src/scan-detail/summary-words.ts";
import { exampleResult } from "./example-scan.ts";

const told = (result: Parameters<typeof exampleResult>[0]) => summarySentences(exampleResult(result));

test("a site that was seen whole is told in two sentences", () => {
  expect(told({})).toEqual(["All of the site was seen.", "3 pages read, 2 contacts found."]);
});

test.each([
  ["complete", "All of the site was seen."],
  ["partial", "there may be more contacts"],
  ["blocked", "what is there is not known"],
  ["empty", "what is there is not known"],
] as const)(
  "evidence of the kind %s comes first, so that no contact is not read as none there",
  (evidence, words) => {
    expect(told({ evidence, contacts_found: 0 })[0]).toContain(words);
  },
);

test("what was left out as the caller asked is no part of the site that was not seen", () => {
  expect(told({ pages_skipped: { excluded: 2 } })).toContain("All of the site that you asked for was seen.");
});

test.each([
  ["page_limit", "limit of pages"],
  ["depth_limit", "too many links away"],
  ["site_unavailable", "stopped serving us"],
  ["trap", "nothing new"],
  ["cancelled", "was cancelled"],
])("what stopped it is told: %s", (stopped_by, words) => {
  expect(told({ evidence: "partial", stopped_by }).join("\n")).toContain(words);
});

test("a site's end is no ending to tell, nor is a reason that this console does not know", () => {
  expect(told({ stopped_by: "frontier_empty" })).toHaveLength(2);
  expect(told({ stopped_by: "constructor" })).toHaveLength(2);
});

test("failures are told with their reasons, most first, and dead links apart from them", () => {
  const sentences = told({
    evidence: "partial",
    pages_failed: 7,
    pages_failed_by_reason: { forbidden: 1, server_error: 4, gone: 3, of_tomorrow: 2 },
  });
  expect(sentences).toContain(
    "Failed: 4 with a fault of the server (HTTP 5xx), 2 failed for another reason, 1 refused to us (HTTP 403).",
  );
  expect(sentences).toContain("3 dead links (HTTP 404, 410).");
});

test("pages that a person may miss are told as left out, files that are none are not", () => {
  expect(told({ evidence: "partial", pages_skipped: { robots: 2, file: 5, unavailable: 1 } })).toContain(
    "Left out: 2 forbidden by robots.txt, 1 on a host that stopped serving us.",
  );
  expect(told({ pages_skipped: { file: 5 } })).toHaveLength(2);
});

test.each([
  ["nobody wanted it", { render: "never", has_renderer: true }, "as you asked"],
  ["there is no browser", { render: "auto", has_renderer: false }, "there is no browser"],
  [
    "the browser got nothing",
    { render: "auto", has_renderer: true, pages_render_failed: { render_timeout: 2 } },
    "the browser did not fill",
  ],
  ["there were too many", { render: "auto", has_renderer: true }, "with every page rendered"],
] as const)("pages that only scripts fill are told with why they stayed empty: %s", (_, result, words) => {
  const sentences = told({ ...result, evidence: "partial", pages_needing_script: 2 });
  expect(sentences.find((sentence) => sentence.startsWith("2 pages that only scripts fill"))).toContain(
    words,
  );
});

test.each([
  [{ status_code: 200, reading: "all" }, "whole"],
  [{ status_code: 200, reading: "all", rendered: true }, "whole, by a browser"],
  [{ status_code: 200, reading: "some" }, "a part of it"],
  [{ status_code: 200, reading: "some", needs_script: true }, "without its scripts"],
  [{ status_code: 403, reading: "none" }, "not at all"],
  [{ status_code: null, reading: "none" }, "not at all"],
  [{ status_code: 404, reading: "all" }, "no longer there"],
  [{ status_code: 410, reading: "all" }, "no longer there"],
] as const)("a page of which the API says %j was read: %s", (page, words) => {
  expect(readingWords({ rendered: false, needs_script: false, ...page })).toBe(words);
});
