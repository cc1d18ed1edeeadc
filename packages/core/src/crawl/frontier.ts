import TinyQueue from "tinyqueue";
import { LIMITS } from "../config.ts";
import { remembered } from "../remembered.ts";
import { pageKey } from "../url/normalize.ts";
import type { SkipReason } from "./checkpoint.ts";

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
 * whatever the variant of its URL (scheme, www). Bounded: see LIMITS.maxFrontier and LIMITS.maxKnownUrls.
 */
export type Frontier = {
  /** Lets a page wait for its visit, or further to the front where it waits already and this link promises more. */
  add(entry: FrontierEntry): Added;
  /** Marks a page as known without queueing it; false when it was. */
  remember(url: string): boolean;
  /**
   * Notes that a page is known, but no link to it was one to follow; `add` lets it wait all the same. False when it was
   * known.
   */
  passOver(url: string, reason: SkipReason): boolean;
  /** The next entry to visit, taken out. */
  next(): FrontierEntry | undefined;
  /** Lets an entry wait again that `next` gave and nobody visited. */
  putBack(entry: FrontierEntry): void;
  /** Entries waiting. */
  readonly size: number;
  /** Pages known: waiting, visited, skipped and passed over. */
  readonly known: number;
};

export type Added =
  /** The entry as it waits now, and why it was passed over before, where it was. */
  | { readonly kind: "waits"; readonly entry: FrontierEntry; readonly passedOverFor?: SkipReason | undefined }
  | { readonly kind: "known" }
  /** There is no room for it. */
  | { readonly kind: "full" };

/** Share of the frontier that pages without any promise may fill: a trap's links must not keep a contact page out. */
const UNPROMISING_SHARE = 0.8;

/** URLs whose keys are at hand, as the same links stand on page after page: 4 MB of text at most. */
const KEPT_KEYS = { answers: 2_000, chars: 500 };

/** A frontier in which at most `maxWaiting` pages wait. */
export function createFrontier(maxWaiting: number = LIMITS.maxFrontier): Frontier {
  const knownKeys = new Set<string>();
  const passedOver = new Map<string, SkipReason>();
  const waiting = new Map<string, OrderedEntry>();
  const queue = new TinyQueue<OrderedEntry>([], compareEntries);
  const keyOf = remembered(pageKey, KEPT_KEYS);
  let discovered = 0;

  function enqueue(key: string, entry: FrontierEntry): void {
    const ordered = { ...entry, order: discovered++ };
    waiting.set(key, ordered);
    queue.push(ordered);
  }

  function hasRoomFor(priority: number): boolean {
    const share = priority > 0 ? 1 : UNPROMISING_SHARE;
    return waiting.size < maxWaiting * share && knownKeys.size < LIMITS.maxKnownUrls;
  }

  function improve(key: string, known: FrontierEntry, { priority, depth }: FrontierEntry): Added {
    if (priority <= known.priority && depth >= known.depth) return { kind: "known" };
    const better = {
      url: known.url,
      depth: Math.min(depth, known.depth),
      priority: Math.max(priority, known.priority),
    };
    enqueue(key, better);
    return { kind: "waits", entry: better };
  }

  return {
    add(entry) {
      const key = keyOf(entry.url);
      const known = waiting.get(key);
      if (known) return improve(key, known, entry);
      if (knownKeys.has(key)) return { kind: "known" };
      if (!hasRoomFor(entry.priority)) return { kind: "full" };
      const passedOverFor = passedOver.get(key);
      passedOver.delete(key);
      knownKeys.add(key);
      enqueue(key, entry);
      return { kind: "waits", entry, passedOverFor };
    },
    passOver(url, reason) {
      const key = keyOf(url);
      if (knownKeys.has(key) || passedOver.has(key)) return false;
      passedOver.set(key, reason);
      return true;
    },
    remember(url) {
      const key = keyOf(url);
      if (knownKeys.has(key)) return false;
      passedOver.delete(key);
      knownKeys.add(key);
      return true;
    },
    next() {
      for (let entry = queue.pop(); entry; entry = queue.pop()) {
        // What was moved to the front left its old place behind.
        if (waiting.get(keyOf(entry.url)) !== entry) continue;
        waiting.delete(keyOf(entry.url));
        const { order: _, ...visit } = entry;
        return visit;
      }
      return undefined;
    },
    putBack: (entry) => enqueue(keyOf(entry.url), entry),
    get size() {
      return waiting.size;
    },
    get known() {
      return knownKeys.size + passedOver.size;
    },
  };
}

type OrderedEntry = FrontierEntry & { readonly order: number };

function compareEntries(a: OrderedEntry, b: OrderedEntry): number {
  return b.priority - a.priority || a.depth - b.depth || a.order - b.order;
}
