import { isElement, type PageElement } from "../dom/page-element.ts";
import { parentOf } from "./element-hints.ts";
import type { StandingName } from "./standing-name.ts";

/** Elements that hold all of a card, a line of it as well. */
const CARD = /^(?:div|section|article|li|figure|td|aside)$/;
/** Characters of a card beside its name: fewer are a line with the name alone, and what stands below is of it. */
const MIN_MORE_CHARS = 4;

/**
 * Whether something stands below cards in a row, of which the last holds the name: it is of another kind than they are,
 * and so nobody's of them. `inner` is the part of `element` that it stands in.
 */
export function isBesideCards(
  { node, start, end }: StandingName,
  element: PageElement,
  inner: PageElement,
  names: readonly StandingName[],
): boolean {
  let card: PageElement | null = node;
  while (card && card.parentNode !== element) card = parentOf(card);
  if (!card || card === inner || card.rawTagName === inner.rawTagName || !CARD.test(card.rawTagName))
    return false;
  if (card.textEnd - card.textStart < end - start + MIN_MORE_CHARS) return false;
  const elements = element.childNodes.filter(isElement);
  const before = elements[elements.indexOf(card) - 1];
  if (before === undefined || before.rawTagName !== card.rawTagName) return false;
  return names.some((name) => name.start >= before.textStart && name.end <= before.textEnd);
}
