import { useState } from "react";

/** The row that the keyboard stands on, and how it goes to another. */
export type ActiveRow = {
  /** -1 = none yet */
  readonly index: number;
  set(index: number): void;
  next(): void;
  previous(): void;
};

/** The row that the keyboard stands on, of so many. `reveal` brings it into sight. */
export function useActiveRow(rows: number, reveal: (index: number) => void): ActiveRow {
  const [index, setIndex] = useState(-1);
  const current = Math.min(index, rows - 1);
  function go(to: number): void {
    const within = Math.min(Math.max(to, 0), rows - 1);
    setIndex(within);
    if (within >= 0) reveal(within);
  }
  return {
    index: current,
    set: setIndex,
    next: () => go(current + 1),
    previous: () => go(current - 1),
  };
}
