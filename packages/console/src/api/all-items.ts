import { type QueryKey, useQuery, useQueryClient } from "@tanstack/react-query";
import { useEffect } from "react";

/** rows that a page of a list holds: the most that the API gives at once */
const PAGE_ROWS = 1_000;
/** rows that a table takes: what a browser holds and sorts without a pause to notice */
const MOST_ROWS = 100_000;

/** What a page of a list is asked for by. */
export type PageQuery = { readonly limit: number; readonly cursor?: string };

/** A page of any of the API's lists. */
export type ListPage<Item> = { readonly items: readonly Item[]; readonly next_cursor: string | null };

/** A list as far as it has been read. */
export type AllItems<Item, Page = ListPage<Item>> = {
  readonly items: readonly Item[];
  /** The page that was read last, with what else the API tells of the list; undefined before the first. */
  readonly lastPage: Page | undefined;
  readonly isLoading: boolean;
  /** Whether more pages are on their way. */
  readonly isGrowing: boolean;
  /** Whether the list goes on beyond the rows that a table takes. */
  readonly isCut: boolean;
  readonly error: unknown;
  readonly refetch: () => void;
};

type Kept<Item, Page> = {
  readonly pages: readonly Page[];
  /** The rows of all of them. */
  readonly items: readonly Item[];
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
export function useAllItems<Item, Page extends ListPage<Item> = ListPage<Item>>(options: {
  readonly key: QueryKey;
  readonly page: (query: PageQuery, signal: AbortSignal) => Promise<Page>;
  readonly pollMs?: (items: readonly Item[]) => number | false;
  readonly growsAt?: "end" | "anywhere";
  readonly isEnabled?: boolean;
}): AllItems<Item, Page> {
  const { key, page, pollMs = () => false, growsAt = "end", isEnabled = true } = options;
  const queries = useQueryClient();
  const query = useQuery<Kept<Item, Page>>({
    queryKey: key,
    enabled: isEnabled,
    refetchInterval: ({ state: { data } }) => pollMs(data?.items ?? NO_ITEMS),
    queryFn: ({ signal }): Promise<Kept<Item, Page>> => {
      const known = queries.getQueryState<Kept<Item, Page>>(key);
      const read = (cursor: string | undefined) => page(pageQuery(cursor), signal);
      const isWhole = known?.data?.pages.at(-1)?.next_cursor === null;
      // Rows anywhere may have changed when something was done to them.
      const isOld = growsAt === "anywhere" || known?.isInvalidated === true;
      return isWhole && isOld ? allPages(read) : nextPage(known?.data, read);
    },
    structuralSharing: false,
  });
  const { data: kept, refetch, isFetching, error } = query;
  const hasMore = kept?.pages.at(-1)?.next_cursor != null;
  const isGrowing = hasMore && kept.items.length < MOST_ROWS;
  useEffect(() => {
    if (isGrowing && !isFetching && error === null) void refetch();
  }, [isGrowing, isFetching, error, refetch]);
  return {
    items: kept?.items ?? NO_ITEMS,
    lastPage: kept?.pages.at(-1),
    isLoading: query.isPending,
    isGrowing,
    isCut: hasMore && !isGrowing,
    error,
    refetch: () => void refetch(),
  };
}

function pageQuery(cursor: string | undefined): PageQuery {
  return cursor === undefined ? { limit: PAGE_ROWS } : { limit: PAGE_ROWS, cursor };
}

/** What is kept with the page after it; where that is the last, that page once more, with what came to it. */
async function nextPage<Item, Page extends ListPage<Item>>(
  kept: Kept<Item, Page> | undefined,
  page: (cursor: string | undefined) => Promise<Page>,
): Promise<Kept<Item, Page>> {
  const cursor = kept?.pages.at(-1)?.next_cursor ?? undefined;
  if (kept === undefined) return keptOf([await page(undefined)], undefined);
  if (cursor === undefined) {
    return keptOf([...kept.pages.slice(0, -1), await page(kept.lastCursor)], kept.lastCursor);
  }
  if (kept.items.length >= MOST_ROWS) return kept;
  return keptOf([...kept.pages, await page(cursor)], cursor);
}

/** The whole list once more. */
async function allPages<Item, Page extends ListPage<Item>>(
  page: (cursor: string | undefined) => Promise<Page>,
): Promise<Kept<Item, Page>> {
  let kept = await nextPage<Item, Page>(undefined, page);
  while (kept.pages.at(-1)?.next_cursor !== null && kept.items.length < MOST_ROWS) {
    kept = await nextPage(kept, page);
  }
  return kept;
}

function keptOf<Item, Page extends ListPage<Item>>(
  pages: readonly Page[],
  lastCursor: string | undefined,
): Kept<Item, Page> {
  return { pages, items: pages.flatMap(({ items }) => items), lastCursor };
}
