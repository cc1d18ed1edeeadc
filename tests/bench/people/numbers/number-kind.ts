import type { Random } from "./random.ts";

/** A kind of number that is no telephone's. */
export type NumberKind = {
  /** How sites in many languages name it, parted by bars. */
  readonly words: string;
  /** One as it is written behind such a word. */
  readonly number: (random: Random) => string;
};
