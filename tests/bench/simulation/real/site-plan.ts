import { createRandom } from "../engine/random.ts";

/** The sites of a run: what they serve, and how long they take to answer. */
export type SitePlan = {
  readonly sites: number;
  /** pages of each */
  readonly pages: number;
  /** kB of HTML that a page has at least; 0 = as much as the pages that it is made of, 23 kB on average */
  readonly leastKb: number;
  /** every so-manyth page behind the home page answers 404; 0 = none does */
  readonly failedEvery: number;
  /** ms that a site takes to answer at most: each has a latency of its own, evenly spread from 0 */
  readonly maxLatencyMs: number;
  readonly seed: number;
};

/** The latency of each site in ms, by the plan's seed: the simulation gives its sites the same ones. */
export function latenciesOf({ sites, maxLatencyMs, seed }: SitePlan): number[] {
  const random = createRandom(seed);
  return Array.from({ length: sites }, () => random.next() * maxLatencyMs);
}
