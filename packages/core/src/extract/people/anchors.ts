import type { PageElement } from "../dom/page-element.ts";

/** Characters of a structure that may be one person's: a card with a short biography has a thousand. */
export const MAX_CARD_CHARS = 1_500;

/** Where an address or a number stands on a page. */
export type Place = { readonly node: PageElement; readonly start: number; readonly end: number };

/** An address or a number of a page at one of its places. */
export type Anchor = Place & {
  readonly kind: "email" | "phone";
  /** The address, or the number in E.164. */
  readonly value: string;
  /** Whether it reaches a function and nobody by name. */
  readonly isRole: boolean;
  /** Whether it is a mailbox at a provider of free mail, which its owner called as he liked. */
  readonly isFree: boolean;
};

/** The anchors of a page in the order of its text. */
export class Anchors {
  readonly #all: readonly Anchor[];

  constructor(anchors: readonly Anchor[]) {
    this.#all = [...anchors].sort((one, other) => one.start - other.start);
  }

  /** Those that begin from one index of the text up to before another. */
  between(from: number, to: number): readonly Anchor[] {
    const first = this.#firstFrom(from);
    let end = first;
    while (end < this.#all.length && (this.#all[end]?.start ?? to) < to) end++;
    return this.#all.slice(first, end);
  }

  #firstFrom(start: number): number {
    let low = 0;
    let high = this.#all.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.#all[middle]?.start ?? 0) < start) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}

/** Whether an anchor of the same kind reaches something else. */
export function isAnother(other: Anchor, anchor: Anchor): boolean {
  return other.kind === anchor.kind && other.value !== anchor.value;
}
