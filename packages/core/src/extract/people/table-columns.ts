import { isElement, type PageElement } from "../dom/page-element.ts";
import { readableText } from "../text/page-text.ts";
import { parentOf } from "./element-hints.ts";
import { foldName } from "./fold-name.ts";
import { FAMILY_COLUMN, GIVEN_COLUMN, NAME_COLUMN, ROLE_COLUMN } from "./label-words.ts";

/** What a row of a table says in the columns whose head names them; null where no column is for positions. */
export type TableColumns = { readonly role: string | null };

/** Elements between a name and its row: a cell, a paragraph and some inline elements. */
const MAX_LEVELS = 6;
/** Fields of a row that are read: tables of people have some ten. */
const MAX_COLUMNS = 20;
/** Characters of a cell's source that is read: a larger one lays the page out. */
const MAX_CELL_SOURCE = 2_000;

/** The columns of the row that an element stands in; null outside of a table with a head that names a position. */
export function columnsOf(node: PageElement | null): TableColumns | null {
  const row = rowOf(node);
  const titles = titlesAbove(row);
  const index = titles.findIndex((title) => ROLE_COLUMN.test(title));
  if (row === null || index < 0)
    return titles.some((title) => NAME_COLUMN.test(title)) ? { role: null } : null;
  const cell = cellsOf(row)[index];
  return cell === undefined || cell.range[1] - cell.range[0] > MAX_CELL_SOURCE
    ? null
    : { role: readableText(cell).replace(/\s+/g, " ").trim() };
}

/** What the head of the table says over an element in one of its other rows; nothing outside of one. */
function titlesAbove(node: PageElement | null): string[] {
  const row = rowOf(node);
  const head = row && headOf(row);
  if (!head || head === row) return [];
  return cellsOf(head).map((cell) =>
    foldName(readableText(cell)).replace(/\s+/g, " ").replace(/[:.]$/, "").trim(),
  );
}

/** Whether the head of the table says that an element's column is of names. */
export function isInNameColumn(node: PageElement | null): boolean {
  const row = rowOf(node);
  if (row === null) return false;
  let cell = node;
  while (cell && cell.parentNode !== row) cell = parentOf(cell);
  const index = cell === null ? -1 : cellsOf(row).indexOf(cell);
  return NAME_COLUMN.test(titlesAbove(row)[index] ?? "");
}

function rowOf(node: PageElement | null): PageElement | null {
  let row = node;
  for (let level = 0; row && row.rawTagName !== "tr" && level < MAX_LEVELS; level++) row = parentOf(row);
  return row?.rawTagName === "tr" ? row : null;
}

/** Whether the head of a row's table says that the given and the family name have columns of their own. */
export function hasNamesInParts(node: PageElement | null): boolean {
  const titles = titlesAbove(node);
  return (
    titles.some((title) => GIVEN_COLUMN.test(title)) && titles.some((title) => FAMILY_COLUMN.test(title))
  );
}

/** The first row of a row's table. */
function headOf(row: PageElement): PageElement | null {
  let table: PageElement | null = parentOf(row);
  if (table && /^(?:tbody|thead|tfoot)$/.test(table.rawTagName)) table = parentOf(table);
  if (table?.rawTagName !== "table") return null;
  for (const child of table.childNodes) {
    if (!isElement(child)) continue;
    // A head without a row of its own stands in the table itself.
    if (child.rawTagName === "th") return table;
    if (child.rawTagName === "tr") return child;
    const first = child.childNodes.find((inner) => isElement(inner) && inner.rawTagName === "tr");
    if (first && isElement(first)) return first;
  }
  return null;
}

function cellsOf(row: PageElement): PageElement[] {
  const cells: PageElement[] = [];
  for (const child of row.childNodes) {
    if (isElement(child) && /^t[dh]$/.test(child.rawTagName)) cells.push(child);
    if (cells.length >= MAX_COLUMNS) break;
  }
  return cells;
}
