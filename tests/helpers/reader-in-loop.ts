import type { PageReading } from "@contact-scanner/core/crawl/ports";
import { extractPage } from "@contact-scanner/core/extract/page";
import type { PageInput } from "@contact-scanner/core/extract/page-input";
import { readPdf } from "@contact-scanner/core/pdf/read-pdf";
import type { PageReader } from "@contact-scanner/core/reader/page-reader";
import type { PdfReader } from "@contact-scanner/core/reader/start-pdf-reader";

/** A page reader without threads: each page is read at one go, where it is asked for. */
export function readerInLoop(
  read: (page: PageInput) => PageReading = extractPage,
): Pick<PageReader, "openScan"> {
  return { openScan: () => ({ read: async (page) => read(page), end: () => {} }) };
}

/** The same for PDFs. */
export const PDF_READER_IN_LOOP: Pick<PdfReader, "openScan"> = {
  openScan: () => ({ read: readPdf, end: () => {} }),
};
