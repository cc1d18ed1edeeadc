import { INLINE_ELEMENTS } from "./html-elements.ts";
import type { PageElement } from "./page-element.ts";

/**
 * How many open inline elements a search looks at: pages have a few open, and to look at any number takes quadratic
 * time.
 */
const MAX_INLINE_SEARCH = 32;

/** The elements that are open at one place of a document, the innermost last ("stack of open elements"). */
export class OpenElements {
  readonly #root: PageElement;
  readonly #elements: PageElement[] = [];
  readonly #counts = new Map<string, number>();

  constructor(root: PageElement) {
    this.#root = root;
  }

  get depth(): number {
    return this.#elements.length;
  }

  push(element: PageElement): void {
    this.#elements.push(element);
    this.#counts.set(element.rawTagName, (this.#counts.get(element.rawTagName) ?? 0) + 1);
  }

  pop(): PageElement | undefined {
    const element = this.#elements.pop();
    if (element !== undefined)
      this.#counts.set(element.rawTagName, (this.#counts.get(element.rawTagName) ?? 1) - 1);
    return element;
  }

  has(name: string): boolean {
    return (this.#counts.get(name) ?? 0) > 0;
  }

  /** The innermost element; the root outside all. */
  innermost(): PageElement {
    return this.#elements[this.#elements.length - 1] ?? this.#root;
  }

  /** The innermost element's name; "" outside all. */
  top(): string {
    return this.innermost().rawTagName;
  }

  nameAt(index: number): string {
    return this.#elements[index]?.rawTagName ?? "";
  }

  lastIndexOf(name: string): number {
    let index = this.#elements.length - 1;
    while (index >= 0 && this.nameAt(index) !== name) index--;
    return index;
  }

  /** Where the nearest element is that has this name or is no inline element. */
  nearest(name = ""): number {
    const last = Math.max(0, this.#elements.length - MAX_INLINE_SEARCH);
    let index = this.#elements.length - 1;
    while (index > last && this.nameAt(index) !== name && INLINE_ELEMENTS.has(this.nameAt(index))) index--;
    return index;
  }
}
