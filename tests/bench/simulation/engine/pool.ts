import { createFifo } from "./fifo.ts";

/** Places that users take and leave, such as connections; who finds none free waits in line. */
export type Pool = {
  /** `use` happens once there is a place, at once where one is free, and calls `leave` when it is done. */
  take(use: (leave: () => void) => void): void;
  readonly taken: number;
};

/** A pool of so many places, all free. */
export function createPool(places: number): Pool {
  const waiting = createFifo<(leave: () => void) => void>();
  let taken = 0;
  function leave(): void {
    const next = waiting.take();
    if (next) next(leave);
    else taken--;
  }
  return {
    take(use) {
      if (taken === places) return void waiting.add(use);
      taken++;
      use(leave);
    },
    get taken() {
      return taken;
    },
  };
}
