import { extractPage } from "@contact-scanner/core/extract/page";
import type { Phone } from "@contact-scanner/core/extract/phones/phone";

/** A site by its suffix and its language. */
export type Site = { readonly suffix: string; readonly language: string };

/** The sites on which no line may give a number: numbering plans of every form. */
export const SITES: readonly Site[] = [
  { suffix: "de", language: "de" },
  { suffix: "com", language: "en" },
  { suffix: "pl", language: "pl" },
  { suffix: "se", language: "sv" },
  { suffix: "co.jp", language: "ja" },
  { suffix: "co.uk", language: "en" },
  { suffix: "fr", language: "fr" },
  { suffix: "it", language: "it" },
  { suffix: "no", language: "nb" },
  { suffix: "dk", language: "da" },
  { suffix: "at", language: "de" },
  { suffix: "nl", language: "nl" },
  { suffix: "fi", language: "fi" },
  { suffix: "hu", language: "hu" },
  { suffix: "cz", language: "cs" },
  { suffix: "com.tr", language: "tr" },
  { suffix: "cn", language: "zh" },
  { suffix: "kr", language: "ko" },
  { suffix: "us", language: "en" },
];

/** Lines of one page: its bound on numbers hides none of them. */
const LINES_PER_PAGE = 300;

/** The telephone numbers that lines give as paragraphs of a site's pages. */
export function foundNumbers(lines: readonly string[], { suffix, language }: Site): Phone[] {
  const phones: Phone[] = [];
  for (let from = 0; from < lines.length; from += LINES_PER_PAGE) {
    const page = lines
      .slice(from, from + LINES_PER_PAGE)
      .map((line) => `<p>${line.replace(/</g, "&lt;")}</p>`);
    const html = `<html lang="${language}"><body>${page.join("\n")}</body></html>`;
    phones.push(...extractPage({ html, url: `https://www.acme.${suffix}/` }).phones);
  }
  return phones;
}
