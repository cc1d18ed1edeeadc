import { LIMITS } from "@contact-scanner/core/config";
import { judgeLink, type LinkRules } from "@contact-scanner/core/crawl/links";
import { NO_PAGE_RULES } from "@contact-scanner/core/crawl/page-rules";
import { createFileBudget, isWantedAsPdf } from "@contact-scanner/core/crawl/wanted-files";
import { scopeOf } from "@contact-scanner/core/url/scope";
import { describe, expect, test } from "vitest";

const RULES: LinkRules = {
  scope: scopeOf("https://acme.com/"),
  maxDepth: 3,
  followNofollow: true,
  pages: NO_PAGE_RULES,
};

function judge(path: string, { text = "", from = "/", priority = 0 } = {}) {
  const url = `https://acme.com${path}`;
  return judgeLink({ url, text, rel: [] }, { url: `https://acme.com${from}`, depth: 1, priority }, RULES);
}

describe("a PDF waits for its visit", () => {
  test.each([
    ["by its name", "/downloads/Impressum.pdf", {}],
    ["by its name in words apart", "/wp-content/uploads/2024/05/staff-directory-2024.pdf", {}],
    ["by its name in another language", "/f/%E5%95%8F%E3%81%84%E5%90%88%E3%82%8F%E3%81%9B.pdf", {}],
    ["by the link to it", "/f/17.pdf", { text: "Unsere Ansprechpartner (PDF, 200 kB)" }],
    ["by the page that links to it", "/f/17.pdf", { from: "/contact/" }],
    ["by what led to that page", "/f/17.pdf", { from: "/?id=7", priority: 8 }],
  ])("%s", (_why, path, lead) => {
    expect(judge(path, lead)).toMatchObject({ kind: "entry" });
  });

  test.each([
    ["nothing speaks for", "/f/17.pdf", { text: "Download" }],
    ["a page of news links to", "/minutes-2024.pdf", { from: "/news/2024" }],
    ["is named after a chore", "/print.pdf", {}],
  ])("but not one that %s", (_why, path, lead) => {
    expect(judge(path, lead)).toEqual({ kind: "skipped", url: `https://acme.com${path}`, reason: "file" });
  });

  test("behind a page of the same words", () => {
    const [page, pdf] = [judge("/contact"), judge("/contact.pdf")];
    if (page.kind !== "entry" || pdf.kind !== "entry") throw new Error("Both are to be visited.");
    expect(pdf.entry.priority).toBeLessThan(page.entry.priority);
    expect(pdf.entry.priority).toBeGreaterThan(0);
  });
});

test.each(["/ann.vcf", "/staff.txt"])("%s waits whatever it is called", (path) => {
  expect(judge(path)).toMatchObject({ kind: "entry" });
});

describe("what answers as a PDF is read", () => {
  const entry = { url: "https://acme.com/get?id=1", depth: 2, priority: 0 };

  test.each([
    ["where the link to it promised contacts", { ...entry, priority: 6 }],
    ["where its page is one of contacts", { ...entry, from: "https://acme.com/team" }],
  ])("%s", (_why, waiting) => expect(isWantedAsPdf(waiting)).toBe(true));

  test("and not where nothing did", () => {
    expect(isWantedAsPdf({ ...entry, from: "https://acme.com/news" })).toBe(false);
  });
});

describe("the budget of files", () => {
  test("has room for as many of a kind as a scan reads", () => {
    const budget = createFileBudget();
    const taken = Array.from({ length: 30 }, () => budget.take("pdf")).filter(Boolean);
    expect(taken).toHaveLength(LIMITS.maxPdfs);
    expect(budget.take("card")).toBe(true);
  });

  test("is less by what was visited", () => {
    const budget = createFileBudget([
      "https://acme.com/a.pdf",
      "https://acme.com/",
      "https://acme.com/a.vcf",
    ]);
    const taken = Array.from({ length: 30 }, () => budget.take("pdf")).filter(Boolean);
    expect(taken).toHaveLength(LIMITS.maxPdfs - 1);
  });
});
