/** A row of a table of cuts: something that stands glued to an address and is no part of it. */
export type Cut = {
  /** What is cut off, in a few words. */
  readonly name: string;
  /** How it comes to stand there, or how one knows that it does not belong to the address. */
  readonly why: string;
  readonly pattern: RegExp;
  readonly examples: AtLeastOne<CutExample>;
  /** What comes near and stays as it is. */
  readonly keep: AtLeastOne<string>;
};

export type CutExample = { readonly given: string; readonly gives: string };

/** A heuristic without an example, or without its limits, does not compile. */
export type AtLeastOne<Item> = readonly [Item, ...Item[]];
