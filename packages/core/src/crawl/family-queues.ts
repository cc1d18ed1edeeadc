import TinyQueue from "tinyqueue";
import { curiosityOf, type Family, LEAST_EXPECTED, surplusOf, withWider } from "./family.ts";
import type { FrontierEntry } from "./frontier-entry.ts";
import { createLearnedYields } from "./learned-yields.ts";

/**
 * Waiting entries by their families, so that what is learned moves all pages of a family at once: the next one is the
 * best of the families' first ones. By rank, then depth, then discovery.
 */
export type FamilyQueues = {
  get(key: string): FrontierEntry | undefined;
  /** Lets an entry wait that was never met before. */
  add(key: string, entry: FrontierEntry): void;
  /** Lets an entry wait again, or anew. */
  put(key: string, entry: FrontierEntry): void;
  next(): FrontierEntry | undefined;
  /** Lets an entry wait as if it had at least this priority. */
  lift(key: string, priority: number): void;
  /** Takes a URL into its families that waits no more. */
  admit(url: string): void;
  learn(entry: FrontierEntry, gave: boolean): void;
  readonly size: number;
};

type Waiting = {
  readonly key: string;
  readonly entry: FrontierEntry;
  /** what visits taught of this page alone, added to its priority */
  readonly lift: number;
  readonly order: number;
};

/** Priority of a page that is sure to give a new address: a contact page's. */
const SURE_PRIORITY = 10;

/** No entry waits. `keyOf` tells pages apart. */
export function createFamilyQueues(keyOf: (url: string) => string): FamilyQueues {
  const yields = createLearnedYields();
  const waiting = new Map<string, Waiting>();
  const queues = new Map<Family, TinyQueue<Waiting>>();
  /** Families of the entries that are being visited, by their keys. */
  const underway = new Map<string, Family>();
  let discovered = 0;

  function enqueue(item: Waiting, family = yields.familyOf(item.entry.url)): void {
    waiting.set(item.key, item);
    const queue = queues.get(family);
    if (queue) queue.push(item);
    else queues.set(family, new TinyQueue([item], compareWaiting));
  }

  /** The first of a queue that waits there still: what was moved left its old place behind. */
  function first(family: Family, queue: TinyQueue<Waiting>): Waiting | undefined {
    for (let item = queue.peek(); item; item = queue.peek()) {
      if (waiting.get(item.key) === item) return item;
      queue.pop();
    }
    queues.delete(family);
    return undefined;
  }

  function move(urls: readonly string[]): void {
    for (const url of urls) {
      const item = waiting.get(keyOf(url));
      if (item) enqueue({ ...item });
    }
  }

  function end(key: string): void {
    const family = underway.get(key);
    for (const each of family ? withWider(family) : []) each.underway--;
    underway.delete(key);
  }

  return {
    get: (key) => waiting.get(key)?.entry,
    add(key, entry) {
      const { family, moved } = yields.admit(entry.url);
      enqueue({ key, entry, lift: 0, order: discovered++ }, family);
      move(moved);
    },
    put(key, entry) {
      end(key);
      enqueue({ key, entry, lift: waiting.get(key)?.lift ?? 0, order: discovered++ });
    },
    lift(key, priority) {
      const item = waiting.get(key);
      const lift = priority - (item?.entry.priority ?? priority);
      if (item && lift > item.lift) enqueue({ ...item, lift });
    },
    admit: (url) => move(yields.admit(url).moved),
    next() {
      let best: { readonly item: Waiting; readonly rank: number; readonly family: Family } | undefined;
      for (const [family, queue] of queues) {
        const item = first(family, queue);
        if (!item) continue;
        const rank = rankOf(item, family);
        if (!best || rank > best.rank || (rank === best.rank && isBefore(item, best.item)))
          best = { item, rank, family };
      }
      if (!best) return undefined;
      waiting.delete(best.item.key);
      underway.set(best.item.key, best.family);
      for (const family of withWider(best.family)) family.underway++;
      return best.item.entry;
    },
    learn({ url, from, priority }, gave) {
      end(keyOf(url));
      const expected = Math.min(1, priority / SURE_PRIORITY);
      move(yields.learn({ url, from, expected, gave }));
    },
    get size() {
      return waiting.size;
    },
  };
}

/**
 * Priority, as visits taught. What they taught makes no page worth less than one of a family that gave nothing: its
 * siblings may have promised more than it ever did.
 */
function rankOf({ entry, lift }: Waiting, family: Family): number {
  const { priority } = entry;
  const learned = Math.max(
    priority + surplusOf(family) * SURE_PRIORITY,
    Math.min(0, priority) - LEAST_EXPECTED * SURE_PRIORITY,
  );
  return learned + lift + curiosityOf(family) * SURE_PRIORITY;
}

function compareWaiting(a: Waiting, b: Waiting): number {
  return (
    b.entry.priority + b.lift - a.entry.priority - a.lift ||
    a.entry.depth - b.entry.depth ||
    a.order - b.order
  );
}

function isBefore(a: Waiting, b: Waiting): boolean {
  return (a.entry.depth - b.entry.depth || a.order - b.order) < 0;
}
