import type { SiteResult } from "./site-result.ts";
import { writeCsv } from "./write-csv.ts";
import { writeJsonl } from "./write-jsonl.ts";
import { writeTable } from "./write-table.ts";
import { writeXlsx } from "./write-xlsx.ts";

/** The forms in which results of a list are written. */
export type ResultFormat = "table" | "csv" | "jsonl" | "xlsx";

/** The results in a form, in pieces. `columns`: how wide a table may be, in characters. */
export function writeResults(
  results: AsyncIterable<SiteResult>,
  { format, bom, columns }: { format: ResultFormat; bom: boolean; columns: number },
): AsyncIterable<string | Uint8Array> {
  switch (format) {
    case "table":
      return writeTable(results, columns);
    case "csv":
      return writeCsv(results, { bom });
    case "jsonl":
      return writeJsonl(results);
    case "xlsx":
      return writeXlsx(results);
  }
}
