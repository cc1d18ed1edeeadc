import { formatSummary } from "@contact-scanner/cli/scan-summary";
import type { ResultSummary } from "@contact-scanner/core/jobs/result-summary";
import { describe, expect, test } from "vitest";

const WHOLE: ResultSummary = {
  evidence: "complete",
  stopped_by: "frontier_empty",
  pages_scanned: 8,
  pages_truncated: 0,
  pages_needing_script: 0,
  pages_failed: 0,
  pages_failed_by_reason: {},
  pages_skipped: {},
  pages_known: 8,
  contacts_found: 3,
  contacts_by_type: { service: 3 },
  bytes: 1_000,
  cpu_ms: 10,
};

function summary(
  result: Partial<ResultSummary>,
  contacts = 3,
  limits = { maxPages: 100, maxDepth: 20 },
): string[] {
  return formatSummary({ ...WHOLE, ...result }, { host: "acme.com", contacts, limits }).split("\n");
}

describe("a scan's summary in words", () => {
  test("of a site that was seen whole is one line", () => {
    expect(summary({ pages_skipped: { duplicate: 4, file: 2 } })).toEqual([
      "3 contacts on 8 pages of acme.com, all of it.",
    ]);
    expect(summary({ pages_scanned: 1 }, 1)).toEqual(["1 contact on 1 page of acme.com, all of it."]);
  });

  test("says one page, one link and one contact in the singular", () => {
    const limits = { maxPages: 1, maxDepth: 1 };
    const one = { evidence: "partial", pages_scanned: 1 } as const;
    expect(summary({ ...one, stopped_by: "page_limit" }, 1, limits)).toEqual([
      "1 contact on 1 page of acme.com. Evidence: partial.",
      "It ended at 1 page and knows of more: raise --max-pages.",
    ]);
    expect(summary({ ...one, stopped_by: "depth_limit" }, 1, limits)).toContainEqual(
      "It left out pages more than 1 link away from the start page: raise --max-depth.",
    );
  });

  test("names dead links, which leave nothing unseen", () => {
    expect(summary({ pages_failed: 2, pages_failed_by_reason: { gone: 2 } })).toEqual([
      "3 contacts on 8 pages of acme.com, all of it.",
      "Dead links (HTTP 404, 410): 2.",
    ]);
  });

  test("names PDFs, and files beyond what is read of a site", () => {
    expect(summary({ pdfs_read: 10, pages_skipped: { file_limit: 4 } })).toEqual([
      "3 contacts on 8 pages of acme.com, all of it.",
      "PDFs among them: 10.",
      "Left out: 4 more PDFs, vCards or text files than a scan reads.",
    ]);
  });

  test("names script files that were read", () => {
    expect(summary({ script_files: 1 })).toEqual([
      "3 contacts on 8 pages of acme.com, all of it.",
      "1 script file read for pages that scripts fill.",
    ]);
  });

  test("of a site whose pages the caller chose says so", () => {
    expect(summary({ pages_skipped: { excluded: 4, language: 2, file: 1 } })).toEqual([
      "3 contacts on 8 pages of acme.com, all that you asked for.",
      "Left out: 4 as you asked, 2 in other languages.",
    ]);
  });

  test("says what failed and what was left out, by reason, and what ended it", () => {
    const told = summary({
      evidence: "partial",
      stopped_by: "page_limit",
      pages_truncated: 1,
      pages_failed: 8,
      pages_failed_by_reason: { forbidden: 1, gone: 2, server_error: 4, of_a_later_version: 1 },
      pages_skipped: { robots: 3, duplicate: 9 },
    });
    expect(told).toEqual([
      "3 contacts on 8 pages of acme.com. Evidence: partial.",
      "It ended at 100 pages and knows of more: raise --max-pages.",
      "Failed: 4 with a fault of the server (HTTP 5xx), 1 refused to us (HTTP 403), 1 failed for another reason.",
      "Left out: 3 forbidden by robots.txt.",
      "1 page larger than what is read of one.",
      "Dead links (HTTP 404, 410): 2.",
    ]);
  });

  test.each<[Partial<ResultSummary>, string]>([
    [{ stopped_by: "depth_limit" }, "more than 20 links away from the start page: raise --max-depth"],
    [{ stopped_by: "site_unavailable" }, "scan it again later"],
    [{ stopped_by: "trap" }, "gave nothing new"],
    [{ stopped_by: "blocked", evidence: "blocked" }, "a bot check, a login or a consent wall"],
    [{ evidence: "empty" }, "No page had words to read"],
    [
      { pages_needing_script: 2, render: "auto", has_renderer: false },
      "2 pages that only scripts fill, which were not run: a browser reads such pages. Install one with contact-scanner browser install",
    ],
    [
      { pages_needing_script: 1, render: "never", has_renderer: true },
      "1 page that only scripts fill, which were not run, as you asked: leave out --render never.",
    ],
    [
      {
        pages_needing_script: 4,
        render: "auto",
        has_renderer: true,
        pages_render_failed: { render_timeout: 1 },
      },
      "which were not run: more than are rendered unasked (--render always).\nNot rendered: 1 that gave nothing in time.",
    ],
    [
      {
        pages_needing_script: 5,
        render: "auto",
        has_renderer: true,
        pages_render_failed: { render_unavailable: 1 },
      },
      "5 pages that only scripts fill, and that the browser did not fill.\nNot rendered: 1 as no browser started.",
    ],
    [
      {
        pages_needing_script: 2,
        render: "always",
        has_renderer: true,
        pages_render_failed: { render_timeout: 1 },
      },
      "2 pages that only scripts fill, and that the browser did not fill.\nNot rendered: 1 that gave nothing in time.",
    ],
    [
      { pages_needing_script: 2, has_renderer: true, pages_render_failed: { blocked: 1, render_new: 1 } },
      "2 pages that only scripts fill, and that the browser did not fill.\nNot rendered: 1 behind a bot check, a login or a consent wall, 1 for another reason.",
    ],
  ])("tells of %o", (result, sentence) => {
    expect(summary({ evidence: "partial", ...result }).join("\n")).toContain(sentence);
  });

  test("does not advise more pages than may be asked for", () => {
    const limits = { maxPages: 10_000, maxDepth: 20 };
    const result: ResultSummary = { ...WHOLE, evidence: "partial", stopped_by: "page_limit" };
    expect(formatSummary(result, { host: "acme.com", contacts: 3, limits })).not.toContain("--max-pages");
  });

  test("takes the result of an older version", () => {
    const { pages_failed_by_reason: _, pages_truncated: __, pages_needing_script: ___, ...old } = WHOLE;
    const about = { host: "acme.com", contacts: 3, limits: { maxPages: 100, maxDepth: 20 } };
    expect(formatSummary({ ...old, evidence: "partial", stopped_by: "constructor" }, about)).toBe(
      "3 contacts on 8 pages of acme.com. Evidence: partial.",
    );
  });
});
