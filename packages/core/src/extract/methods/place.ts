import type { Context } from "../context.ts";
import type { PageElement } from "../dom/page-element.ts";

/**
 * Where a candidate stands. `context` is the text around it, left out where its own text is the context; `element` is a
 * selector.
 */
export type Place = {
  readonly context?: string;
  /** What of the context is the element's own text. */
  readonly contextSpan?: Context["contextSpan"];
  readonly element: string | null;
  /** That element itself, where one is at hand. */
  readonly node?: PageElement;
};
