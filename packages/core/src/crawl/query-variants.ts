import { LIMITS } from "../config.ts";

/** Pages of one path that differ by their query alone, up to which they are as good as others. */
const MAX_VARIANTS = 20;
/** What a further one costs: as much as the greatest depth does. */
const VARIANT_COST = 2;

/** Knows the first pages of each path: filters, orders and calendars make any number of them by their queries. */
export type QueryVariants = {
  /** What a URL loses of its place in the frontier as one of too many of its path. */
  cost(url: string): number;
};

export function createQueryVariants(): QueryVariants {
  const firstOfPath = new Map<string, Set<string>>();
  return {
    cost(url) {
      const { host, pathname, search } = new URL(url);
      if (search === "") return 0;
      const path = host + pathname;
      const known = firstOfPath.get(path) ?? new Set();
      if (known.has(search)) return 0;
      if (known.size >= MAX_VARIANTS || firstOfPath.size >= LIMITS.maxKnownUrls) return VARIANT_COST;
      firstOfPath.set(path, known.add(search));
      return 0;
    },
  };
}
