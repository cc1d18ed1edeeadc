import { inReadingOrder } from "./columns.ts";
import { linesOf } from "./line-ends.ts";
import { rowsOf } from "./rows.ts";
import type { PdfLink, PdfPage } from "./text-item.ts";

/** A link of a PDF, with the line that it lies over; "" where it lies over a picture. */
export type LinkInText = { readonly url: string; readonly context: string };

/** What a page of a PDF says, as its reader has it. */
export type PageOfPdf = { readonly text: string; readonly links: readonly LinkInText[] };

/** Links of one page that are read: a page of a directory has some hundred. */
const MAX_LINKS = 1_000;

/** The lines of a page, and its links with theirs. */
export function pageOfPdf({ directions, links }: PdfPage): PageOfPdf {
  const lines = directions.flatMap((items) => linesOf(inReadingOrder(rowsOf(items))));
  const overText = links.length === 0 ? [] : lines;
  return {
    text: lines.map(({ text }) => text).join("\n"),
    links: links.slice(0, MAX_LINKS).map((link) => ({
      url: link.url,
      context: overText.find(({ runs }) => runs.some((run) => liesOver(link, run)))?.text ?? "",
    })),
  };
}

/** Whether a link's box holds the baseline of a text, and some of its width. */
function liesOver({ box }: PdfLink, { left, right, y }: { left: number; right: number; y: number }): boolean {
  return y >= box.bottom && y <= box.top && left < box.right && right > box.left;
}
