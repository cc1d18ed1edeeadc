/** A row of a CSV file. */
export type CsvRecord = {
  /** the line on which it begins, from 1 */
  readonly line: number;
  readonly cells: readonly string[];
  /** Whether a quoted cell has no end: then the rest of the file is in it. */
  readonly isUnclosed: boolean;
};

/** What parts cells: commas as in RFC 4180; semicolons and tabs where a spreadsheet writes them. */
export const CSV_DELIMITERS = [",", ";", "\t"] as const;
export type CsvDelimiter = (typeof CSV_DELIMITERS)[number];

/**
 * The rows of a CSV text (RFC 4180), blank lines included, as rows of one empty cell. A quote inside a cell that does
 * not begin with one is a character like others.
 */
export function* csvRecords(text: string, delimiter: CsvDelimiter): Generator<CsvRecord> {
  const plainEnd = new RegExp(`[${delimiter}\\r\\n]|$`, "g");
  let line = 1;
  for (let at = 0; at < text.length; ) {
    const start = line;
    const cells: string[] = [];
    let isUnclosed = false;
    for (let inRow = true; inRow; ) {
      const cell = text[at] === '"' ? quotedCell(text, at, plainEnd) : plainCell(text, at, plainEnd);
      cells.push(cell.value);
      isUnclosed ||= cell.isUnclosed;
      line += cell.lineBreaks;
      at = cell.end;
      inRow = text[at] === delimiter;
      if (inRow) at += 1;
    }
    if (text[at] === "\r" && text[at + 1] === "\n") at += 1;
    if (at < text.length) at += 1;
    line += 1;
    yield { line: start, cells, isUnclosed };
  }
}

type Cell = {
  readonly value: string;
  /** where what follows the cell begins */
  readonly end: number;
  readonly isUnclosed: boolean;
  readonly lineBreaks: number;
};

function plainCell(text: string, start: number, plainEnd: RegExp): Cell {
  plainEnd.lastIndex = start;
  const end = plainEnd.exec(text)?.index ?? text.length;
  return { value: text.slice(start, end), end, isUnclosed: false, lineBreaks: 0 };
}

/** What follows the closing quote up to the next delimiter is part of the cell, as spreadsheets take it. */
function quotedCell(text: string, start: number, plainEnd: RegExp): Cell {
  let end = start + 1;
  for (;;) {
    end = text.indexOf('"', end);
    if (end < 0) break;
    if (text[end + 1] !== '"') break;
    end += 2;
  }
  const isUnclosed = end < 0;
  const quoted = text.slice(start + 1, isUnclosed ? undefined : end);
  const rest = isUnclosed ? { value: "", end: text.length } : plainCell(text, end + 1, plainEnd);
  return {
    value: quoted.replaceAll('""', '"') + rest.value,
    end: rest.end,
    isUnclosed,
    lineBreaks: quoted.match(/\r\n|\r|\n/g)?.length ?? 0,
  };
}

/** What parts the cells of a text: the delimiter that its first line, comments apart, has most of. */
export function csvDelimiter(text: string): CsvDelimiter {
  const [first = ""] = /^(?!\s*#)[^\r\n]*\S[^\r\n]*/m.exec(text) ?? [];
  const counted = CSV_DELIMITERS.map((delimiter) => ({ delimiter, count: first.split(delimiter).length }));
  return counted.reduce((most, one) => (one.count > most.count ? one : most)).delimiter;
}
