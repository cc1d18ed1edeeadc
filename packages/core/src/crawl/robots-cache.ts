import { PRODUCT_TOKEN } from "../config.ts";
import type { Fetch } from "../http/fetch.ts";
import { loadRobots, type RobotsPolicy } from "../robots/load-robots.ts";
import type { Clock } from "../time.ts";

/** robots.txt of each origin a scan meets, read once (RFC 9309, 2.4). */
export type RobotsCache = { policyFor(url: string): Promise<RobotsPolicy> };

export function createRobotsCache(
  ports: { fetch: Fetch; clock: Clock; random: () => number },
  signal: AbortSignal,
): RobotsCache {
  const policies = new Map<string, Promise<RobotsPolicy>>();
  return {
    policyFor(url) {
      const { origin } = new URL(url);
      const known = policies.get(origin);
      if (known) return known;
      const policy = loadRobots(origin, ports, { productToken: PRODUCT_TOKEN }, signal);
      policies.set(origin, policy);
      return policy;
    },
  };
}
