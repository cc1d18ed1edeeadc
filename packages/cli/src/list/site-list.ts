import { siteText } from "@contact-scanner/core/site-text";
import type { AllowedHosts } from "@contact-scanner/core/url/allowed-hosts";
import { parseSite } from "@contact-scanner/core/url/site";
import { type CsvDelimiter, type CsvRecord, csvDelimiter, csvRecords } from "../csv-records.ts";

/** scans that a list is worth at most: its sites are kept in memory, each with its scan's id */
export const MAX_SITES = 100_000;
/** characters of a line that is no site, as it is repeated to its reader */
const MAX_TOLD_CHARS = 200;

/** A line of a list that names something. */
export type ListedLine =
  | {
      readonly kind: "site";
      /** from 1 */
      readonly line: number;
      /** as the list writes it */
      readonly site: string;
      /** as the API names it */
      readonly domain: string;
    }
  | {
      readonly kind: "duplicate";
      readonly line: number;
      readonly site: string;
      /** the line that named its domain first */
      readonly of: number;
    }
  /** `detail` is the sentence that says why it is no site. */
  | { readonly kind: "unreadable"; readonly line: number; readonly site: string; readonly detail: string };

export type SiteListParse =
  | { readonly ok: true; readonly lines: readonly ListedLine[] }
  /** A sentence that says why there is no list. */
  | { readonly ok: false; readonly detail: string };

type Named = { readonly line: number; readonly text: string; readonly isUnclosed?: boolean };

/**
 * Reads a list of sites: one a line, or, where `column` names one, those of a CSV file's column, by its heading or its
 * number from 1. Blank lines and what follows a `#` at a line's beginning or behind a blank are left out.
 */
export function parseSiteList(
  text: string,
  { column, allowedHosts }: { column: string | undefined; allowedHosts: AllowedHosts },
): SiteListParse {
  const named = column === undefined ? plainLines(text) : columnCells(text, column, allowedHosts);
  if (typeof named === "string") return { ok: false, detail: named };
  const lines: ListedLine[] = [];
  const lineOf = new Map<string, number>();
  for (const { line, text: site, isUnclosed = false } of named) {
    if (lines.length === MAX_SITES) {
      return { ok: false, detail: `The list names more than ${MAX_SITES} sites: split it.` };
    }
    const parsed = isUnclosed ? UNCLOSED : parseSite(site, allowedHosts);
    if (!parsed.ok) {
      lines.push({ kind: "unreadable", line, site: siteText(site, MAX_TOLD_CHARS), detail: parsed.detail });
      continue;
    }
    const of = lineOf.get(parsed.domain);
    if (of !== undefined) lines.push({ kind: "duplicate", line, site, of });
    else lines.push({ kind: "site", line, site, domain: parsed.domain });
    lineOf.set(parsed.domain, of ?? line);
  }
  return { ok: true, lines };
}

const UNCLOSED = { ok: false, detail: "A quote is opened there and never closed." } as const;

function* plainLines(text: string): Generator<Named> {
  let line = 0;
  for (const [whole] of text.matchAll(/[^\r\n]*(?:\r\n|\r|\n|$)/g)) {
    line += 1;
    const site = withoutComment(whole);
    if (site !== "") yield { line, text: site };
  }
}

/** The cells of a column, or a sentence that says why there is none. */
function columnCells(text: string, column: string, allowedHosts: AllowedHosts): Iterable<Named> | string {
  const delimiter = csvDelimiter(text);
  const [first] = filledRecords(text, delimiter);
  if (first === undefined) return "The list is empty.";
  const headings = first.cells.map((cell) => cell.trim());
  const byName = headings.findIndex((heading) => heading.toLowerCase() === column.toLowerCase());
  if (byName >= 0) return cellsOf(filledRecords(text, delimiter), byName, { headingLine: first.line });
  if (!/^[1-9]\d{0,3}$/.test(column)) {
    const names = headings.map((heading) => siteText(heading, MAX_TOLD_CHARS));
    return `There is no column "${siteText(column, MAX_TOLD_CHARS)}" among ${names.join(", ")}.`;
  }
  const byNumber = Number(column) - 1;
  // A heading is no site, and no bad line either.
  const isSite = parseSite(headings[byNumber] ?? "", allowedHosts).ok;
  return cellsOf(filledRecords(text, delimiter), byNumber, { headingLine: isSite ? undefined : first.line });
}

function* cellsOf(
  records: Iterable<CsvRecord>,
  column: number,
  { headingLine }: { headingLine: number | undefined },
): Generator<Named> {
  for (const { line, cells, isUnclosed } of records) {
    const text = cells[column]?.trim() ?? "";
    if (line !== headingLine && (text !== "" || isUnclosed)) yield { line, text, isUnclosed };
  }
}

/** The rows that are neither blank nor a comment. */
function* filledRecords(text: string, delimiter: CsvDelimiter): Generator<CsvRecord> {
  for (const record of csvRecords(text, delimiter)) {
    const isBlank = record.cells.every((cell) => cell.trim() === "");
    if (!isBlank && !record.cells[0]?.trimStart().startsWith("#")) yield record;
  }
}

/** A fragment of a URL stays: no blank stands before it. */
function withoutComment(line: string): string {
  const comment = /(?:^|\s)#/.exec(line);
  return line.slice(0, comment?.index).trim();
}
