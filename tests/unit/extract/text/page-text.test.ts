import { parseHtml } from "@contact-scanner/core/extract/dom/parse-html";
import { pageText, readableText } from "@contact-scanner/core/extract/text/page-text";
import { cleanText } from "@contact-scanner/core/extract/text/plain-text";
import { describe, expect, test } from "vitest";

describe("the text that a reader sees", () => {
  test.each([
    ["blocks stand on lines of their own", "<div>a</div>b<p>c<h2>d</h2>", "a\nb\nc\nd"],
    ["inline elements stand in a line", "a<b>b</b><i>c</i> d", "abc d"],
    ["line breaks of the source are spaces", "a\n\n  b", "a b"],
    ["line breaks of pre and textarea count", "<pre>a\nb</pre>", "a\nb"],
    ["br is a line break, wbr is nothing", "a<br>b<wbr>c", "a\nbc"],
    ["entities of any form, also without their end", "&#64;&#x40;&commat;&#64a", "@@@@a"],
    ["what was encoded twice", "&amp;#64;", "@"],
    ["soft hyphens and zero-width characters are nothing", "a\u00adb&shy;c&#8203;d\ufeff", "abcd"],
    ["scripts and styles are no text", "a<script>b</script><style>c</style>d", "ad"],
    [
      "noscript, template and title are for few",
      "<title>t</title>a<noscript>b</noscript><template>c</template>",
      "a",
    ],
  ])("%s", (_name, html, text) => {
    expect(readableText(parseHtml(html).root)).toBe(text);
  });
});

describe("the element whose text stands at an index", () => {
  function elementOf(html: string, part: string): string | undefined {
    const { text, elementAt } = pageText(parseHtml(html));
    return elementAt(text.indexOf(part))?.rawTagName;
  }

  test("is the one that is turned, and behind it the one that comes next", () => {
    const html = '<bdo dir="rtl"><b>c</b><i>b</i>a</bdo><em>d</em>';
    expect(elementOf(html, "a")).toBe("bdo");
    expect(elementOf(html, "c")).toBe("bdo");
    expect(elementOf(html, "d")).toBe("em");
  });

  test("is the one that comes next where a turned link's label is left out", () => {
    expect(elementOf('<a href="znvygb:naa@npzr.pbz">a long <b>label</b></a><em>d</em>', "d")).toBe("em");
  });
});

test("an element inside turned text has no place of its own", () => {
  const tree = parseHtml('<p>before</p><bdo dir="rtl"><b id="x">cba</b></bdo>');
  pageText(tree);
  const places = [...tree.root.descendants()].map(({ rawTagName, textStart }) => [
    rawTagName,
    textStart >= 0,
  ]);
  expect(places).toEqual([
    ["p", true],
    ["bdo", true],
    ["b", false],
  ]);
});

describe("what style sheets do to text", () => {
  function shown(html: string): string {
    return cleanText(pageText(parseHtml(html)).text).trim();
  }

  test.each([
    ["by an attribute", '<bdo dir="rtl">cba</bdo>'],
    ["by a style", '<span style="direction: rtl; unicode-bidi: bidi-override">cba</span>'],
    ["by a class", "<style>.r{unicode-bidi:bidi-override;direction:rtl}</style><i class='x r'>cba</i>"],
    ["by a character", "\u202ecba\u202c"],
  ])("text is turned round %s", (_name, html) => {
    expect(shown(html)).toBe("abc");
  });

  test.each([
    ["a style", 'a<b style="display:none">x</b>b'],
    ["the hidden attribute", "a<b hidden>x</b>b"],
    ["a class", "<style>@media (min-width:1px){.h{color:red;display:none}}</style>a<b class=h>x</b>b"],
    ["a place off the screen", 'a<b style="position:absolute;left:-9999px">x</b>b'],
  ])("what %s hides stands aside", (_name, html) => {
    expect(shown(html)).toBe("ab\nx");
  });

  test.each([
    ["turned", '<style>.r{unicode-bidi:bidi-override;direction:rtl}</style><b class="r hide">cba</b>'],
    ["generated", '<style>.g:after{content:"bc"}</style><b class="g hide">a</b>'],
  ])("hidden text that is %s is so where it stands aside", (_name, html) => {
    expect(shown(html)).toBe("abc");
  });

  test("a hidden element has its place", () => {
    const tree = parseHtml("a<b hidden>x</b>");
    const { text } = pageText(tree);
    const [hidden] = [...tree.root.descendants()];
    expect(cleanText(text.slice(hidden?.textStart, hidden?.textEnd))).toBe("x");
  });

  test.each(["font-size:0", "opacity:0", "max-height:0px", "left:-999px", "text-indent:-999em"])(
    "a sheet of %s alone hides",
    (rule) => {
      expect(shown(`<style>.h{${rule}}</style>a<b class=h>x</b>b`)).toBe("ab\nx");
    },
  );

  test.each([
    '@import url("a.css");',
    '@charset "utf-8"; @layer base;',
    "/* was .g{color:red */",
    "/* { */ /* } */",
  ])("the rule after %s counts", (front) => {
    expect(shown(`<style>${front}.h{display:none}</style>a<b class=h>x</b>b`)).toBe("ab\nx");
  });

  test("a comment without an end hides what follows", () => {
    expect(shown("<style>/* .h{display:none}</style>a<b class=h>x</b>b")).toBe("axb");
  });

  test.each([
    "@media print",
    "@MEDIA Print",
    "@media (max-width: 600px)",
    "@media only screen and (max-device-width:480px)",
  ])("a rule for paper or for narrow screens, %s, hides nothing", (media) => {
    expect(shown(`<style>${media}{.h{display:none}}</style>a<b class=h>x</b>b`)).toBe("axb");
  });

  test("generated text is text, with the values of attributes", () => {
    const style = `<style>.m:before{content:"a\\40 " attr(data-d)} #e::after{content:'!'}</style>`;
    expect(shown(`${style}<b class="m" id="e" data-d="b">c</b>`)).toBe("a@bc!");
  });

  test.each([
    ["a semicolon in quotes", `content:"a;b"`, "a;b"],
    ["an attribute in capitals", "content:ATTR(data-D)", "d"],
    [
      "500 characters of it at most",
      `content:"${"a".repeat(300)}" "${"b".repeat(150)}" "${"c".repeat(300)}"`,
      `${"a".repeat(300)}${"b".repeat(150)}`,
    ],
    ["500 characters of attributes at most", "content:attr(data-long) attr(data-long)", "e".repeat(500)],
  ])("generated text: %s", (_name, content, text) => {
    const style = `<style>.m:before{${content}}</style>`;
    expect(shown(`${style}<b class=m data-d=d data-long=${"e".repeat(300)}></b>`)).toBe(text);
  });

  test("generated text is bounded on the whole page", () => {
    const style = `<style>.m:before{content:"${"a".repeat(400)}"}</style>`;
    expect(shown(style + "<b class=m></b>".repeat(3_000)).length).toBeLessThan(1_001_000);
  });

  test.each([
    ["a tag inside a class", ".m b{display:none}", "<p class='l m'><b>x</b><i>y</i></p>", "y\nx"],
    [
      "a tag inside one class of several",
      ".m>b,.n b,.m i{display:none}",
      "<p class=m><b>x</b><i>y</i><s>z</s></p>",
      "z\nx\ny",
    ],
    ["an id", "#h{display:none}", "<b id=h>x</b>y", "y\nx"],
    ["a class in capitals", "", "<b class=Hidden>x</b>y", "y\nx"],
  ])("what a rule hides by %s stands aside", (_name, rule, html, text) => {
    expect(shown(`<style>${rule}</style>${html}`)).toBe(text);
  });

  test("eight tags inside one class are hidden at most", () => {
    const tags = ["b", "i", "s", "u", "em", "kbd", "sub", "sup", "var"];
    const rule = `${tags.map((tag) => `.m ${tag}`).join(",")}{display:none}`;
    const html = tags.map((tag) => `<${tag}>${tag}</${tag}>`).join("");
    expect(shown(`<style>${rule}</style><p class=m>${html}</p>`)).toMatch(/^var\n/);
  });

  test("pictures of an at sign and a dot are signs", () => {
    expect(shown(`a<i class="fa fa-at"></i>b<img alt="[dot]">c<img src="/at.gif">d`)).toBe("a@b.c@d");
  });
});
