import { expressionBuilder } from "kysely";
import type { DB } from "../db/database.ts";
import type { ScanKey } from "./seen-by-scan.ts";

/** Whose pages are asked: those that a scan read, or those of a domain as each was last read. */
export type View =
  | { readonly kind: "scan"; readonly scan: ScanKey }
  | { readonly kind: "domain"; readonly domainId: string };

/** The domain of the view; null once it was deleted, and its rows with it. */
export function domainOf(view: View): string | null {
  return view.kind === "scan" ? view.scan.domain_id : view.domainId;
}

/** The view's pages that tell something beside addresses: which contents, and when they were read. */
export function readingsOf(view: View) {
  const eb = expressionBuilder<DB>();
  if (view.kind === "scan") {
    return eb
      .selectFrom("scan_pages")
      .select(["scan_pages.page_id", "scan_pages.read_at", "scan_pages.contents_id"])
      .where("scan_pages.scan_id", "=", view.scan.id)
      .where("scan_pages.contents_id", "is not", null);
  }
  return eb
    .selectFrom("pages")
    .select((page) => [
      "pages.id as page_id",
      page.fn.coalesce("pages.last_read", "pages.last_scan").as("read_at"),
      "pages.contents_id",
    ])
    .where("pages.domain_id", "=", view.domainId)
    .where("pages.contents_id", "is not", null);
}
