import type { Schema } from "../api/client.ts";

/** What a page gave when it was read, as the pictures tell it. */
export type Outcome =
  /** It held addresses that no page before it held. */
  | "new"
  /** It held addresses, all of which pages before it held. */
  | "known"
  /** It held none. */
  | "none"
  /** It could not be read, or is no more. */
  | "failed";

/** A visit of a page. */
export type Visit = {
  /** The page's id. */
  readonly id: string;
  readonly url: string;
  /** Why it failed, in a sentence; null = it did not. */
  readonly error: string | null;
  readonly outcome: Outcome;
  /** addresses on it */
  readonly contacts: number;
  /** addresses that no page before it held */
  readonly news: number;
};

type Page = Pick<Schema<"Page">, "id" | "url" | "error" | "place" | "last_scan">;
type Contact = Pick<Schema<"Contact">, "sources">;

/**
 * The visits of a scan in the order in which it made them. Contacts tell at most twenty of their pages each, so of a
 * page that only repeats a footer it may not be known that it does: `areMarksCut` says whether that can be.
 */
export function visitsOf(pages: readonly Page[], contacts: readonly Contact[]): Visit[] {
  const ordered = pages.toSorted((a, b) => placeOf(a) - placeOf(b) || (a.last_scan < b.last_scan ? -1 : 1));
  const indexes = new Map(ordered.map(({ url }, index) => [url, index]));
  const counts = ordered.map(() => ({ contacts: 0, news: 0 }));
  // It is done anew while 100,000 contacts come page by page, so that each source costs one look into a map.
  for (const { sources } of contacts) {
    let first = Number.POSITIVE_INFINITY;
    for (const { page } of sources) {
      const index = indexes.get(page) ?? Number.POSITIVE_INFINITY;
      const count = counts[index];
      if (count !== undefined) count.contacts += 1;
      if (index < first) first = index;
    }
    const count = counts[first];
    if (count !== undefined) count.news += 1;
  }
  return ordered.map(({ id, url, error }, index) => {
    const { contacts: held, news } = counts[index] ?? { contacts: 0, news: 0 };
    return { id, url, error, outcome: outcomeOf(error, held, news), contacts: held, news };
  });
}

/** Whether a contact stands on more pages than are told of it. */
export function areMarksCut(
  contacts: readonly Pick<Schema<"Contact">, "sources" | "sources_count">[],
): boolean {
  return contacts.some(({ sources, sources_count }) => sources_count > sources.length);
}

function outcomeOf(error: string | null, contacts: number, news: number): Outcome {
  if (news > 0) return "new";
  if (contacts > 0) return "known";
  return error === null ? "none" : "failed";
}

/** A visit that an older version made comes behind those whose place is known. */
function placeOf({ place }: Page): number {
  return place ?? Number.MAX_SAFE_INTEGER;
}
