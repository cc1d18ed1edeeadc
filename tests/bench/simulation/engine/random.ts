/** Numbers that follow from a seed alone, so that a run can be repeated. */
export type Random = {
  /** 0 <= x < 1 */
  next(): number;
  /** Of an exponential distribution with this mean: the gaps of arrivals that know nothing of each other. */
  exponential(mean: number): number;
  /** Of a log-normal distribution with this mean; `sigma` is the deviation of its logarithm. */
  logNormal(mean: number, sigma: number): number;
  /** Of a distribution by its quantiles at equal distances, straight lines between them. */
  quantile(quantiles: readonly number[]): number;
};

/** Steps of the mulberry32 generator: 32 bits of state, which pass the usual tests for uses that are no secret. */
export function createRandom(seed: number): Random {
  let state = seed >>> 0;
  function next(): number {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  }
  return {
    next,
    exponential: (mean) => -mean * Math.log(1 - next()),
    logNormal(mean, sigma) {
      // Box and Muller's way to a normal number.
      const normal = Math.sqrt(-2 * Math.log(1 - next())) * Math.cos(2 * Math.PI * next());
      return mean * Math.exp(sigma * normal - sigma ** 2 / 2);
    },
    quantile(quantiles) {
      const place = next() * (quantiles.length - 1);
      const below = Math.floor(place);
      const low = quantiles[below] ?? 0;
      return low + (place - below) * ((quantiles[below + 1] ?? low) - low);
    },
  };
}
