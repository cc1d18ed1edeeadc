import { cleanText } from "@contact-scanner/core/extract/text/plain-text";
import { ReaderLines } from "@contact-scanner/core/extract/text/reader-lines";
import { array, assert, constantFrom, property } from "fast-check";
import { test } from "vitest";

/** Pieces as a page's text is written in: marks, line breaks, words with a blank at either end. */
const PIECES = constantFrom(
  "\u2028",
  "\n",
  " ",
  "a",
  "b c",
  " d",
  "e ",
  " f ",
  "g\nh",
  "i \n",
  "\n j",
  "k  l",
);

function linesOf(pieces: readonly string[]): string {
  const lines = new ReaderLines();
  for (const piece of pieces) lines.write(piece);
  return lines.toString();
}

test("lines put together piece by piece are those of the whole text, made clean", () => {
  assert(property(array(PIECES), (pieces) => linesOf(pieces) === cleanText(pieces.join(""))));
});
