/** Bytes of a hostile page: as many as a fetch gives at most. */
const BYTES = 5_000_000;

/** A pattern repeated to the size of a page. */
function filled(pattern: string, bytes = BYTES): string {
  return pattern.repeat(Math.ceil(bytes / pattern.length)).slice(0, bytes);
}

function script(source: string): string {
  return `<script>${source}</script>`;
}

export type HostilePage = { readonly html: string; readonly contentType?: string };

function html(text: string): HostilePage {
  return { html: text };
}

/** Pages that are slow or big for some parser or pattern, each made when it is asked for. */
export const HOSTILE_PAGES: Readonly<Record<string, () => HostilePage>> = {
  "p unclosed": () => html(filled("<p>")),
  "b unclosed": () => html(filled("<b>")),
  "b and p unclosed": () => html(filled("<b><p>")),
  "a href unclosed": () => html(filled('<a href="x">')),
  "links in links": () => html(filled("<a href=x>@<template>")),
  "links in blocks in links": () => html(filled("<a href=x><div>")),
  "a b i p closed crosswise": () => html(filled("<a><b><i><p>x</a></b></i></p>")),
  "nested tables": () => html(filled("<table><tr><td>")),
  "table with text outside its cells": () => html(filled("<table>x")),
  "deep div, then closed": () => html(filled("<div>", BYTES / 2) + filled("</div>", BYTES / 2)),
  "deep div, closed by others": () => html(filled("<div>", BYTES / 2) + filled("</span>", BYTES / 2)),
  "end tags that scan open ones": () => html(`<i><div>${filled("<b>", 600)}${filled("</i>")}`),
  "end tags of nothing": () => html(filled("</p>")),
  "comments unclosed": () => html(filled("<!--")),
  "one comment": () => html(`<!--${filled("x@acme.com ")}`),
  "CDATA unclosed": () => html(filled("<![CDATA[")),
  "less-than signs": () => html(filled("<")),
  "tags cut off": () => html(filled("<a ")),
  "quote unclosed in each tag": () => html(filled('<a x="')),
  "quote unclosed": () => html(`<a x="${filled("y")}`),
  "attributes, one tag": () =>
    html(`<a ${Array.from({ length: 400_000 }, (_none, index) => `x${index}=1`).join(" ")}>`),
  "huge attribute": () => html(`<a title="${filled("y@")}">`),
  "quotes in an attribute": () => html(`<a title='${filled('"')}'>`),
  "spaces in a tag": () => html(`<a${filled(" ")}>`),
  ampersands: () => html(filled("&")),
  "entities without end": () => html(filled("&amp")),
  "endless number": () => html(`&#${filled("9")}`),
  scripts: () => html(filled(script(""))),
  "scripts of a letter": () => html(filled(script("a"))),
  "svg nested": () => html(filled("<svg>")),
  "html with attributes": () => html(filled("<html a=1>")),
  "line breaks": () => html(filled("<br>")),
  cells: () => html(filled("<td>1</td>")),
  spans: () => html(filled("<span>x</span>")),
  "spans with attributes": () => html(filled('<span data-a="b" title="c">x</span>')),
  "nested spans with attributes": () => html(filled('<span data-a="b@" itemprop="email">x')),
  "bdo nested": () => html(filled('<bdo dir="rtl">x')),
  "hidden nested": () => html(filled("<b hidden>x")),
  "template nested": () => html(filled("<template>x")),
  "icons of an at sign": () => html(filled('<i class="fa-at"></i>')),
  "at signs": () => html(filled("@")),
  "letters and at signs": () => html(filled("a@")),
  "at signs between elements": () => html(filled("a<b>@</b>")),
  "elements, then an at sign": () => html(filled("<b></b>", 400_000) + filled("x@", 1_000_000)),
  "one word": () => html(filled("x")),
  "one dotted word": () => html(`${filled("a.")}@`),
  "domains of many labels": () => html(filled("x@a.a.a.a.a.a.a.a.1 ")),
  addresses: () => html(filled("ann@acme.com ")),
  "digits and blanks": () => html(filled("0 ")),
  "numbers in a line": () => html(filled("030 123456 ")),
  "numbers with a word": () => html(filled("Tel. 030 123456 ")),
  "numbers in lines": () => html(`<pre>${filled("030 12345\n")}`),
  "prices in lines": () => html(`<pre>${filled("1 234 567,00 €\n")}`),
  "brackets and plus signs": () => html(filled("(+")),
  "links to numbers": () => html(filled('<a href="tel:+4930123456">')),
  "links to profiles": () => html(filled('<a href="//x.com/acme">')),
  "forms with fields": () => html(filled("<form><input type=email><textarea></textarea></form>")),
  "one form with fields": () => html(`<form>${filled("<input type=email><textarea></textarea>")}`),
  "different addresses": () =>
    html(Array.from({ length: 250_000 }, (_none, index) => `a${index}@acme.com`).join(" ")),
  "addresses without a suffix": () => html(filled("ann@acme.nosuch ")),
  braces: () => html(filled("{a,b}@")),
  brackets: () => html(filled("[")),
  "turned text": () => html(filled("\u202e+")),
  "one turned text": () => html(`\u202e${filled("a@b.de ")}`),
  "[at]": () => html(filled("a[at]b ")),
  "[at] [dot]": () => html(filled("a [at] b [dot] ")),
  "at and dot": () => html(filled("a at b dot ")),
  "e-mail: at": () => html(filled("e-mail: a at b.c ")),
  "single letters": () => html(filled("a ")),
  "replace with": () => html(filled("replace # with @ ")),
  "domains in cells": () => html(filled("<tr><td>a</td><td>@acme.com</td></tr>")),
  "mailto list": () => html(`<a href="mailto:${filled("a,")}">`),
  "mailto quotes": () => html(`<a href="mailto:${filled("&quot;a@")}">`),
  "mailto links": () => html(filled('<a href="mailto:a@b.de">x</a>')),
  "percent signs": () => html(`<a href="mailto:${filled("%41")}">`),
  query: () => html(`<a href="?${filled("to=a%40b&")}">`),
  "data attributes": () => html(filled('<a data-user="a" data-domain="b.c" data-x="YWJjZEBlLmY="></a>')),
  cfemail: () => html(filled('<a data-cfemail="0a6b4a68246c"></a>')),
  vcard: () => html(`<a href="data:text/vcard,${filled("EMAIL:a%0A")}">`),
  "srcdoc in srcdoc": () => html(filled('<iframe srcdoc="&lt;p title=@&gt;a">')),
  "script: one string": () => html(script(`a="${filled("@")}"`)),
  "script: strings": () => html(script(filled('"a@b",'))),
  "script: sums": () => html(script(`"@";s="";${filled('s+="ab";')}`)),
  "script: one sum": () => html(script(`"@";a=${filled('"ab"+')}`)),
  "script: arrows": () => html(script(`"@";${filled("=>...t[i]\n")}`)),
  "script: brackets": () => html(script(`"@";${filled("(")}`)),
  "script: brackets closed": () => html(script(`"@";${filled("(", BYTES / 2)}${filled(")", BYTES / 2)}`)),
  "script: functions": () => html(script(`"@";${filled("function f(a){")}`)),
  "script: calls": () => html(script(`function f(a){f(a+"@b");f(a)}${filled('f("x");')}`)),
  "script: doubling": () => html(script(`a="@b.de";${filled("a=a+a;", 6_000)}${filled("b=a+a;", 600_000)}`)),
  "script: split and join": () =>
    html(script(`a="${filled("@b.de ", 190_000)}";${filled('a.split("").reverse().join("");', 1_000_000)}`)),
  "script: comments": () => html(script(`"@";${filled("/*")}`)),
  "script: slashes": () => html(script(`"@";${filled("/[")}`)),
  "script: templates": () => html(script(`"@";${filled("`$" + "{")}`)),
  "script: nested markup": () => html(script(filled("a=\"<p title='@'>&lt;p&gt;x@b\";"))),
  "script: nested scripts": () => html(script(`a="${filled('a=\\"@\\";eval(a);')}"`)),
  "script: patterns": () =>
    html(script(`a="${filled("a@", 100_000)}";${filled("a.replace(/a+a+a+a+b/g,1);", 500_000)}`)),
  "script: names": () => html(script(`"@";${filled("a;", 990_000)}`)),
  "script: templates closed": () => html(script(`"@";${filled("``;", 990_000)}`)),
  "script: one big integer": () => html(script(`"@";a=${filled("9", 990_000)}n`)),
  "script: lists in lists": () => html(script(`a=["@b.de"];${filled("a=[a,a];", 900_000)}`)),
  "script: elements of elements": () =>
    html(script(`c=[${filled("64,", 300_000)}];for(i=0;i<9;i++){${filled('c[c[i]]+"@";', 600_000)}}`)),
  "script: replaced by itself": () =>
    html(script(`a="${filled("@", 190_000)}";${filled('a.replaceAll("@",a);', 700_000)}`)),
  "script: turned lists": () =>
    html(
      script(
        `s="${filled("a", 190_000)}";function r(c){return String.fromCharCode(c+13)}${filled(`[${filled("s,", 2_000)}].map(r);`, 700_000)}`,
      ),
    ),
  "script: broken slashes": () => html(script(`)"@";${filled("(/[")}`)),
  "JSON nested": () => html(`<script type="application/ld+json">${filled("[")}</script>`),
  "JSON closed": () =>
    html(`<script type="application/ld+json">${filled("[", 200_000)}"a@b"${filled("]", 200_000)}</script>`),
  "JSON strings": () => html(`<script type="application/json">[${filled('"a@b",')}"c"]</script>`),
  "style: braces": () => html(`<style>display${filled("{")}</style>`),
  "style: selectors": () => html(`<style>${filled(".a,")}{display:none}</style>`),
  "style: content": () =>
    html(`<style>${filled('.a:before{content:"@"}')}</style>${filled("<b class=a>", 100_000)}`),
  "style: tags in a class": () =>
    html(
      `<style>.z b{display:none}</style><p class="${filled("a ", 4_000_000)}">${filled("<b>x</b>", 300_000)}`,
    ),
  "style: many tags in a class": () => {
    const selectors = Array.from({ length: 45_000 }, (_none, index) => `.a b${index.toString(36)}`);
    return html(`<style>${selectors.join(",")}{display:none}</style>${filled("<p class=a>", 2_000_000)}`);
  },
  "style: long content": () =>
    html(`<style>.a:before{content:"${filled("x@y ", 900_000)}"}</style>${filled("<b class=a>", 500_000)}`),
  "style: many attributes as content": () =>
    html(
      `<style>.a:before{content:${filled("attr(t) ", 480)}}</style>${filled('<b class=a t="y@y@y@y@y@y@y@y@">', 2_000_000)}`,
    ),
  "SpamSpan nested": () => html(filled('<span class="spamspan"><span class="u">[ dot ')),
  "TYPO3 link": () => html(`<a href="UnCryptMailto('${filled("a")}')">`),
  "TYPO3 links": () => html(filled(`<a href="UnCryptMailto('${"a".repeat(900)}')">`)),
  "cards of people": () =>
    html(
      Array.from(
        { length: 60_000 },
        (_none, index) => `<div><h3>Ann Lee</h3><p>CEO</p><a href="mailto:a${index}@acme.com">x</a></div>`,
      ).join(""),
    ),
  "people in one row": () =>
    html(
      `<table><tr>${Array.from({ length: 60_000 }, (_none, index) => `<td>Ann Lee<td>a${index}@acme.com<td>CEO`).join("")}`,
    ),
  "people in links unclosed": () =>
    html(
      Array.from(
        { length: 70_000 },
        (_none, index) => `<b>Ann Lee</b><a href="mailto:a${index}@acme.com"><div>`,
      ).join(""),
    ),
  "people in numbers unclosed": () =>
    html(
      Array.from(
        { length: 70_000 },
        (_none, index) => `<b>Ann Lee</b><a href="tel:+4940${100_000 + index}"><div>`,
      ).join(""),
    ),
  "names, then an address": () => html(`<p>${filled("Ann Lee, ", 4_900_000)} a.lee@acme.com`),
  "plain text": () => ({ html: filled("ann@acme.com at [dot] "), contentType: "text/plain" }),
  XML: () => ({ html: filled("<a><b>x@acme.com</b>"), contentType: "application/xml" }),
  vCard: () => ({ html: filled("EMAIL:a@acme.com\n "), contentType: "text/vcard" }),
};
