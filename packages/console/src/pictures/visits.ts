import type { Schema } from "../api/client.ts";

/** What a visit of a page gave, as the pictures tell it. */
export type Visit = {
  readonly url: string;
  /** What is drawn: that it held addresses, that it held none, or that it could not be read. */
  readonly outcome: "contacts" | "none" | "failed";
  /** addresses on it */
  readonly contacts: number;
  /** addresses that no page before it held */
  readonly news: number;
};

type Page = Pick<Schema<"Page">, "url" | "error" | "place" | "last_scan">;
type Contact = Pick<Schema<"Contact">, "email" | "sources">;

/**
 * The visits of a scan in the order in which it made them. Contacts tell at most twenty of their pages each, the first
 * ones first, so a page that only repeats a footer may be told to hold fewer than it does.
 */
export function visitsOf(pages: readonly Page[], contacts: readonly Contact[]): Visit[] {
  const ordered = pages.toSorted((a, b) => placeOf(a) - placeOf(b) || (a.last_scan < b.last_scan ? -1 : 1));
  const onPage = new Map<string, string[]>();
  for (const { email, sources } of contacts) {
    for (const { page } of sources) {
      const emails = onPage.get(page);
      if (emails === undefined) onPage.set(page, [email]);
      else emails.push(email);
    }
  }
  const seen = new Set<string>();
  return ordered.map(({ url, error }) => {
    const emails = onPage.get(url) ?? [];
    const news = emails.filter((email) => !seen.has(email));
    for (const email of news) seen.add(email);
    const outcome = error !== null ? "failed" : emails.length > 0 ? "contacts" : "none";
    return { url, outcome, contacts: emails.length, news: news.length };
  });
}

/** A visit that an older version made comes behind those whose place is known. */
function placeOf({ place }: Page): number {
  return place ?? Number.MAX_SAFE_INTEGER;
}
