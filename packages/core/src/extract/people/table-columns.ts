import { isElement, type PageElement } from "../dom/page-element.ts";
import { readableText } from "../text/page-text.ts";
import { parentOf } from "./element-hints.ts";
import { foldName } from "./fold-name.ts";
import {
  CHARGE_COLUMN,
  CONTACT_LABEL,
  FAMILY_COLUMN,
  GIVEN_COLUMN,
  NAME_COLUMN,
  ROLE_COLUMN,
} from "./label-words.ts";

/** What a row of a table says in the columns whose head names them; null where no column is for positions. */
export type TableColumns = { readonly role: string | null };

/** Elements between a name and its row: a cell, a paragraph and some inline elements. */
const MAX_LEVELS = 6;
/** Fields of a row that are read: tables of people have some ten. */
const MAX_COLUMNS = 20;
/** Rows of a gallery, with the texts between: each of its names looks for the next row. */
const MAX_GALLERY_NODES = 200;
/** Characters of a cell's source that is read: a larger one lays the page out. */
const MAX_CELL_SOURCE = 2_000;

/** The columns of the row that an element stands in; null outside of a table with a head that names a position. */
export function columnsOf(node: PageElement | null): TableColumns | null {
  const row = rowOf(node);
  const titles = titlesAbove(row);
  const index = titles.findIndex((title) => ROLE_COLUMN.test(title));
  if (row === null || index < 0)
    return titles.some((title) => NAME_COLUMN.test(title)) ? { role: null } : null;
  const cell = cellUnder(row, index);
  return cell === undefined || cell.range[1] - cell.range[0] > MAX_CELL_SOURCE
    ? null
    : { role: readableText(cell).replace(/\s+/g, " ").trim() };
}

/** What the head of the table says over an element in one of its other rows; nothing outside of one. */
function titlesAbove(node: PageElement | null): string[] {
  const row = rowOf(node);
  const head = row && headOf(row);
  if (!head || head === row) return [];
  const cells = cellsOf(head);
  // `Title | Acme Works Ltd` in two cells is a label with its value, and no head.
  if (cells.length === 2 && cells.every(({ rawTagName }) => rawTagName === "td")) {
    const [, value = ""] = cells.map(titleOf);
    if (!isColumnTitle(value)) return [];
  }
  return cells.map(titleOf);
}

/** What a cell of a head says of its column, folded. */
function titleOf(cell: PageElement): string {
  return foldName(readableText(cell)).replace(/\s+/g, " ").replace(/[:.]$/, "").trim();
}

/** Whether the head of a table may say so: a column of names, of positions, or of what reaches them. */
function isColumnTitle(title: string): boolean {
  return NAME_COLUMN.test(title) || ROLE_COLUMN.test(title) || CONTACT_LABEL.test(title);
}

/**
 * The cell of a row that stands in a column. A row with fewer cells than its head lacks those that a row above has for
 * both (`rowspan`), so that its own begin further on.
 */
function cellUnder(row: PageElement, column: number): PageElement | undefined {
  const cells = cellsOf(row);
  return cells[column - spannedBefore(row, cells.length)];
}

/** Cells at the front of a row that a row above it has for both. */
function spannedBefore(row: PageElement, own: number): number {
  const head = headOf(row);
  const lacking = head === null ? 0 : cellsOf(head).length - own;
  if (lacking <= 0) return 0;
  const siblings = row.parentNode?.childNodes ?? [];
  if (siblings.length > MAX_GALLERY_NODES) return 0;
  const rows = siblings.filter(isElement);
  const at = rows.indexOf(row);
  let spanned = 0;
  for (const [index, above] of rows.slice(0, at).entries()) {
    const cells = cellsOf(above);
    let front = 0;
    while (front < cells.length && Number(cells[front]?.getAttribute("rowspan") ?? 1) > at - index) front++;
    spanned = Math.max(spanned, front);
  }
  return Math.min(spanned, lacking);
}

/**
 * What stands under a name whose address is in a further row of the same column: a gallery of people has its names in
 * one row and their positions in the next. Null where the name's row, or that of the address, is its own.
 */
export function textBelow(name: PageElement | null, anchor: PageElement): string | null {
  const [row, last] = [rowOf(name), rowOf(anchor)];
  if (row === null || last === null || row === last || row.parentNode !== last.parentNode) return null;
  const cells = cellsOf(row);
  const index = indexIn(row, name);
  if (cells.length < 2 || index < 0 || index !== indexIn(last, anchor)) return null;
  const siblings = row.parentNode?.childNodes ?? [];
  if (siblings.length > MAX_GALLERY_NODES) return null;
  const rows = siblings.filter(isElement);
  const next = rows[rows.indexOf(row) + 1];
  const below = next && next !== last && next.rawTagName === "tr" ? cellsOf(next) : [];
  const cell = below.length === cells.length ? below[index] : undefined;
  return cell === undefined || cell.range[1] - cell.range[0] > MAX_CELL_SOURCE
    ? null
    : readableText(cell).replace(/\s+/g, " ").trim();
}

/** The number of the cell of a row that an element stands in; -1 outside of its cells. */
function indexIn(row: PageElement, node: PageElement | null): number {
  let cell = node;
  while (cell && cell.parentNode !== row) cell = parentOf(cell);
  return cell === null ? -1 : cellsOf(row).indexOf(cell);
}

/** Titles of columns that tell which part of a house somebody is of, where none tells positions. */
const UNIT_COLUMN =
  /^(?:ufficio|uffici|settore|abteilung|bereich|amt|sachgebiet|referat|department|dept|office|unit|team|service|direction|departamento|seccion|sector|setor|afdeling|dienst|dzial|wydzial|referat|odbor|oddeleni|oddelenie|osztaly|compartiment|serviciu|birim|bolum|avdelning|avdeling|afdeling|osasto|yksikko|otdel|viddil|tmima|部署|担当|部门|部門|부서|업무)$/u;

/** Whether the head of the table gives an element's column a title that is none of positions: `Constituency`. */
export function isInOtherColumn(node: PageElement | null): boolean {
  const title = titleOver(node);
  return title !== "" && ![ROLE_COLUMN, NAME_COLUMN, UNIT_COLUMN].some((column) => column.test(title));
}

/** Whether that title says that the column tells whom or what somebody looks after. */
export function isInChargeColumn(node: PageElement | null): boolean {
  return CHARGE_COLUMN.test(titleOver(node));
}

/** What the head of a table says over an element by a cell that is a title; "" where none does. */
function titleOver(node: PageElement | null): string {
  const row = rowOf(node);
  const head = row && headOf(row);
  if (!row || !head || head === row) return "";
  const index = indexIn(row, node);
  const cell = index < 0 ? undefined : cellsOf(head)[index + spannedBefore(row, cellsOf(row).length)];
  return cell?.rawTagName === "th" ? titleOf(cell) : "";
}

/** Whether the head of the table says that an element's column is of names. */
export function isInNameColumn(node: PageElement | null): boolean {
  const row = rowOf(node);
  if (row === null) return false;
  const index = indexIn(row, node);
  return (
    index >= 0 && NAME_COLUMN.test(titlesAbove(row)[index + spannedBefore(row, cellsOf(row).length)] ?? "")
  );
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
