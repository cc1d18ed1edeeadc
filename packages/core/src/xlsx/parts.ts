import { startsFormula } from "../csv.ts";
import { siteText } from "../site-text.ts";

/** A cell of a sheet; null = empty. */
export type XlsxCell = string | number | null;

/** characters of a cell: spreadsheets refuse a file with more in one */
const MAX_CELL_CHARS = 32_767;

const XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const PACKAGE = "http://schemas.openxmlformats.org/package/2006";
const CONTENT = "application/vnd.openxmlformats-officedocument.spreadsheetml";

/** Numbers of the cell formats in `styles`. */
const PLAIN = 0;
const HEADING = 1;
/** Text whatever it begins with: it stays text when its cell is edited, and when a CSV is made of the sheet. */
const QUOTED = 2;

const styles = `${XML}<styleSheet xmlns="${MAIN}"><fonts count="2"><font><sz val="11"/><name val="Calibri"/></font><font><b/><sz val="11"/><name val="Calibri"/></font></fonts><fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills><borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders><cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs><cellXfs count="3"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/><xf numFmtId="0" fontId="1" fillId="0" borderId="0" xfId="0" applyFont="1"/><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0" quotePrefix="1"/></cellXfs><cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles></styleSheet>`;

/**
 * What a workbook holds beside its sheets, by name (ECMA-376, part 1, 12.3 and 18). The sheets are called by the title,
 * one of our own words, and from the second on by a number behind it.
 */
export function workbookParts(sheets: number, sheetTitle: string): Readonly<Record<string, string>> {
  const numbers = Array.from({ length: sheets }, (_, index) => index + 1);
  const relation = (id: number, type: string, target: string) =>
    `<Relationship Id="rId${id}" Type="${RELATIONS}/${type}" Target="${target}"/>`;
  return {
    "[Content_Types].xml": `${XML}<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="${CONTENT}.sheet.main+xml"/><Override PartName="/xl/styles.xml" ContentType="${CONTENT}.styles+xml"/>${numbers.map((number) => `<Override PartName="/${sheetName(number)}" ContentType="${CONTENT}.worksheet+xml"/>`).join("")}</Types>`,
    "_rels/.rels": `${XML}<Relationships xmlns="${PACKAGE}/relationships">${relation(1, "officeDocument", "xl/workbook.xml")}</Relationships>`,
    "xl/workbook.xml": `${XML}<workbook xmlns="${MAIN}" xmlns:r="${RELATIONS}"><sheets>${numbers.map((number) => `<sheet name="${sheetTitle}${number === 1 ? "" : ` ${number}`}" sheetId="${number}" r:id="rId${number}"/>`).join("")}</sheets></workbook>`,
    "xl/_rels/workbook.xml.rels": `${XML}<Relationships xmlns="${PACKAGE}/relationships">${numbers.map((number) => relation(number, "worksheet", sheetName(number).replace("xl/", ""))).join("")}${relation(sheets + 1, "styles", "styles.xml")}</Relationships>`,
    "xl/styles.xml": styles,
  };
}

/** A sheet's name in the archive; its number is from 1. */
export function sheetName(number: number): string {
  return `xl/worksheets/sheet${number}.xml`;
}

/** A sheet up to its first row, which stays in sight when the sheet is scrolled. */
export const SHEET_START = `${XML}<worksheet xmlns="${MAIN}"><sheetViews><sheetView workbookViewId="0"><pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews><sheetData>`;
export const SHEET_END = "</sheetData></worksheet>";

/** A row of at most 26 cells; its number is from 1, and the first one is the heading. */
export function sheetRow(number: number, cells: readonly XlsxCell[]): string {
  const written = cells.map((cell, column) => {
    if (cell === null) return "";
    const place = `${String.fromCharCode("A".charCodeAt(0) + column)}${number}`;
    return typeof cell === "number"
      ? `<c r="${place}"><v>${cell}</v></c>`
      : stringCell(place, siteText(cell, MAX_CELL_CHARS), number === 1);
  });
  return `<row r="${number}">${written.join("")}</row>`;
}

/** The text stands in the cell itself: it is text to every reader, and never a formula. */
function stringCell(place: string, text: string, isHeading: boolean): string {
  const format = isHeading ? HEADING : startsFormula(text) ? QUOTED : PLAIN;
  return `<c r="${place}" s="${format}" t="inlineStr"><is><t xml:space="preserve">${escapeText(text)}</t></is></c>`;
}

const ENTITIES: Readonly<Record<string, string>> = { "&": "&amp;", "<": "&lt;", ">": "&gt;" };

/**
 * Text as XML has it. What no XML may hold is left out (XML 1.0, 2.2), and what would be read as a character's code,
 * `_x0041_`, has its underscore written as one (ECMA-376, part 1, 22.9.2.19).
 */
function escapeText(text: string): string {
  return text
    .replace(/[\ufffe\uffff]/g, "")
    .replace(/_(?=x[\da-f]{4}_)/gi, "_x005F_")
    .replace(/[&<>]/g, (character) => ENTITIES[character] ?? "");
}
