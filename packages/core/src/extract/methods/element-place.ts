import { selectorOf } from "../candidate.ts";
import { around, type Context } from "../context.ts";
import type { PageElement } from "../dom/page-element.ts";
import type { PageText } from "../text/page-text.ts";
import { LINK_ATTRIBUTES } from "./link-attributes.ts";
import { withScheme } from "./mailto.ts";
import type { Place } from "./place.ts";

/** The document that an element stands in, as far as methods ask. */
export type ElementContext = {
  readonly text: PageText;
  /** Whether a script of the document turns digits too (ROT18). */
  readonly rotatesDigits: () => boolean;
};

/** Characters of an element's own text that are looked at: what is called an address is not longer. */
const MAX_TEXT_CHARS = 400;

const NO_CONTEXT: Context = { context: "", contextSpan: [0, 0] };

/**
 * An element whose attributes are read. What is around it is told when asked for: most elements hold no address. A
 * class, since V8 makes a hidden class for each object literal with getters, and those keep the page alive.
 */
export class ElementPlace implements Place {
  readonly node: PageElement;
  readonly #document: ElementContext;
  #context: Context | undefined;
  /**
   * The URLs of the element's links: without the blanks and line breaks that the URL Standard drops, and with a
   * misspelt scheme put right.
   */
  readonly links: readonly string[];

  constructor(node: PageElement, document: ElementContext) {
    this.node = node;
    this.#document = document;
    this.links = LINK_ATTRIBUTES.flatMap((name) => {
      const url = node.getAttribute(name)?.replace(/[\t\n\r]+/g, "");
      return url ? [withScheme(url)] : [];
    });
  }

  get rotatesDigits(): boolean {
    return this.#document.rotatesDigits();
  }

  /** The element as a selector. */
  get element(): string {
    return selectorOf(this.node);
  }

  /** Readable text around the element, as the context of what its attributes hold; "" where it has none. */
  get context(): string {
    return this.#around().context;
  }

  get contextSpan(): Context["contextSpan"] {
    return this.#around().contextSpan;
  }

  /** The beginning of the element's own text. */
  get ownText(): string {
    const { textStart: start, textEnd: end } = this.node;
    return start < 0 ? "" : this.#document.text.text.slice(start, Math.min(end, start + MAX_TEXT_CHARS));
  }

  /** Cut when it is asked for, and once. */
  #around(): Context {
    const { textStart: start, textEnd: end } = this.node;
    this.#context ??= start < 0 ? NO_CONTEXT : around(this.#document.text.text, start, end);
    return this.#context;
  }

  /** The same place, for a value whose own text is the context. */
  inValue(): Place {
    return { element: this.element, node: this.node };
  }
}
