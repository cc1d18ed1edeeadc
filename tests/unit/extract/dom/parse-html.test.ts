import { extractPage } from "@contact-scanner/core/extract/page";
import { describe, expect, test } from "vitest";
import { treeMarkup } from "../../../helpers/markup.ts";

describe("the tree that a browser builds", () => {
  test.each([
    ["a paragraph ends where a block begins", "<p>a<p>b<DIV>c</DIV>", "<p>a</p><p>b</p><div>c</div>"],
    [
      "list items end one another",
      "<ul><li>a<li><b>b<li>c</ul>d",
      "<ul><li>a</li><li><b>b</b></li><li>c</li></ul>d",
    ],
    [
      "cells and rows end one another",
      "<table><tr><td>a<td>b<tr><td>c</table>",
      "<table><tr><td>a</td><td>b</td></tr><tr><td>c</td></tr></table>",
    ],
    [
      "a table in a cell keeps its own rows",
      "<td><table><tr><td>a</table>b",
      "<td><table><tr><td>a</td></tr></table>b</td>",
    ],
    ["a link ends where another begins", "<a href=x>a<a href=y>b</a>", '<a href="x">a</a><a href="y">b</a>'],
    ["names of any case are one name", "<DIV><P>a</p></DIV>b", "<div><p>a</p></div>b"],
    ["an inline end tag does not end a block", "<b><p>a</b>b</p>c", "<b><p>ab</p>c</b>"],
    ["end tags of nothing are dropped", "a</b></div>b", "ab"],
    ["the head ends where text begins", "<head>a<title>t</title>", "<head></head>a<title>t</title>"],
    ["what follows the body is in it", "<body>a</body>b<body>c", "<body>abc</body>"],
    ["what is open at the end is closed", "<div><b>a", "<div><b>a</b></div>"],
  ])("%s", (_name, html, tidy) => {
    expect(treeMarkup(html)).toBe(tidy);
  });
});

describe("text that is no markup", () => {
  test.each([
    [
      "title and textarea",
      "<title><b>&amp;</title><textarea><p></textarea>",
      "<title>&lt;b>&amp;</title><textarea>&lt;p></textarea>",
    ],
    ["xmp, where entities do not count either", "<xmp>&amp;<b></xmp>", "<xmp>&amp;amp;&lt;b></xmp>"],
    [
      "plaintext, to the end of the page",
      "<plaintext>a<b></plaintext>c",
      "<plaintext>a&lt;b>&lt;/plaintext>c</plaintext>",
    ],
    ["a script", "<script>a<b</script >c", "<script>a<b</script>c"],
    ["an address between angle brackets", "Ann <ann@acme.com>", "Ann &lt;ann@acme.com&gt;"],
    [
      "a list of addresses between angle brackets",
      "<Ann@acme.com, bob@acme.com; eve@acme.com>",
      "&lt;Ann@acme.com, bob@acme.com; eve@acme.com&gt;",
    ],
    ["a less-than sign", "1 < 2", "1 < 2"],
  ])("%s", (_name, html, tidy) => {
    expect(treeMarkup(html)).toBe(tidy);
  });

  test.each([
    ["comments", "a<!-- <b> -->b<!-->c"],
    ["an unclosed comment, to the end of the page", "abc<!-- d"],
    ["declarations and CDATA outside of XML", "<!doctype html>abc<![CDATA[d]]>"],
  ])("%s are dropped", (_name, html) => {
    expect(treeMarkup(html)).toBe("abc");
  });

  test("CDATA is text in XML and in SVG", () => {
    expect(treeMarkup("<a><![CDATA[<b>]]></a>", { xml: true })).toBe("<a>&lt;b></a>");
    expect(treeMarkup("<svg><![CDATA[<b>]]></svg>")).toBe("<svg>&lt;b></svg>");
  });
});

describe("attributes", () => {
  test.each([
    ["quotes are kept apart", `<a title='say "hi"'>`, `<a title='say "hi"'></a>`],
    ["the first of one name counts", "<a x=1 X=2>", '<a x="1"></a>'],
    ["values may hold a tag's end", '<a title="a > b">', '<a title="a > b"></a>'],
    ["names of frameworks stay", '<a @click="x" :href="y">', '<a @click="x" :href="y"></a>'],
  ])("%s", (_name, html, tidy) => {
    expect(treeMarkup(html)).toBe(tidy);
  });
});

describe("bounds", () => {
  test("deeper elements become siblings, and their text stays", () => {
    const tidy = treeMarkup(`${"<div>".repeat(5_000)}deep`);
    expect(tidy).toContain("<div></div><div></div>");
    expect(tidy).toContain("deep");
  });

  test("of more elements than are kept the text stays, apart", () => {
    const tidy = treeMarkup(`${"<i></i>".repeat(50_000)}<p>one</p><p>two</p>`);
    expect(tidy.replaceAll("<i></i>", "")).toBe("\u2029one\u2029\u2029two\u2029");
  });

  test.each(["textarea", "title", "xmp"])("the text of a %s beyond them stays", (name) => {
    const tidy = treeMarkup(`${"<i></i>".repeat(50_000)}<${name}>ann@acme.com</${name}>y`);
    expect(tidy.replaceAll("<i></i>", "")).toContain("ann@acme.com");
  });

  test.each([
    ["of SVG", "<svg>", undefined],
    ["of XML", "<feed>", { xml: true }],
  ])("CDATA in a script %s beyond them does not become text", (_name, front, options) => {
    const html = `${front}${"<i></i>".repeat(50_000)}<script><![CDATA[x()]]></script>y`;
    const tidy = treeMarkup(html, options);
    expect(tidy).not.toContain("x()");
    expect(tidy).toContain("y");
  });

  test("a script beyond them does not become text", () => {
    const tidy = treeMarkup(`${"<i></i>".repeat(50_000)}<script>x()</script>y`);
    expect(tidy.replaceAll("<i></i>", "")).toBe("\u2029y");
  });
});

describe("elements that are raw text in HTML alone", () => {
  test.each([
    ["textarea in SVG", "<svg>", "<textarea>", undefined],
    ["style in SVG", "<svg>", "<style>", undefined],
    ["title in MathML", "<math>", "<title>", undefined],
    ["style in XML", "<feed>", "<style>", "application/atom+xml"],
  ])("%s: a page of thousands inside one another is read", (_name, front, tag, contentType) => {
    const html = `<p>desk@acme.com</p>${front}${tag.repeat(20_000)}`;
    const { contacts } = extractPage({ html, url: "https://acme.com/", contentType });
    expect(contacts.map(({ email }) => email)).toEqual(["desk@acme.com"]);
  });
});
