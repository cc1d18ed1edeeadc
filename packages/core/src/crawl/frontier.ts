import { LIMITS } from "../config.ts";
import { remembered } from "../remembered.ts";
import { pageKey } from "../url/normalize.ts";
import { createFamilyQueues } from "./family-queues.ts";
import type { FrontierEntry } from "./frontier-entry.ts";
import { keptKey } from "./kept-key.ts";
import type { SkipReason } from "./skip-reason.ts";
import { folderOf } from "./url-families.ts";

/**
 * The URLs a scan knows, in the order to visit them: by priority and what visits taught of pages like it, then depth,
 * then discovery. Each page enters once, whatever the variant of its URL (scheme, www, index file). Bounded: see
 * LIMITS.maxFrontier and LIMITS.maxKnownUrls.
 */
export type Frontier = {
  /**
   * Lets a page wait for its visit, or further to the front where it waits already and this link promises more.
   * `inherited` is what the linking page adds to the priority where no page before it linked there: menus and feet
   * stand on all pages.
   */
  add(entry: FrontierEntry, inherited?: number): Added;
  /** Marks a page as known without queueing it; false when it was known already. */
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
  /** Lets a page that waits wait as if it had at least this priority. */
  lift(url: string, priority: number): void;
  /** Learns whether the visit of an entry gave a new address: pages like it rise or sink, its folder's own may rise. */
  learn(entry: FrontierEntry, gave: boolean): void;
  /** Learns the same of a visit before this frontier was made. */
  recall(entry: FrontierEntry, gave: boolean): void;
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

/** Least priority of the folder page of one that gave an address: as much as a page of people's. */
const FOLDER_PRIORITY = 6;

/** A frontier in which at most `maxWaiting` pages wait. */
export function createFrontier(maxWaiting: number = LIMITS.maxFrontier): Frontier {
  const knownKeys = new Set<string>();
  const passedOver = new Map<string, SkipReason>();
  const keyOf = remembered((url) => keptKey(pageKey(url)), KEPT_KEYS);
  const queues = createFamilyQueues(keyOf);

  function hasRoomFor(priority: number): boolean {
    const share = priority > 0 ? 1 : UNPROMISING_SHARE;
    return queues.size < maxWaiting * share && knownKeys.size < LIMITS.maxKnownUrls;
  }

  function improve(key: string, known: FrontierEntry, { priority, depth, from }: FrontierEntry): Added {
    if (priority <= known.priority && depth >= known.depth) return { kind: "known" };
    const better = {
      url: known.url,
      depth: Math.min(depth, known.depth),
      priority: Math.max(priority, known.priority),
      from: known.from ?? from,
    };
    queues.put(key, better);
    return { kind: "waits", entry: better };
  }

  function learn(entry: FrontierEntry, gave: boolean): void {
    queues.learn(entry, gave);
    const folder = gave ? folderOf(entry.url) : null;
    if (folder !== null) queues.lift(keyOf(folder), FOLDER_PRIORITY);
  }

  return {
    add(link, inherited = 0) {
      const key = keyOf(link.url);
      const known = queues.get(key);
      if (known && known.from !== undefined) return improve(key, known, link);
      const entry = { ...link, priority: link.priority + inherited };
      if (known) return improve(key, known, entry);
      if (knownKeys.has(key)) return { kind: "known" };
      if (!hasRoomFor(entry.priority)) return { kind: "full" };
      const passedOverFor = passedOver.get(key);
      passedOver.delete(key);
      knownKeys.add(key);
      queues.add(key, entry);
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
    next: () => queues.next(),
    putBack: (entry) => queues.put(keyOf(entry.url), entry),
    lift: (url, priority) => queues.lift(keyOf(url), priority),
    learn,
    recall(entry, gave) {
      queues.admit(entry.url);
      learn(entry, gave);
    },
    get size() {
      return queues.size;
    },
    get known() {
      return knownKeys.size + passedOver.size;
    },
  };
}
