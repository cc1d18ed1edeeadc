import { PRODUCT_TOKEN } from "../config.ts";
import type { Fetch } from "../http/fetch.ts";
import { loadRobots, type RobotsPolicy } from "../robots/load-robots.ts";
import type { Clock } from "../time.ts";
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
};

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
  };
}
