import { type Anchor, isAnother, MAX_CARD_CHARS } from "./anchors.ts";
import { parentOf } from "./element-hints.ts";
import { PAGE } from "./find-person.ts";
import { foldName } from "./fold-name.ts";
import type { Found, PersonSearch } from "./person-search.ts";

/** Elements above the one with a name and an anchor that may still be a card around them: a body, a link, a column. */
const MAX_LEVELS = 3;

/**
 * The largest structure around what was found that is this person's alone: a card may have its position in a part of
 * its own, above the one with the name and the address.
 */
export function cardAround(found: Found, anchor: Anchor, { lines, anchors }: PersonSearch): Found {
  const { block, name } = found;
  // A structure that is larger, or shared, was cut already.
  if (found.from !== block.textStart || found.to !== block.textEnd) return found;
  let card = block;
  for (let level = 0; level < MAX_LEVELS; level++) {
    const parent = parentOf(card);
    if (!parent || PAGE.test(parent.rawTagName) || parent.textEnd - parent.textStart > MAX_CARD_CHARS) break;
    const { textStart: from, textEnd: to } = parent;
    if (from < 0 || anchors.between(from, to).some((other) => isAnother(other, anchor))) break;
    const own = foldName(name.name);
    const isShared = lines
      .names(from, to)
      .some((other) => other.isWhole && (other.isKnown || other.hasTitle) && foldName(other.name) !== own);
    if (isShared) break;
    card = parent;
  }
  return card === block ? found : { ...found, card, from: card.textStart, to: card.textEnd };
}
