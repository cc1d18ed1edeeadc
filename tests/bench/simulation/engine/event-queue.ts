/** What happens at a time, in ms since the simulation began. */
export type Simulation = {
  /** ms */
  readonly now: number;
  /** Has `action` happen in `delayMs`; what was asked for first happens first among actions of one time. */
  after(delayMs: number, action: () => void): void;
  /** Lets happen what is to happen, in the order of its time, until `untilMs` or until nothing is left. */
  run(untilMs?: number): void;
};

/** Actions that the heap has room for at first; it doubles. */
const FIRST_ROOM = 1_024;
/** Places below each of the heap: with four it is half as deep as with two, and they lie side by side. */
const BRANCHES = 4;

/**
 * A simulation at its time 0: a heap of actions by time and by the order in which they were asked for. A day has half a
 * billion of them, so that none is an object of its own: columns of numbers and one of functions take a quarter less.
 */
export function createSimulation(): Simulation {
  let times = new Float64Array(FIRST_ROOM);
  let orders = new Float64Array(FIRST_ROOM);
  const actions: (() => void)[] = [];
  let now = 0;
  let asked = 0;

  function grow(): void {
    const [oldTimes, oldOrders] = [times, orders];
    times = new Float64Array(2 * oldTimes.length);
    times.set(oldTimes);
    orders = new Float64Array(2 * oldOrders.length);
    orders.set(oldOrders);
  }
  function timeAt(place: number): number {
    return times[place] ?? 0;
  }
  /** Whether what is at a place comes before an action of this time and order. */
  function isBefore(place: number, time: number, order: number): boolean {
    const other = timeAt(place);
    return other < time || (other === time && (orders[place] ?? 0) < order);
  }
  function move(from: number, to: number): void {
    times[to] = timeAt(from);
    orders[to] = orders[from] ?? 0;
    const action = actions[from];
    if (action) actions[to] = action;
  }
  function put(place: number, time: number, order: number, action: () => void): void {
    times[place] = time;
    orders[place] = order;
    actions[place] = action;
  }
  function add(time: number, order: number, action: () => void): void {
    let place = actions.push(action) - 1;
    if (place === times.length) grow();
    while (place > 0) {
      const above = Math.floor((place - 1) / BRANCHES);
      if (isBefore(above, time, order)) break;
      move(above, place);
      place = above;
    }
    put(place, time, order, action);
  }
  /** Takes the first action out. */
  function take(): (() => void) | undefined {
    const first = actions[0];
    const last = actions.length - 1;
    const [time, order] = [timeAt(last), orders[last] ?? 0];
    const action = actions.pop();
    if (last > 0 && action) sink(last, time, order, action);
    return first;
  }
  /** Puts an action in the first place of a heap of `size` and has it sink to its own. */
  function sink(size: number, time: number, order: number, action: () => void): void {
    let place = 0;
    for (;;) {
      const below = BRANCHES * place + 1;
      if (below >= size) break;
      let least = below;
      const end = Math.min(below + BRANCHES, size);
      for (let other = below + 1; other < end; other++) {
        if (isBefore(other, timeAt(least), orders[least] ?? 0)) least = other;
      }
      if (!isBefore(least, time, order)) break;
      move(least, place);
      place = least;
    }
    put(place, time, order, action);
  }

  return {
    get now() {
      return now;
    },
    after(delayMs, action) {
      if (!(delayMs >= 0)) throw new Error(`Nothing happens ${delayMs} ms from now.`);
      add(now + delayMs, asked++, action);
    },
    run(untilMs = Number.POSITIVE_INFINITY) {
      while (actions.length > 0 && timeAt(0) <= untilMs) {
        now = timeAt(0);
        take()?.();
      }
      if (untilMs < Number.POSITIVE_INFINITY) now = Math.max(now, untilMs);
    },
  };
}
