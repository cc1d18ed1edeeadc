/** How much a generated database holds. */
export type Scale = {
  readonly pages: number;
  readonly contacts: number;
  readonly domains: number;
  readonly users: number;
  /** The same seed gives the same rows; times alone are counted back from now. */
  readonly seed: number;
};

/** A statement that fills a table, or a temporary one that others are filled from. */
export type Statement = { readonly name: string; readonly sql: string };

/** Everything in the proportions of a million pages with 300,000 contacts of 50,000 domains, and 200,000 jobs. */
export function scaleOf({ pages, seed }: { readonly pages: number; readonly seed: number }): Scale {
  return { pages, contacts: Math.round(pages * 0.3), domains: Math.round(pages / 20), users: 20, seed };
}

/** What gives the `n`-th thing of a kind its id: random to look at (RFC 9562, version 4), and always the same. */
export function idsOf({ seed }: Pick<Scale, "seed">): (kind: string, n: string) => string {
  return (kind, n) =>
    `overlay(overlay(md5('${seed} ${kind} ' || ${n}) placing '4' from 13) placing '8' from 17)::uuid`;
}
