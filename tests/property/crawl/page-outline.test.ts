import { isSurelyLonger, outlinePage } from "@contact-scanner/core/crawl/page-outline";
import fc from "fast-check";
import { expect, test } from "vitest";

/** Pieces of which documents are made that are read wrongly by whoever counts carelessly. */
const piece = fc.oneof(
  fc.constantFrom("<", ">", "</", "<!--", "-->", "<script>", "</SCRIPT>", "<style", "<title>", "</title>"),
  fc.constantFrom("<p>", "<a href=x>", "<svg>", "</svg", "&nbsp;", "&amp;", "&#39;", "&", "’", "İ", "ſ"),
  fc.constantFrom(" ", "\n", "\u00a0", "\u2003", "\u3000", "\ufeff"),
  fc.string({ unit: "grapheme", maxLength: 60 }),
);
const document = fc.array(piece, { maxLength: 60 }).map((pieces) => pieces.join(""));

test("a text that is surely longer is longer", () => {
  fc.assert(
    fc.property(document, fc.nat({ max: 400 }), (html, chars) => {
      if (isSurelyLonger(html, chars)) expect(outlinePage(html).textLength).toBeGreaterThan(chars);
    }),
  );
});

test("an ordinary text of many words is seen to be long, in any script", () => {
  fc.assert(
    fc.property(fc.constantFrom("word", "слово", "言葉", "λέξη"), fc.nat({ max: 400 }), (word, chars) => {
      const html = `<main>${`<p>${word} ${word}</p>\n`.repeat(chars)}</main>`;
      expect(isSurelyLonger(html, chars)).toBe(chars > 0);
    }),
  );
});
