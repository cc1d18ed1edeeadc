import type { PageElement } from "../dom/page-element.ts";
import type { ReadName } from "./read-name.ts";

/** A name that stands on a page. */
export type StandingName = ReadName & {
  /** Where it begins and ends in the page's text. */
  readonly start: number;
  readonly end: number;
  /** The element whose text it is. */
  readonly node: PageElement | null;
  /** Whether a label, a class or a property says that a name stands there. */
  readonly isNamed: boolean;
  /** Whether it stands in a heading, or alone in bold letters. */
  readonly isHeading: boolean;
  /** Whether it is all of its line or of a piece between signs; else it stands in a sentence. */
  readonly isWhole: boolean;
  /** Whether it is the name of who wrote, said or pictured something: only an address made of it may be his. */
  readonly isAside: boolean;
};

/** A line of a page's text. */
export type PageLine = {
  readonly start: number;
  readonly end: number;
  /** Without marks. */
  readonly text: string;
  readonly names: readonly StandingName[];
};
