import { headerLinks } from "@contact-scanner/core/crawl/header-links";
import { expect, test } from "vitest";

const BASE = "https://acme.example/list?page=1";
const urls = (header: string | undefined) => headerLinks(header, BASE).map(({ url }) => url);

test.each([
  ["the next page", '<?page=2>; rel="next"', ["https://acme.example/list?page=2"]],
  ["one among others", "</a.css>; rel=preload; as=style, </p3>; rel=next", ["https://acme.example/p3"]],
  ["several relations", '</p0>; title="x"; rel="prev first"', ["https://acme.example/p0"]],
  ["a translation", '</de>; rel="alternate"; hreflang="de"', ["https://acme.example/de"]],
])("a Link header names %s", (_name, header, expected) => expect(urls(header)).toEqual(expected));

test.each([
  undefined,
  "",
  "/p2; rel=next",
  "<mailto:a@b.example>; rel=next",
  "<http://[>; rel=next",
  "</p2>",
  '</feed>; rel="alternate"; type="application/rss+xml"',
])("it names no page: %s", (header) => expect(urls(header)).toEqual([]));

test("it tells the language of a translation, where it names one", () => {
  const header = '</de>; rel="alternate"; hreflang="de-AT", </x>; rel=alternate; hreflang=, </p2>; rel=next';
  expect(headerLinks(header, BASE).map(({ hreflang }) => hreflang)).toEqual(["de-AT", undefined, undefined]);
});
