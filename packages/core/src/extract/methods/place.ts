import type { Context } from "../context.ts";

/** Where something stands: the text around it where that is not its own, and its element as a selector. */
export type Place = {
  readonly context?: string;
  /** What of the context is the element's own text. */
  readonly contextSpan?: Context["contextSpan"];
  readonly element: string | null;
};
