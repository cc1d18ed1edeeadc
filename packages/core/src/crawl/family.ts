/** Pages of one template by their URLs, and what the visits of some of them taught of the others. */
export type Family = {
  /** Those that it is part of, the narrowest first: what it does not tell, they do. */
  readonly wider: readonly Family[];
  /** Whether it is the pages at the top of the path. */
  readonly isTop: boolean;
  /** Sum of what visits gave beyond expectation, later visits counting more. */
  surplus: number;
  /** Weight of those visits: a little under 1 for each of the last few. */
  visits: number;
  /** Visits of its pages of which nothing is known yet. */
  underway: number;
  /** families that are directly part of it */
  parts: number;
  /** Its first members, as many as are needed. */
  readonly members: string[];
};

/** What a visit of a page gave. */
export type Yield = {
  /** how likely it was to give a new address: 0..1 */
  readonly expected: number;
  /** Whether it has an address that no page before it had. */
  readonly gave: boolean;
};

/**
 * How much a visit counts once another one came after it: a family whose pages repeat themselves is soon seen through.
 */
const FADING = 0.85;

/**
 * Share of what pages at the top of the path promise that counts, and nothing where they gave less than expected:
 * lists, news and people's pages stand there, so that one tells little of another.
 */
const TOP_SHARE = 0.5;

/** What the first visit of a family is worth beyond what it gives: as much as it gives at least. */
const CURIOSITY = 0.1;

/** How much a page that gives less than expected counts against one that gives more: three such pages are enough. */
const DISAPPOINTMENT = 1.6;

/** How likely a page that promises nothing gives a new address. */
export const LEAST_EXPECTED = 0.1;

/** A family of which nothing is known. */
export function newFamily(wider: readonly Family[], isTop = false): Family {
  return { wider, isTop, surplus: 0, visits: 0, underway: 0, parts: 0, members: [] };
}

/** A family and all that it is part of, the narrowest first. */
export function withWider(family: Family): Family[] {
  return [family, ...family.wider];
}

/** Takes what a visit gave into one family. */
export function learnYield(family: Family, { expected, gave }: Yield): void {
  const beyond = (gave ? 1 : 0) - Math.max(LEAST_EXPECTED, expected);
  family.surplus = family.surplus * FADING + (beyond < 0 ? beyond * DISAPPOINTMENT : beyond);
  family.visits = family.visits * FADING + 1;
}

/** What may be learned by a visit of a family: less, the more is known of it and its wider ones. */
export function curiosityOf({ visits, underway, wider }: Family): number {
  let known = visits + underway;
  for (const family of wider) known += family.visits + family.underway;
  return CURIOSITY / (1 + known);
}

/**
 * How much likelier, or less likely, a page of a family gives a new address than it is by itself. What is known of the
 * wider families counts as one visit more.
 */
export function surplusOf(family: Family): number {
  let prior = 0;
  for (let index = family.wider.length - 1; index >= 0; index--) {
    prior = surplusBeside(family.wider[index] ?? family, prior);
  }
  return surplusBeside(family, prior);
}

function surplusBeside({ surplus, visits, isTop }: Family, prior: number): number {
  const mean = (surplus + prior) / (visits + 1);
  return isTop ? Math.max(0, mean) * TOP_SHARE : mean;
}
