import type { PageReading } from "@contact-scanner/core/crawl/ports";
import { extractPage, type PageInput } from "@contact-scanner/core/extract/page";
import type { PageReader } from "@contact-scanner/core/reader/page-reader";

/** A page reader without threads: each page is read at one go, where it is asked for. */
export function readerInLoop(
  read: (page: PageInput) => PageReading = extractPage,
): Pick<PageReader, "openScan"> {
  return { openScan: () => ({ read: async (page) => read(page), end: () => {} }) };
}
