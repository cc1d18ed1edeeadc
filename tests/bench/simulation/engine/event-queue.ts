/** What happens at a time, in ms since the simulation began. */
export type Simulation = {
  /** ms */
  readonly now: number;
  /** Has `action` happen in `delayMs`; what was asked for first happens first among actions of one time. */
  after(delayMs: number, action: () => void): void;
  /** Lets happen what is to happen, in the order of its time, until `untilMs` or until nothing is left. */
  run(untilMs?: number): void;
};

type Entry = { readonly at: number; readonly order: number; readonly action: () => void };

function isBefore(a: Entry, b: Entry): boolean {
  return a.at < b.at || (a.at === b.at && a.order < b.order);
}

/** A simulation at its time 0: a binary heap of actions by time and by the order in which they were asked for. */
export function createSimulation(): Simulation {
  const heap: Entry[] = [];
  let now = 0;
  let asked = 0;

  function add(entry: Entry): void {
    let place = heap.push(entry) - 1;
    while (place > 0) {
      const above = (place - 1) >> 1;
      const parent = heap[above];
      if (!parent || isBefore(parent, entry)) break;
      heap[place] = parent;
      place = above;
    }
    heap[place] = entry;
  }
  /** Puts `entry` in the first one's place, which was taken out, and has it sink to its own. */
  function sink(entry: Entry): void {
    let place = 0;
    for (;;) {
      const below = 2 * place + 1;
      const left = heap[below];
      const right = heap[below + 1];
      if (!left) break;
      const isRight = right !== undefined && isBefore(right, left);
      const least = isRight ? right : left;
      if (isBefore(entry, least)) break;
      heap[place] = least;
      place = isRight ? below + 1 : below;
    }
    heap[place] = entry;
  }

  return {
    get now() {
      return now;
    },
    after(delayMs, action) {
      if (!(delayMs >= 0)) throw new Error(`Nothing happens ${delayMs} ms from now.`);
      add({ at: now + delayMs, order: asked++, action });
    },
    run(untilMs = Number.POSITIVE_INFINITY) {
      for (let next = heap[0]; next && next.at <= untilMs; next = heap[0]) {
        const last = heap.pop();
        if (last && last !== next) sink(last);
        now = next.at;
        next.action();
      }
      if (untilMs < Number.POSITIVE_INFINITY) now = Math.max(now, untilMs);
    },
  };
}
