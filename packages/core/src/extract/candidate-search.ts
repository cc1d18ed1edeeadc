import type { SiteMemory } from "./site-memory.ts";

/** Documents inside documents: a frame's markup, a string of a script that is markup or a script. */
const MAX_NESTING = 4;
/** Characters of markup, JSON and scripts inside scripts and attributes that are read on one page. */
const MAX_NESTED_CHARS = 3_000_000;

/** Where a candidate stands. */
export type Place = { readonly context?: string; readonly element: string | null };

/** One search over a page and what is nested in it; it keeps count of what nested parts cost. */
export class CandidateSearch {
  readonly memory: SiteMemory;
  #nestedChars = 0;
  /** Documents that the one being read is inside of. */
  nesting = 0;
  /** Whether a script of the page turns digits too (ROT18). */
  rotatesDigits = false;

  constructor(memory: SiteMemory) {
    this.memory = memory;
  }

  /** Whether one more document inside may be read; it counts as read. */
  mayNest(source: string): boolean {
    this.#nestedChars += source.length;
    return this.nesting < MAX_NESTING && this.#nestedChars <= MAX_NESTED_CHARS;
  }
}
