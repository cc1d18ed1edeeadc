import type { PageText } from "../text/page-text.ts";

/** A line of a page's text without marks, and where it begins. */
export type FactLine = { readonly text: string; readonly start: number };

/** Something that a line tells, by its index among the lines. */
export type Told = { readonly value: string; readonly start: number; readonly line: number };

/** Characters of a line that are looked at: facts stand in short lines, and at the beginning of long ones. */
const MAX_LINE_CHARS = 2_000;
/** Lines above a number in which a heading may say whose it is: an address and its numbers have as many. */
const MAX_HEADING_LINES = 8;
/** Lines of a page that are read: pages have some hundred. */
const MAX_LINES = 5_000;

/** Headings of what an imprint tells of others: who made the site, and on whose machines it lies. */
const OTHERS =
  /^(?:[\d.]+ )?(?:nom de l['’])?(?:web-?design|design|konzept|konzeption|gestaltung|umsetzung|realisierung|realisation|réalisation|programmierung|webmaster|agentur|agence|hosting|hoster|hébergeur|hébergement|provider|alojamiento|proveedor de|diseño web|sviluppo|realizzazione|hosting provider|host|technical|technische umsetzung|entwicklung|website (?:by|von)|made by|created by|fotos|bildnachweis|data protection officer|datenschutzbeauftragte[r]?)(?!\p{L})/iu;

/** Blanks that are more than one, and those that are no space. */
const UNEVEN = / \s|[^\S ]/;

/** A page's text as lines; those without anything are left out. */
export function linesOf({ text }: PageText): FactLine[] {
  const lines: FactLine[] = [];
  let start = 0;
  while (start < text.length && lines.length < MAX_LINES) {
    const stop = text.indexOf("\n", start);
    const end = stop < 0 ? text.length : stop;
    const written = text.slice(start, Math.min(end, start + MAX_LINE_CHARS)).trim();
    const line = UNEVEN.test(written)
      ? written
          .replace(/\u2028/g, "")
          .replace(/\s+/g, " ")
          .trim()
      : written;
    if (line !== "") lines.push({ text: line, start });
    start = end + 1;
  }
  return lines;
}

/** Whether a heading above says that the line is of somebody else. */
export function isOfOthers(lines: readonly FactLine[], line: number): boolean {
  return lines.slice(Math.max(0, line - MAX_HEADING_LINES), line + 1).some(({ text }) => OTHERS.test(text));
}
