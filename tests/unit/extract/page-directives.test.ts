import { parseHtml } from "@contact-scanner/core/extract/dom/parse-html";
import { pageDirectives } from "@contact-scanner/core/extract/page-directives";
import { describe, expect, test } from "vitest";

function directives(html: string) {
  return pageDirectives(parseHtml(html), "https://acme.example/a/b?c=d");
}

test("a page without directives has none", () => {
  expect(directives("<title>A</title>")).toEqual({
    canonical: null,
    refresh: null,
    nofollow: false,
    language: null,
  });
});

test.each([
  ['<link rel="canonical" href="https://acme.example/a/b">', "https://acme.example/a/b"],
  ['<link href="/a/b" rel="CANONICAL">', "https://acme.example/a/b"],
  ['<base href="/x/"><link rel="canonical" href="y">', "https://acme.example/x/y"],
  ['<link rel="canonical" href="http://[">', null],
  ['<link rel="canonical">', null],
])("its canonical URL: %s", (html, expected) => expect(directives(html).canonical).toBe(expected));

describe("where it sends its reader", () => {
  test.each([
    ["0;url=/new", "https://acme.example/new", 0],
    ["5; URL='/new'", "https://acme.example/new", 5],
    ['3;url="new"', "https://acme.example/a/new", 3],
    [".1;url=/new", "https://acme.example/new", 0],
    ["0;url='/new", "https://acme.example/new", 0],
    ["0.5, /new", "https://acme.example/new", 0],
    [" 10 ; url = https://other.example/", "https://other.example/", 10],
  ])("%s leads to %s after %i s", (content, url, seconds) => {
    const html = `<meta http-equiv="Refresh" content='${content.replaceAll("'", "&#39;")}'>`;
    expect(directives(html).refresh).toEqual({ url, seconds });
  });

  test.each(["30", "", "soon; url=/new", "0; url="])("nowhere: %s", (content) => {
    expect(directives(`<meta http-equiv="refresh" content="${content}">`).refresh).toBeNull();
  });
});

test("to readers without scripts alone, it sends nobody", () => {
  const html = '<noscript><meta http-equiv="refresh" content="0; url=/plain"></noscript>';
  expect(directives(html).refresh).toBeNull();
});

describe("whether it asks that its links be left alone", () => {
  test.each([
    ["robots", "nofollow", true],
    ["ROBOTS", "NOINDEX, NOFOLLOW", true],
    ["robots", "none", true],
    ["contactscanner", "nofollow", true],
    ["robots", "noindex", false],
    ["robots", "index,follow", false],
    ["googlebot", "nofollow", false],
    ["description", "nofollow", false],
  ])("%s with %s: %s", (name, content, expected) => {
    expect(directives(`<meta name="${name}" content="${content}">`).nofollow).toBe(expected);
  });
});

describe("the language that it says it is in", () => {
  test.each([
    ['<html lang="de-AT"><body lang="en">', "de-AT"],
    ['<!doctype html><!-- a --><html class=x LANG=" fr ">', "fr"],
    ['<html xml:lang="nl">', "nl"],
    ['<html lang="">', null],
    ['<html><body lang="en">', null],
    ["<p lang=en>A", null],
    ["", null],
  ])("%s", (html, expected) => expect(directives(html).language).toBe(expected));

  test("is cut: a code is short", () => {
    expect(directives(`<html lang="${"a".repeat(5_000)}">`).language).toHaveLength(100);
  });
});
