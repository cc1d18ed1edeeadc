import { openWorkbook } from "@contact-scanner/core/xlsx/workbook";
import { RESULT_COLUMNS, resultRows } from "./result-rows.ts";
import type { SiteResult } from "./site-result.ts";

/**
 * The results as an xlsx file, in pieces: of the file a site's rows and a piece of it are in memory at a time. The same
 * results give the same bytes.
 */
export async function* writeXlsx(
  results: AsyncIterable<SiteResult>,
  options: { readonly maxSheetRows?: number } = {},
): AsyncGenerator<Uint8Array> {
  const workbook = openWorkbook(RESULT_COLUMNS, { title: "Contacts", ...options });
  for await (const result of results) {
    for (const cells of resultRows(result)) workbook.add(cells);
    yield* workbook.take();
  }
  workbook.end();
  yield* workbook.take();
}
