/**
 * The times of a delivery's life and how they relate:
 *
 *     request (LIMITS.webhookTimeoutMs) < lease     a try that is under way never counts as lost
 *     look + request < time-out of the function     what was begun is noted before the function ends
 *     last pause ≪ LIMITS.keepDeliveryDays          a delivery is given up before it is deleted
 */
export const DELIVERY_TIMING = {
  /** seconds between two runs of the deliverer */
  intervalSeconds: 60,
  /** seconds the deliverer's function may run */
  timeoutSeconds: 80,
  /** ms of a run in which it looks for what is due: until the next run does */
  lookingMs: 58_000,
  /** ms between two looks: how long an event waits at most, for one statement each */
  lookMs: 2_000,
  /** seconds after which a try that nobody noted counts as lost: its worker died */
  leaseSeconds: 60,
  /** seconds that a secret stays valid after another took its place: a day */
  rotationSeconds: 86_400,
  /**
   * seconds without anything taken after which a webhook is switched off, when another delivery is given up: five days,
   * longer than one delivery is tried
   */
  failingSeconds: 432_000,
} as const;

/**
 * seconds from each try that failed to the next one: soon, as most faults pass, then rarer, for three days; a delivery
 * whose last try fails is given up (Standard Webhooks 1.0.0 asks for several days)
 */
export const RETRY_PAUSES = [5, 300, 1_800, 7_200, 18_000, 36_000, 43_200, 43_200, 43_200, 43_200] as const;

/** tries of one delivery, the first one included, then it is given up */
export const MAX_TRIES = RETRY_PAUSES.length + 1;

/** seconds that a receiver's Retry-After can ask for; more is taken as this */
const MAX_RETRY_AFTER_SECONDS = 43_200;

/** the most by which a pause is longer, as a share of it: what failed together does not come back together */
const JITTER = 0.1;

/**
 * seconds until the next try after so many that failed, 1 or more; undefined = there is none. A receiver may ask for
 * more, within a bound.
 */
export function retryPauseSeconds(
  tries: number,
  { retryAfterMs, random }: { retryAfterMs: number | null; random: () => number },
): number | undefined {
  const pause = RETRY_PAUSES[tries - 1];
  if (pause === undefined) return undefined;
  const asked = Math.min(MAX_RETRY_AFTER_SECONDS, (retryAfterMs ?? 0) / 1_000);
  return Math.ceil(Math.max(pause * (1 + JITTER * random()), asked));
}
