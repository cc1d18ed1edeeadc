import { LIMITS } from "../config.ts";
import { around, selectorOf } from "./candidate.ts";
import type { Place } from "./candidate-search.ts";
import type { PageElement } from "./dom/page-element.ts";
import type { PageText } from "./text/page-text.ts";

/**
 * An element and the text around it, both told when asked for: most elements hold no address. A class, since V8 makes a
 * hidden class of its own for each object literal with getters, and those keep the page alive.
 */
export class ElementPlace implements Place {
  readonly #element: PageElement;
  readonly #page: PageText;

  constructor(element: PageElement, page: PageText) {
    this.#element = element;
    this.#page = page;
  }

  get element(): string {
    return selectorOf(this.#element);
  }

  /** Readable text around the element, as the context of what its attributes hold; "" where it has none. */
  get context(): string {
    const { textStart: start, textEnd: end } = this.#element;
    return start < 0 ? "" : around(this.#page.text, start, Math.min(end, start + 2 * LIMITS.contextChars));
  }

  /** The same place, for a value whose own text is the context. */
  inValue(): Place {
    return { element: this.element };
  }
}
