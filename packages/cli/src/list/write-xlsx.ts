import { Zip, ZipDeflate } from "fflate";
import { RESULT_COLUMNS, type ResultCell, resultRows } from "./result-rows.ts";
import type { SiteResult } from "./site-result.ts";
import { SHEET_END, SHEET_START, sheetName, sheetRow, workbookParts } from "./xlsx-parts.ts";

/** rows of a sheet: what spreadsheets show of one; further ones stand in further sheets */
const MAX_SHEET_ROWS = 1_048_576;

/**
 * The results as an xlsx file, in pieces: of the file a site's rows and a piece of it are in memory at a time. The same
 * results give the same bytes.
 */
export async function* writeXlsx(
  results: AsyncIterable<SiteResult>,
  { maxSheetRows = MAX_SHEET_ROWS }: { maxSheetRows?: number } = {},
): AsyncGenerator<Uint8Array> {
  const archive = openArchive();
  let sheets = 0;
  let rows = maxSheetRows;
  let sheet: ArchivePart | undefined;
  const add = (cells: readonly ResultCell[]) => {
    rows += 1;
    sheet?.write(sheetRow(rows, cells));
  };
  const nextSheet = () => {
    sheet?.end(SHEET_END);
    sheets += 1;
    rows = 0;
    sheet = archive.part(sheetName(sheets));
    sheet.write(SHEET_START);
    add(RESULT_COLUMNS);
  };
  nextSheet();
  for await (const result of results) {
    for (const cells of resultRows(result)) {
      if (rows >= maxSheetRows) nextSheet();
      add(cells);
    }
    yield* archive.take();
  }
  sheet?.end(SHEET_END);
  for (const [name, text] of Object.entries(workbookParts(sheets))) archive.part(name).end(text);
  archive.end();
  yield* archive.take();
}

type ArchivePart = { write(text: string): void; end(text: string): void };

/** A zip archive whose parts are written one after another; `take` gives the bytes that are ready. */
function openArchive() {
  let ready: Uint8Array[] = [];
  const zip = new Zip((error, bytes) => {
    if (error) throw error;
    ready.push(bytes);
  });
  return {
    part(name: string): ArchivePart {
      const file = new ZipDeflate(name);
      // The first day that zip knows, for everyone's clock.
      file.mtime = new Date(1980, 0, 1);
      zip.add(file);
      return {
        write: (text) => file.push(Buffer.from(text)),
        end: (text) => file.push(Buffer.from(text), true),
      };
    },
    end: () => zip.end(),
    take(): Uint8Array[] {
      const taken = ready;
      ready = [];
      return taken;
    },
  };
}
