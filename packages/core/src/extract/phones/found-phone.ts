import type { PageElement } from "../dom/page-element.ts";
import type { Phone } from "./phone.ts";

/** A number of a page and where it stands, before it is known whom it reaches. */
export type FoundPhone = Omit<Phone, "person" | "email"> & {
  /** The element that it stands in; null in a document without elements. */
  readonly node: PageElement | null;
  /** Where what is written begins and ends in `PageText.text`; -1 where a reader does not see it. */
  readonly start: number;
  readonly end: number;
};

/** A number before the page's other ones are known. */
export type KindedPhone = FoundPhone & {
  /** Whether the page says what answers there, and not the number's range alone. */
  readonly isTold: boolean;
};
