import { isElement, type PageElement } from "../dom/page-element.ts";
import { readableText } from "../text/page-text.ts";
import { type ToldKind, toldBefore } from "./number-place.ts";

/** Elements between a number and its cell: a link, a paragraph, an icon. */
const MAX_PARENTS = 5;
/**
 * Characters of source that a heading of a column takes with its markup, and elements before the first row: `thead`,
 * `tbody`.
 */
const MAX_HEADING_CHARS = 400;
const MAX_DEPTH = 3;

/** The first row of a table, and what each of its cells says. */
type Headings = { readonly row: PageElement | undefined; readonly kinds: readonly ToldKind[] };

/** What the headings of a page's tables say of the numbers below them; each table is read once. */
export function columnKinds(): (element: PageElement | null) => ToldKind {
  const tables = new Map<PageElement, Headings>();
  return (element) => {
    const cell = nearest(element, /^t[dh]$/, MAX_PARENTS);
    const row = nearest(cell, /^tr$/, 2);
    const table = nearest(row, /^table$/, MAX_DEPTH);
    if (!cell || !row || !table) return undefined;
    const headings = tables.get(table) ?? headingsOf(table);
    tables.set(table, headings);
    if (headings.row === row || headings.kinds.every((kind) => kind === undefined)) return undefined;
    return headings.kinds[cellsOf(row).indexOf(cell)];
  };
}

function nearest(element: PageElement | null, name: RegExp, parents: number): PageElement | null {
  let node = element;
  for (let level = 0; node !== null && level <= parents; level++) {
    if (name.test(node.rawTagName)) return node;
    const parent: typeof node.parentNode = node.parentNode;
    node = parent !== null && isElement(parent) ? parent : null;
  }
  return null;
}

function headingsOf(table: PageElement): Headings {
  const row = firstRow(table);
  if (row === undefined) return { row, kinds: [] };
  const kinds = cellsOf(row).map((cell) => {
    const size = (cell.range[1] ?? 0) - (cell.range[0] ?? 0);
    return size > MAX_HEADING_CHARS ? undefined : toldBefore(readableText(cell));
  });
  return { row, kinds };
}

function firstRow(table: PageElement): PageElement | undefined {
  let element: PageElement | undefined = table;
  for (let depth = 0; element && depth < MAX_DEPTH; depth++) {
    const next: PageElement | undefined = element.childNodes
      .filter(isElement)
      .find(({ rawTagName }) => /^(?:thead|tbody|tr)$/.test(rawTagName));
    if (next?.rawTagName === "tr") return next;
    element = next;
  }
  return undefined;
}

function cellsOf(row: PageElement): PageElement[] {
  return row.childNodes.filter(isElement).filter(({ rawTagName }) => /^t[dh]$/.test(rawTagName));
}
