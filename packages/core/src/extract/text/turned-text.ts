import { reverse, rot13 } from "../decode.ts";
import type { PageElement } from "../dom/page-element.ts";
import { isReversed, type PageStyles } from "./page-styles.ts";

/** How an element's attributes say that its text is turned; undefined where it stands as it is read. */
export function turnOf(element: PageElement, styles: PageStyles): ((text: string) => string) | undefined {
  if (isReversed(element, styles)) return reverse;
  if (/rot-?13/i.test(element.getAttribute("class") ?? "")) return rot13;
  // The label of such a link is turned as well, and perhaps its digits: the link itself says it better.
  return /^\s*znvygb:/i.test(element.getAttribute("href") ?? "") ? () => "" : undefined;
}
