import { LIMITS } from "../config.ts";
import { keptKey } from "./kept-key.ts";

/**
 * So many pages of one path that differ by their query alone keep their place in the frontier: filters and orders of a
 * list make thousands.
 */
const MAX_VARIANTS = 20;
/** What each further one loses: as much as a page at the greatest depth. */
const VARIANT_COST = 2;

/**
 * Knows the first pages of each path. Filters, orders and calendars make any number of further ones by their queries.
 */
export type QueryVariants = {
  /** What a URL's priority loses where it is one of too many of its path. */
  cost(url: string): number;
};

/** Starts to count the variants of pages, of a scan that has seen none. */
export function createQueryVariants(): QueryVariants {
  const firstOfPath = new Map<string, Set<string>>();
  let remembered = 0;
  return {
    cost(url) {
      const { host, pathname, search } = new URL(url);
      if (search === "") return 0;
      const [path, variant] = [keptKey(host + pathname), keptKey(search)];
      const known = firstOfPath.get(path) ?? new Set();
      if (known.has(variant)) return 0;
      if (known.size >= MAX_VARIANTS || remembered >= LIMITS.maxKnownUrls) return VARIANT_COST;
      remembered++;
      firstOfPath.set(path, known.add(variant));
      return 0;
    },
  };
}
