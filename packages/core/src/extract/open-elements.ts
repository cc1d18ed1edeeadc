import { INLINE_ELEMENTS } from "./html-elements.ts";

/** Open inline elements that one is looked for among: pages have a few, and a search of all of them is quadratic. */
const MAX_INLINE_SEARCH = 32;

/** The names of the elements that are open at one place of a document, the innermost last ("stack of open elements"). */
export class OpenElements {
  readonly #names: string[] = [];
  readonly #counts = new Map<string, number>();

  get depth(): number {
    return this.#names.length;
  }

  push(name: string): void {
    this.#names.push(name);
    this.#counts.set(name, (this.#counts.get(name) ?? 0) + 1);
  }

  pop(): string | undefined {
    const name = this.#names.pop();
    if (name !== undefined) this.#counts.set(name, (this.#counts.get(name) ?? 1) - 1);
    return name;
  }

  has(name: string): boolean {
    return (this.#counts.get(name) ?? 0) > 0;
  }

  /** The innermost element's name; "" outside all. */
  top(): string {
    return this.nameAt(this.#names.length - 1);
  }

  nameAt(index: number): string {
    return this.#names[index] ?? "";
  }

  lastIndexOf(name: string): number {
    return this.#names.lastIndexOf(name);
  }

  /** Where the nearest element is that has this name or is no inline element. */
  nearest(name = ""): number {
    const last = Math.max(0, this.#names.length - MAX_INLINE_SEARCH);
    let index = this.#names.length - 1;
    while (index > last && this.nameAt(index) !== name && INLINE_ELEMENTS.has(this.nameAt(index))) index--;
    return index;
  }
}
