import { Zip, ZipDeflate } from "fflate";
import { SHEET_END, SHEET_START, sheetName, sheetRow, workbookParts, type XlsxCell } from "./parts.ts";

/** rows of a sheet: what spreadsheets show of one; further ones stand in further sheets */
const MAX_SHEET_ROWS = 1_048_576;
/** characters that are packed at once: row by row takes two thirds longer, and the file grows by a twentieth */
const PIECE_CHARS = 65_536;

/** An xlsx file that is written row by row: of what it holds a piece is in memory at a time. */
export type Workbook = {
  add(cells: readonly XlsxCell[]): void;
  /** The bytes that are ready since the last time. */
  take(): Uint8Array<ArrayBuffer>[];
  /** Writes what comes behind the last row; `take` gives the rest then. */
  end(): void;
};

/** A workbook whose sheets begin with these headings, 26 at most. The same rows give the same bytes. */
export function openWorkbook(
  headings: readonly string[],
  { title, maxSheetRows = MAX_SHEET_ROWS }: { readonly title: string; readonly maxSheetRows?: number },
): Workbook {
  const archive = openArchive();
  let sheets = 0;
  let rows = 0;
  let sheet = nextSheet();
  function nextSheet(): ArchivePart {
    sheets += 1;
    rows = 1;
    const part = archive.part(sheetName(sheets));
    part.write(SHEET_START);
    part.write(sheetRow(rows, headings));
    return part;
  }
  return {
    add(cells) {
      if (rows >= maxSheetRows) {
        sheet.end(SHEET_END);
        sheet = nextSheet();
      }
      rows += 1;
      sheet.write(sheetRow(rows, cells));
    },
    take: archive.take,
    end() {
      sheet.end(SHEET_END);
      for (const [name, text] of Object.entries(workbookParts(sheets, title))) archive.part(name).end(text);
      archive.end();
    },
  };
}

type ArchivePart = { write(text: string): void; end(text: string): void };

/** A zip archive whose parts are written one after another; `take` gives the bytes that are ready. */
function openArchive() {
  const encoder = new TextEncoder();
  let ready: Uint8Array<ArrayBuffer>[] = [];
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
      let waiting = "";
      return {
        write(text) {
          waiting += text;
          if (waiting.length < PIECE_CHARS) return;
          file.push(encoder.encode(waiting));
          waiting = "";
        },
        end: (text) => file.push(encoder.encode(waiting + text), true),
      };
    },
    end: () => zip.end(),
    take(): Uint8Array<ArrayBuffer>[] {
      const taken = ready;
      ready = [];
      return taken;
    },
  };
}
