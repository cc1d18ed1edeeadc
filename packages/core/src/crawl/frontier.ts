import TinyQueue from "tinyqueue";
import { pageKey } from "../url/normalize.ts";

/** A URL waiting for its visit. */
export type FrontierEntry = {
  /** normalised URL */
  readonly url: string;
  /** links away from the start page */
  readonly depth: number;
  /** likelihood of contacts: higher is visited earlier */
  readonly priority: number;
};

/**
 * The URLs a scan knows, in the order to visit them: by priority, then depth, then discovery. Each page enters once,
 * whatever the variant of its URL (scheme, www).
 */
export type Frontier = {
  /** Adds an entry; false when its page is known already. */
  add(entry: FrontierEntry): boolean;
  /** Marks a page as known without queueing it; false when it was. */
  remember(url: string): boolean;
  /** The next entry to visit, taken out. */
  next(): FrontierEntry | undefined;
  /** Lets an entry wait again that `next` gave and nobody visited. */
  putBack(entry: FrontierEntry): void;
  /** Entries waiting. */
  readonly size: number;
  /** Pages known: waiting, visited and skipped. */
  readonly known: number;
};

export function createFrontier(): Frontier {
  const knownKeys = new Set<string>();
  let discovered = 0;
  const queue = new TinyQueue<FrontierEntry & { order: number }>([], compareEntries);

  function remember(url: string): boolean {
    const key = pageKey(url);
    if (knownKeys.has(key)) return false;
    knownKeys.add(key);
    return true;
  }
  return {
    add(entry) {
      if (!remember(entry.url)) return false;
      queue.push({ ...entry, order: discovered++ });
      return true;
    },
    remember,
    next: () => queue.pop(),
    putBack: (entry) => void queue.push({ ...entry, order: discovered++ }),
    get size() {
      return queue.length;
    },
    get known() {
      return knownKeys.size;
    },
  };
}

type OrderedEntry = FrontierEntry & { readonly order: number };

function compareEntries(a: OrderedEntry, b: OrderedEntry): number {
  return b.priority - a.priority || a.depth - b.depth || a.order - b.order;
}
