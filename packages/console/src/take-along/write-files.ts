import { csvRow } from "@contact-scanner/core/csv";
import { openWorkbook } from "@contact-scanner/core/xlsx/workbook";
import type { Sheet } from "./sheets.ts";
import { type Card, vCard } from "./v-card.ts";

/** ms that are written at a stretch: no longer than a page may be busy before its user notices (50 ms) */
const STRETCH_MS = 30;
/** rows between two looks at the clock: less than a ms of CSV, some ms of XLSX */
const ROWS_AT_A_LOOK = 25;
/** characters that are handed over at once: few pieces, and none that takes long to copy */
const PIECE_CHARS = 1_000_000;
/** By which Excel knows that CSV is UTF-8. */
const BYTE_ORDER_MARK = "\ufeff";

/** How the page stays usable while much is written. */
export type Breath = {
  /** Ends when the page has answered its user. */
  readonly pause: () => Promise<void>;
  /** ms since any moment */
  readonly now: () => number;
};

/**
 * RFC 4180 as the API writes it, without cells that a spreadsheet would run; for Excel, as with the API's `bom=1`, a
 * byte order mark comes first, which programs would take for a part of the first heading.
 */
export async function writeCsv<Row>(
  rows: readonly Row[],
  { columns }: Sheet<Row>,
  { isForExcel, ...breath }: Breath & { readonly isForExcel: boolean },
): Promise<Blob> {
  const text = openText();
  text.add((isForExcel ? BYTE_ORDER_MARK : "") + csvRow(Object.keys(columns)));
  const cells = Object.values(columns);
  await atStretches(rows, breath, (row) => text.add(csvRow(cells.map((cell) => cell(row)))));
  return text.end("text/csv;charset=utf-8");
}

/** A workbook of one sheet (ECMA-376), its first row the headings. */
export async function writeXlsx<Row>(
  rows: readonly Row[],
  { columns, title }: Sheet<Row>,
  breath: Breath,
): Promise<Blob> {
  const workbook = openWorkbook(Object.keys(columns), { title });
  const cells = Object.values(columns);
  await atStretches(rows, breath, (row) => workbook.add(cells.map((cell) => cell(row))));
  workbook.end();
  return new Blob(workbook.take(), {
    type: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
  });
}

/** All cards in one file. */
export async function writeVCards(cards: readonly Card[], breath: Breath): Promise<Blob> {
  const text = openText();
  await atStretches(cards, breath, (card) => text.add(vCard(card)));
  return text.end("text/vcard;charset=utf-8");
}

/** A text that is handed over to the browser piece by piece, so that at its end there is little left to do. */
function openText() {
  const pieces: Blob[] = [];
  let waiting = "";
  const handOver = () => {
    pieces.push(new Blob([waiting]));
    waiting = "";
  };
  return {
    add(text: string): void {
      waiting += text;
      if (waiting.length >= PIECE_CHARS) handOver();
    },
    end(type: string): Blob {
      handOver();
      return new Blob(pieces, { type });
    },
  };
}

/** Writes the rows in their order, and lets the page answer its user between stretches. */
async function atStretches<Row>(
  rows: readonly Row[],
  { pause, now }: Breath,
  write: (row: Row) => void,
): Promise<void> {
  let begun = now();
  for (let start = 0; start < rows.length; start += ROWS_AT_A_LOOK) {
    if (now() - begun >= STRETCH_MS) {
      await pause();
      begun = now();
    }
    rows.slice(start, start + ROWS_AT_A_LOOK).forEach(write);
  }
}
