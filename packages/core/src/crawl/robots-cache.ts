import { PRODUCT_TOKEN } from "../config.ts";
import type { Fetch } from "../http/fetch.ts";
import { loadRobots, type RobotsPolicy } from "../robots/load-robots.ts";
import type { Clock } from "../time.ts";
import { scopeOf } from "../url/scope.ts";
import type { PacedFetch } from "./paced-fetch.ts";

/**
 * robots.txt of each origin a scan meets, read once (RFC 9309, 2.4); its crawl-delay is the host's pace from then on.
 */
export type RobotsCache = {
  policyFor(url: string): Promise<RobotsPolicy>;
  /**
   * Whether this is the first question about the URL's origin. One page's row tells why the host cannot be read; its
   * other pages need no visit.
   */
  isFirstRefused(url: string): boolean;
  /**
   * robots.txt as text by origin, of the origins of a URL's site that were read until now, the URL's own first. Of one
   * that has none it says nothing; one that could not be read, or for whose text there is no room, forbids all.
   */
  textsFor(url: string): Promise<Readonly<Record<string, string>>>;
};

/** What whoever is given no rules of an origin must not take for leave to read it. */
const FORBIDS_ALL = "User-agent: *\nDisallow: /\n";

/** Characters of all texts that are handed on together: a request to a function takes 6 MB. */
const MAX_TEXT_CHARS = 1_000_000;

/** A cache that has read no robots.txt yet. A crawl-delay is handed to `setCrawlDelay` when its file is read. */
export function createRobotsCache(
  ports: { fetch: Fetch; clock: Clock; random: () => number },
  setCrawlDelay: PacedFetch["setCrawlDelay"],
  signal: AbortSignal,
): RobotsCache {
  const policies = new Map<string, Promise<RobotsPolicy>>();
  const refused = new Set<string>();

  async function load(origin: string): Promise<RobotsPolicy> {
    const policy = await loadRobots(origin, ports, { productToken: PRODUCT_TOKEN }, signal);
    if (policy.kind === "rules" && policy.rules.crawlDelayMs !== null) {
      setCrawlDelay(origin, policy.rules.crawlDelayMs);
    }
    return policy;
  }

  return {
    policyFor(url) {
      const { origin } = new URL(url);
      const known = policies.get(origin);
      if (known) return known;
      const policy = load(origin);
      policies.set(origin, policy);
      return policy;
    },
    isFirstRefused(url) {
      const { origin } = new URL(url);
      if (refused.has(origin)) return false;
      refused.add(origin);
      return true;
    },
    async textsFor(url) {
      const { origin } = new URL(url);
      const { site } = scopeOf(url);
      const others = [...policies.keys()].filter((known) => known !== origin && scopeOf(known).site === site);
      const texts: Record<string, string> = {};
      let room = MAX_TEXT_CHARS;
      for (const each of [origin, ...others]) {
        const policy = await policies.get(each);
        if (policy === undefined || policy.kind === "allow_all") continue;
        const isKept = policy.kind === "rules" && policy.text.length <= room;
        texts[each] = isKept ? policy.text : FORBIDS_ALL;
        if (isKept) room -= policy.text.length;
      }
      return texts;
    },
  };
}
