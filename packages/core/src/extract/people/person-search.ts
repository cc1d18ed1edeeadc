import type { PageElement } from "../dom/page-element.ts";
import type { PageText } from "../text/page-text.ts";
import type { Anchors } from "./anchors.ts";
import type { PageLines } from "./page-lines.ts";
import type { StandingName } from "./standing-name.ts";

/** What a search goes by. */
export type PersonSearch = {
  readonly page: PageText;
  readonly lines: PageLines;
  readonly anchors: Anchors;
};

/** A name that was chosen for an anchor, and the structure that holds both. */
export type Found = {
  readonly name: StandingName;
  readonly block: PageElement;
  /** The structure that is this person's alone, which may be larger. */
  readonly card: PageElement;
  readonly from: number;
  readonly to: number;
};
