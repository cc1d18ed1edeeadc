import { type QueryClient, type QueryKey, useQuery, useQueryClient } from "@tanstack/react-query";
import { useEffect } from "react";

/** rows that a page of a list holds: the most that the API gives at once */
export const PAGE_ROWS = 1_000;
/** rows that a table takes: what a browser holds and sorts without a pause to notice */
const MOST_ROWS = 100_000;

/** A page of any of the API's lists. */
export type ListPage<Item> = { readonly items: readonly Item[]; readonly next_cursor: string | null };

export type AllItems<Item> = {
  readonly items: readonly Item[];
  readonly isLoading: boolean;
  /** Whether more pages are on their way. */
  readonly isGrowing: boolean;
  /** Whether the list goes on beyond the rows that a table takes. */
  readonly isCut: boolean;
  readonly error: unknown;
  readonly refetch: () => void;
};

type Kept<Item> = {
  readonly pages: readonly ListPage<Item>[];
  /** The cursor that led to the last page; undefined where that is the first. */
  readonly lastCursor: string | undefined;
};

const NO_ITEMS: readonly never[] = [];

/**
 * All rows of a list, page after page, shown as they come.
 *
 * @param options.pollMs how often to ask again, given what is known; false = the list stands
 * @param options.growsAt where new rows come: at its `end` the last page alone is asked for again; `anywhere`, all are
 */
export function useAllItems<Item>(options: {
  readonly key: QueryKey;
  readonly page: (cursor: string | undefined, signal: AbortSignal) => Promise<ListPage<Item>>;
  readonly pollMs?: (items: readonly Item[]) => number | false;
  readonly growsAt?: "end" | "anywhere";
  readonly isEnabled?: boolean;
}): AllItems<Item> {
  const { key, page, pollMs = () => false, growsAt = "end", isEnabled = true } = options;
  const queries = useQueryClient();
  const query = useQuery<Kept<Item>>({
    queryKey: key,
    enabled: isEnabled,
    refetchInterval: ({ state: { data } }) => pollMs(data === undefined ? NO_ITEMS : itemsOf(data)),
    queryFn: ({ signal }): Promise<Kept<Item>> => {
      const kept = queries.getQueryData<Kept<Item>>(key);
      const read = (cursor: string | undefined) => page(cursor, signal);
      const isWhole = kept?.pages.at(-1)?.next_cursor === null;
      return isWhole && growsAt === "anywhere" ? allPages(read) : nextPage(kept, read);
    },
    structuralSharing: false,
  });
  const kept = query.data;
  const rows = kept === undefined ? 0 : rowsOf(kept);
  const hasMore = kept?.pages.at(-1)?.next_cursor != null;
  const isGrowing = hasMore && rows < MOST_ROWS;
  const { refetch, isFetching } = query;
  useEffect(() => {
    if (isGrowing && !isFetching) void refetch();
  }, [isGrowing, isFetching, refetch]);
  return {
    items: kept === undefined ? NO_ITEMS : itemsOf(kept),
    isLoading: query.isPending,
    isGrowing,
    isCut: hasMore && !isGrowing,
    error: query.error,
    refetch: () => void startAgain(queries, key),
  };
}

/** Asks for a list from its first page on: what was known may have changed. */
export async function startAgain(queries: QueryClient, key: QueryKey): Promise<void> {
  await queries.resetQueries({ queryKey: key, exact: true });
}

/** What is kept with the page after it; where that is the last, that page once more, with what came to it. */
async function nextPage<Item>(
  kept: Kept<Item> | undefined,
  page: (cursor: string | undefined) => Promise<ListPage<Item>>,
): Promise<Kept<Item>> {
  const last = kept?.pages.at(-1);
  if (kept === undefined || last === undefined)
    return { pages: [await page(undefined)], lastCursor: undefined };
  if (last.next_cursor !== null) {
    return { pages: [...kept.pages, await page(last.next_cursor)], lastCursor: last.next_cursor };
  }
  return { pages: [...kept.pages.slice(0, -1), await page(kept.lastCursor)], lastCursor: kept.lastCursor };
}

/** The whole list once more. */
async function allPages<Item>(
  page: (cursor: string | undefined) => Promise<ListPage<Item>>,
): Promise<Kept<Item>> {
  let kept = await nextPage(undefined, page);
  while (kept.pages.at(-1)?.next_cursor !== null && rowsOf(kept) < MOST_ROWS)
    kept = await nextPage(kept, page);
  return kept;
}

function rowsOf({ pages }: Kept<unknown>): number {
  return pages.reduce((sum, { items }) => sum + items.length, 0);
}

/** The rows of all pages as one list, the same list as long as the pages are the same. */
const joined = new WeakMap<object, readonly unknown[]>();

function itemsOf<Item>({ pages }: Kept<Item>): readonly Item[] {
  const known = joined.get(pages);
  if (known !== undefined) return known as readonly Item[];
  const items = pages.flatMap(({ items }) => items);
  joined.set(pages, items);
  return items;
}
