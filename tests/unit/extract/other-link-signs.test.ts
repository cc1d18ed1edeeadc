import { parseHtml } from "@contact-scanner/core/extract/dom/parse-html";
import { OTHER_LINK_SIGNS } from "@contact-scanner/core/extract/other-link-signs";
import { pageLinks } from "@contact-scanner/core/extract/page-links";
import { pageText } from "@contact-scanner/core/extract/text/page-text";
import { describe, expect, test } from "vitest";

/** Where a page that has links too leads to by other means. */
function others(html: string): string[] {
  const tree = parseHtml(`<a href="/">Home</a>${html}`);
  return pageLinks(tree, pageText(tree), "https://acme.example/shop/")
    .filter(({ via }) => via === "other")
    .map(({ url }) => url);
}

describe.each(OTHER_LINK_SIGNS)("$name", ({ examples, keep }) => {
  test.each(examples)("leads on: %s", (html) =>
    expect(others(html)).toEqual(["https://acme.example/kontakt"]),
  );
  test.each(keep)("leads nowhere: %s", (html) => expect(others(html)).toEqual([]));
});

test("every sign has examples, for and against", () => {
  for (const { examples, keep } of OTHER_LINK_SIGNS) {
    expect(examples.length).toBeGreaterThan(0);
    expect(keep.length).toBeGreaterThan(0);
  }
});

test("a target that is linked to is no other link, nor is the page itself", () => {
  expect(others(`<a href="/kontakt">K</a><tr data-href="/kontakt#top"><p data-url="/shop/">`)).toEqual([]);
});

test("a page of countless targets gives some of them", () => {
  const rows = Array.from({ length: 3_000 }, (_, row) => `<p data-href="/row/${row}">Row</p>`).join("");
  expect(others(rows)).toHaveLength(200);
});
