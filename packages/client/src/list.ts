import { NoAnswer } from "./errors.ts";

/** A page of any of the API's lists; some have facts of their own beside it. */
export type ListPage = { readonly items: readonly unknown[]; readonly next_cursor: string | null };

/** A list, read page after page as it is iterated, from its beginning each time. Breaking off reads no more. */
export type List<Page extends ListPage> = AsyncIterable<Page["items"][number]> & {
  /** Its pages, for what a page says beside its rows, or to go on later from its `next_cursor`. */
  pages(): AsyncIterable<Page>;
};

/** The list whose pages this reads. Throws NoAnswer where a page is none. */
export function listOf(read: (cursor: string | undefined) => Promise<unknown>): List<ListPage> {
  async function* pages(): AsyncGenerator<ListPage, void> {
    let cursor: string | undefined;
    do {
      const page = await read(cursor);
      if (!isListPage(page) || (cursor !== undefined && page.next_cursor === cursor))
        throw new NoAnswer("malformed", "The answer is no page of a list: check baseUrl.");
      yield page;
      cursor = page.next_cursor ?? undefined;
    } while (cursor !== undefined);
  }
  async function* rows(): AsyncGenerator<unknown, void> {
    for await (const { items } of pages()) yield* items;
  }
  return { pages, [Symbol.asyncIterator]: rows };
}

function isListPage(value: unknown): value is ListPage {
  if (typeof value !== "object" || value === null || !("items" in value && "next_cursor" in value))
    return false;
  const { items, next_cursor: next } = value;
  return Array.isArray(items) && (next === null || typeof next === "string");
}
