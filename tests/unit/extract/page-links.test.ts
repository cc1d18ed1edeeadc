import { parseHtml } from "@contact-scanner/core/extract/dom/parse-html";
import { type PageLink, pageLinks } from "@contact-scanner/core/extract/page-links";
import { pageText } from "@contact-scanner/core/extract/text/page-text";
import { describe, expect, test } from "vitest";

const PAGE = "https://acme.example/shop/index.html";

function links(html: string): PageLink[] {
  const tree = parseHtml(html);
  return pageLinks(tree, pageText(tree), PAGE);
}

function urls(html: string): string[] {
  return links(html).map(({ url }) => url);
}

describe("a page leads to others by", () => {
  test.each([
    ["links", '<a href="a">A</a>', ["https://acme.example/shop/a"]],
    ["areas of an image map", '<map><area href="/b" alt="B"></map>', ["https://acme.example/b"]],
    [
      "the next and the previous page",
      '<link rel="next" href="?p=2"><link rel="prev" href="?p=0">',
      [`${PAGE}?p=2`, `${PAGE}?p=0`],
    ],
    ["its author", '<link rel="author" href="/about">', ["https://acme.example/about"]],
    ["its translations", '<link rel="alternate" hreflang="de" href="/de/">', ["https://acme.example/de/"]],
    ["frames", '<frameset><frame src="menu.html"></frameset>', ["https://acme.example/shop/menu.html"]],
    ["frames inside it", '<iframe src="//acme.example/team"></iframe>', ["https://acme.example/team"]],
  ])("%s", (_name, html, expected) => expect(urls(html)).toEqual(expected));
});

describe("a page without links moves on", () => {
  test.each([
    ["by a script", '<script>window.location.href="/new";</script>'],
    ["by replacing itself", "<body><script>top.location.replace('/new')</script>"],
    ["when it is loaded", `<body onload="location='/new'">Loading</body>`],
    ["where scripts are off", `<noscript><meta http-equiv="refresh" content="0;URL='/new'"></noscript>`],
  ])("%s", (_name, html) => {
    expect(links(html)).toEqual([
      { url: "https://acme.example/new", text: expect.any(String), rel: [], via: "move" },
    ]);
  });

  test("and one with links does not", () => {
    const html = `<a href="/a">A</a><script>function go() { location.href = "/new" }</script>`;
    expect(urls(html)).toEqual(["https://acme.example/a"]);
  });
});

test("what else leads on comes after the links, with its text", () => {
  const html = `<button onclick="location='/kontakt'">Kontakt</button><a href="/a">A</a>`;
  expect(links(html)).toEqual([
    { url: "https://acme.example/a", text: "A", rel: [] },
    { url: "https://acme.example/kontakt", text: "Kontakt", rel: [], via: "other" },
  ]);
});

describe("no page is", () => {
  test.each([
    ["a feed", '<link rel="alternate" type="application/rss+xml" href="/feed">'],
    ["a style sheet", '<link rel="stylesheet" href="/style">'],
    ["an address", '<a href="mailto:office@acme.example">Mail</a>'],
    ["a script", '<a href="javascript:open()">Open</a>'],
    ["an image in the text", '<a href="data:text/html,x">X</a>'],
    ["an anchor without a target", "<a name=top>Top</a>"],
    ["no URL at all", '<a href="http://[">X</a>'],
  ])("%s", (_name, html) => expect(urls(html)).toEqual([]));
});

describe("what links are relative to", () => {
  test("is the first base, which may be relative itself", () => {
    expect(urls('<base href="/en/"><base href="/fr/"><a href="team">Team</a>')).toEqual([
      "https://acme.example/en/team",
    ]);
  });

  test.each(["data:text/html,", "javascript:1", "http://["])(
    "is the page where the base is none: %s",
    (base) => {
      expect(urls(`<base href="${base}"><a href="team">Team</a>`)).toEqual([
        "https://acme.example/shop/team",
      ]);
    },
  );
});

test("a link's text is what its reader sees, or is told instead of an image", () => {
  const html = `
    <a href="/1">Our <b>team</b></a>
    <a href="/2"><img src="x.png" alt="Contact"></a>
    <a href="/3" aria-label="About us"><svg></svg></a>
    <area href="/4" alt="Imprint">
    <a href="/5"></a>`;
  const texts = links(html).map(({ text }) => text);
  expect(texts).toEqual(["Our team", "Contact", "About us", "Imprint", ""]);
});

test("a link's relations are its tokens", () => {
  const [link] = links('<a rel="  NoFollow external " href="/x">X</a>');
  expect(link?.rel).toEqual(["nofollow", "external"]);
});
