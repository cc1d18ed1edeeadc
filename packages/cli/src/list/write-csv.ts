import { csvRow } from "@contact-scanner/core/csv";
import { RESULT_COLUMNS, resultRows } from "./result-rows.ts";
import type { SiteResult } from "./site-result.ts";

/** Excel takes a CSV that begins with it for UTF-8. */
const BYTE_ORDER_MARK = "\ufeff";

/** The results as CSV, a site at a time. */
export async function* writeCsv(
  results: AsyncIterable<SiteResult>,
  { bom }: { bom: boolean },
): AsyncGenerator<string> {
  yield (bom ? BYTE_ORDER_MARK : "") + csvRow(RESULT_COLUMNS);
  for await (const result of results) yield resultRows(result).map(csvRow).join("");
}
