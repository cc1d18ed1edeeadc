/** Where something stands: the text around it where that is not its own, and its element as a selector. */
export type Place = { readonly context?: string; readonly element: string | null };
