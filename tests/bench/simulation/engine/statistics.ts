/** A count over time. */
export type Gauge = {
  add(difference: number): void;
  readonly value: number;
  readonly peak: number;
  /** sum of value × ms until now */
  readonly total: number;
};

/** A gauge at 0; `now` tells the time in ms. */
export function createGauge(now: () => number): Gauge {
  let value = 0;
  let peak = 0;
  let total = 0;
  let since = now();
  function count(): void {
    total += value * (now() - since);
    since = now();
  }
  return {
    add(difference) {
      count();
      value += difference;
      peak = Math.max(peak, value);
    },
    get value() {
      return value;
    },
    get peak() {
      return peak;
    },
    get total() {
      count();
      return total;
    },
  };
}

/** A flow over time, minute by minute. */
export type Flow = {
  add(amount: number): void;
  readonly total: number;
  /** the most of a minute, a second */
  readonly peakPerSecond: number;
};

const MINUTE_MS = 60_000;

/** A flow of nothing yet; `now` tells the time in ms. */
export function createFlow(now: () => number): Flow {
  let minute = 0;
  let inMinute = 0;
  let most = 0;
  let total = 0;
  return {
    add(amount) {
      const current = Math.floor(now() / MINUTE_MS);
      if (current !== minute) {
        minute = current;
        inMinute = 0;
      }
      inMinute += amount;
      total += amount;
      most = Math.max(most, inMinute);
    },
    get total() {
      return total;
    },
    get peakPerSecond() {
      return most / (MINUTE_MS / 1_000);
    },
  };
}
