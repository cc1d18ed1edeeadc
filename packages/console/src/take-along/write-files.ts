import { csvRow } from "@contact-scanner/core/csv";
import { openWorkbook } from "@contact-scanner/core/xlsx/workbook";
import type { Sheet } from "./sheets.ts";
import { type CardContact, vCard } from "./v-card.ts";

/** rows that are written at a stretch: some ms, so that the page stays usable between two */
const ROWS_AT_A_STRETCH = 2_000;
/** By which Excel knows that CSV is UTF-8. */
const BYTE_ORDER_MARK = "\ufeff";

/** A pause in which the page may answer its user. */
export type Pause = () => Promise<void>;

/** RFC 4180, for Excel too: with a byte order mark, and without cells that a spreadsheet would run. */
export async function writeCsv<Row>(
  rows: readonly Row[],
  { columns }: Sheet<Row>,
  pause: Pause,
): Promise<Blob> {
  const parts: string[] = [BYTE_ORDER_MARK, csvRow(Object.keys(columns))];
  const cells = Object.values(columns);
  await atStretches(rows, pause, (row) => parts.push(csvRow(cells.map((cell) => cell(row)))));
  return new Blob(parts, { type: "text/csv;charset=utf-8" });
}

export async function writeXlsx<Row>(
  rows: readonly Row[],
  { columns, title }: Sheet<Row>,
  pause: Pause,
): Promise<Blob> {
  const workbook = openWorkbook(Object.keys(columns), { title });
  const cells = Object.values(columns);
  await atStretches(rows, pause, (row) => workbook.add(cells.map((cell) => cell(row))));
  workbook.end();
  return new Blob(workbook.take(), {
    type: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
  });
}

/** A card a contact, of the site whose name is given. */
export async function writeVCards(
  contacts: readonly CardContact[],
  site: string,
  pause: Pause,
): Promise<Blob> {
  const cards: string[] = [];
  await atStretches(contacts, pause, (contact) => cards.push(vCard(contact, site)));
  return new Blob(cards, { type: "text/vcard;charset=utf-8" });
}

async function atStretches<Row>(
  rows: readonly Row[],
  pause: Pause,
  write: (row: Row) => void,
): Promise<void> {
  for (let start = 0; start < rows.length; start += ROWS_AT_A_STRETCH) {
    if (start > 0) await pause();
    rows.slice(start, start + ROWS_AT_A_STRETCH).forEach(write);
  }
}
