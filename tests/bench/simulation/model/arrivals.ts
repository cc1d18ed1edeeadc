import type { Random } from "../engine/random.ts";

/** Sites that one user submits at one moment. */
export type Submit = { readonly atMs: number; readonly user: number; readonly sites: number };

/** How a day's sites come. */
export type Pattern = "even" | "office hours" | "burst" | "one large user";

export const PATTERNS: readonly Pattern[] = ["even", "office hours", "burst", "one large user"];

const HOUR_MS = 3_600_000;
const DAY_HOURS = 24;
/** Shares of a day's submits by hour: four fifths in nine hours of a working day, with a break at noon. */
const OFFICE_HOURS = [1, 1, 1, 1, 1, 1, 2, 4, 9, 11, 11, 9, 6, 9, 11, 10, 7, 3, 2, 1, 1, 1, 1, 1];
/** times the even rate at which sites come in the busiest of those hours */
export const BUSIEST_HOUR =
  (Math.max(...OFFICE_HOURS) * DAY_HOURS) / OFFICE_HOURS.reduce((sum, share) => sum + share, 0);
/** sites of one submit of most users, and of a large one (LIMITS.maxBatchUrls) */
const SMALL_BATCH = 10;
const LARGE_BATCH = 1_000;
/** Share of the sites that the large user submits, a batch of a thousand every few minutes. */
const LARGE_SHARE = 0.5;

/**
 * The submits of `hours` in which so many sites come, in the order of their times. Users submit ten sites at a time at
 * moments that know nothing of each other, each of them a user of their own; in a burst all sites come at once, a
 * thousand of each user.
 */
export function* submitsOf(
  pattern: Pattern,
  { sites, hours, random }: { sites: number; hours: number; random: Random },
): Generator<Submit, void> {
  switch (pattern) {
    case "even":
      yield* atRandom({ sites, spanMs: hours * HOUR_MS, startMs: 0, firstUser: 1 }, random);
      return;
    case "office hours": {
      const all = OFFICE_HOURS.reduce((sum, share) => sum + share, 0);
      let firstUser = 1;
      for (let hour = 0; hour < hours; hour++) {
        const share = (OFFICE_HOURS[hour % DAY_HOURS] ?? 0) / all / (hours / DAY_HOURS);
        const ofHour = Math.round(sites * share);
        yield* atRandom({ sites: ofHour, spanMs: HOUR_MS, startMs: hour * HOUR_MS, firstUser }, random);
        firstUser += ofHour;
      }
      return;
    }
    case "burst":
      for (let user = 1, left = sites; left > 0; user++, left -= LARGE_BATCH) {
        yield { atMs: 0, user, sites: Math.min(LARGE_BATCH, left) };
      }
      return;
    case "one large user":
      yield* inOrder(
        atRandom(
          { sites: sites * (1 - LARGE_SHARE), spanMs: hours * HOUR_MS, startMs: 0, firstUser: 1 },
          random,
        ),
        batchesOf({ sites: sites * LARGE_SHARE, spanMs: hours * HOUR_MS }),
      );
  }
}

function* atRandom(
  {
    sites,
    spanMs,
    startMs,
    firstUser,
  }: { sites: number; spanMs: number; startMs: number; firstUser: number },
  random: Random,
): Generator<Submit, void> {
  const batches = Math.round(sites / SMALL_BATCH);
  let at = 0;
  for (let batch = 0; batch < batches; batch++) {
    // The least of so many moments that are left, all as likely: their order is that of their times.
    at += (spanMs - at) * (1 - (1 - random.next()) ** (1 / (batches - batch)));
    yield { atMs: startMs + at, user: firstUser + batch, sites: SMALL_BATCH };
  }
}

/** User 0's. */
function* batchesOf({ sites, spanMs }: { sites: number; spanMs: number }): Generator<Submit, void> {
  const batches = Math.max(1, Math.round(sites / LARGE_BATCH));
  for (let batch = 0; batch < batches; batch++) {
    yield { atMs: (spanMs * batch) / batches, user: 0, sites: LARGE_BATCH };
  }
}

function* inOrder(a: Generator<Submit, void>, b: Generator<Submit, void>): Generator<Submit, void> {
  let [nextA, nextB] = [a.next(), b.next()];
  while (!nextA.done || !nextB.done) {
    if (!nextA.done && (nextB.done || nextA.value.atMs <= nextB.value.atMs)) {
      yield nextA.value;
      nextA = a.next();
    } else if (!nextB.done) {
      yield nextB.value;
      nextB = b.next();
    }
  }
}
