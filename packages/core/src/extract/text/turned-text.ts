import { reverse, rot13 } from "../decode.ts";
import type { PageElement } from "../dom/page-element.ts";
import { isReversed, type PageStyles } from "./page-styles.ts";

/** How an element's attributes say that its text is turned; undefined where it stands as it is read. */
export function turnOf(element: PageElement, styles: PageStyles): ((text: string) => string) | undefined {
  if (isReversed(element, styles)) return reverse;
  const classes = element.getAttribute("class");
  // Asked of each element of a page, and a search for two characters is the cheapest question.
  if (classes?.includes("13") && /rot-?13/i.test(classes)) return rot13;
  // The label of such a link is turned as well, and perhaps its digits: the link itself says it better.
  return /^\s*znvygb:/i.test(element.getAttribute("href") ?? "") ? () => "" : undefined;
}
