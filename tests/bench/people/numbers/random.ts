import { two } from "./written.ts";

/** Draws that are the same for one seed. */
export type Random = ReturnType<typeof createRandom>;

/** Draws from a seed (mulberry32). */
export function createRandom(seed: number) {
  let state = seed;
  const next = () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  /** A whole number of a range, both ends in it. */
  const int = (from: number, to: number) => from + Math.floor(next() * (to - from + 1));
  /** One of a list that is not empty. */
  const pick = <Item>(list: readonly [Item, ...Item[]] | readonly Item[]): Item => {
    const item = list[int(0, list.length - 1)];
    if (item === undefined) throw new RangeError("Nothing to pick from");
    return item;
  };
  const of = (signs: string, length: number) =>
    Array.from({ length }, () => signs.charAt(int(0, signs.length - 1))).join("");
  return {
    next,
    int,
    pick,
    /** Digits of which the first is no zero. */
    digits: (length: number) => of("123456789", 1) + of("0123456789", length - 1),
    hex: (length: number) => of("0123456789abcdef", length),
    letters: (length: number) => of("ABCDEFGHJKLMNPRSTUVWXYZ", length),
    year: () => int(1952, 2026),
    time: () => `${two(int(0, 23))}:${two(int(0, 59))}`,
  };
}
