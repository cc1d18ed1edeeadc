import { folderPath, normalizeUrl, pageKey } from "../url/normalize.ts";
import { isInScope, type Scope } from "../url/scope.ts";
import type { Frontier } from "./frontier.ts";
import type { PageRules } from "./page-rules.ts";
import type { ReadPage } from "./read-document.ts";
import type { FileBudget } from "./wanted-files.ts";

/** What a scan knows of its pages. */
export type KnownPages = {
  readonly scope: Scope;
  readonly frontier: Frontier;
  /** What the scan's caller left out. */
  readonly pages: PageRules;
  /** Content hashes of the pages read. */
  readonly contents: Set<string>;
  /** Addresses found so far. */
  readonly emails: Set<string>;
  /** What may still be read of PDFs, vCards and files of text. */
  readonly files: FileBudget;
};

/**
 * Whether no earlier page of the scan reads the same. Those that do are an endless path, a calendar or another session,
 * and their links lead to more of the kind.
 */
export function isFirstOfItsContent({ contents }: KnownPages, { record }: ReadPage): boolean {
  const hash = record.metadata.content_hash;
  if (hash === undefined) return true;
  if (contents.has(hash)) return false;
  contents.add(hash);
  return true;
}

/**
 * Whether the page names as its canonical URL a page that the scan knows, and holds no address that is new. An example
 * is another order of a list; its links may still lead to pages.
 */
export function isNamedAsKnownPage(known: KnownPages, page: ReadPage): boolean {
  return (
    isVariantOfKnownPage(known, page) && page.record.contacts.every(({ email }) => known.emails.has(email))
  );
}

/**
 * Whether the page's canonical URL is another URL of the same path, and known. One that is not known becomes known, and
 * this page stands for it. Sites name canonical URLs of other paths by mistake (the home page for all): those do not
 * count.
 */
function isVariantOfKnownPage(
  { scope, frontier, pages }: KnownPages,
  { record, directives }: ReadPage,
): boolean {
  const canonical = directives.canonical === null ? null : normalizeUrl(directives.canonical);
  if (canonical === null || !isInScope(canonical, scope)) return false;
  if (pageKey(canonical) === pageKey(record.url) || pathOf(canonical) !== pathOf(record.url)) return false;
  // What is left out is known and never read: this page is the only one of its kind that is.
  if (pages.leftOut(canonical) !== null) return false;
  return !frontier.remember(canonical);
}

/** Host and path as sites vary them for one page: www, case, slash and index file do not matter. */
function pathOf(url: string): string {
  const { host, pathname } = new URL(url);
  return host.replace(/^www\./, "") + folderPath(pathname.toLowerCase());
}
