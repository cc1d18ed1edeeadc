import { isElement, type PageElement } from "../dom/page-element.ts";
import { namesOf, parentOf } from "./element-hints.ts";

/** Elements between a card and a text in it: builders of pages nest some ten. */
const MAX_LEVELS = 12;
/** Cells of a row, with the texts between them, that have a number: every cell of an endless row asks for its own. */
const MAX_ROW_NODES = 100;

/** The way from a card to an element in it, by what the elements between are called; null where it is not in it. */
export function placeIn(card: PageElement, inner: PageElement | null): string | null {
  const steps: string[] = [];
  let element = inner;
  for (let level = 0; element && level < MAX_LEVELS; level++) {
    if (element === card) return steps.join(">");
    // What a name links to is one's own matter.
    if (element.rawTagName !== "a")
      steps.push(`${element.rawTagName} ${namesOf(element)} ${columnOf(element)}`);
    element = parentOf(element);
  }
  return null;
}

/** The number of a cell in its row, of which the first are told apart; "" of anything else. */
function columnOf(element: PageElement): string {
  if (!/^t[dh]$/.test(element.rawTagName)) return "";
  const cells = element.parentNode?.childNodes.slice(0, MAX_ROW_NODES).filter(isElement) ?? [];
  return String(cells.indexOf(element));
}
