import { readableEmail } from "@contact-scanner/core/url/readable-host";
import type { FoundContact } from "./api-client.ts";
import { contextAround, cutTo, formatTable } from "./table.ts";

/** Characters that a page takes at most; the context takes what is left of the line. */
const MAX_PAGE_WIDTH = 40;

/** The contacts as a table for a terminal of this width. */
export function formatContactTable(contacts: readonly FoundContact[], columns: number): string {
  const rows = contacts.map(({ email, email_type, source_url, context }) => ({
    cells: [readableEmail(email), email_type, pageCell(source_url)],
    last: contextAround(context, email),
  }));
  return formatTable([{ cells: ["EMAIL", "TYPE", "PAGE"], last: cutTo("CONTEXT") }, ...rows], columns);
}

/** A page as a table shows it: without its host, which is the scan's. */
export function pageCell(url: string): string {
  const { pathname, search } = new URL(url);
  return cutTo(pathname + search)(MAX_PAGE_WIDTH);
}
