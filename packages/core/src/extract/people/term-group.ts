import { isElement, type PageElement } from "../dom/page-element.ts";
import { type Anchor, type Anchors, isAnother, MAX_CARD_CHARS } from "./anchors.ts";

/** Elements of a list of definitions, with the texts between them: each of its anchors asks for its group. */
const MAX_LIST_NODES = 200;

/** Where a text begins and ends. */
type Range = { readonly from: number; readonly to: number };

/**
 * The text of an element; of a definition together with its term and the other definitions of it, which no element
 * holds, where all of them are one anchor's: `<dt>Treasurer</dt><dd>Anna Weber</dd><dd>weber@acme.com</dd>`.
 */
export function rangeWithTerm(element: PageElement, anchor: Anchor, anchors: Anchors): Range {
  const group = element.rawTagName === "dd" ? groupOf(element) : null;
  const isOwn =
    group !== null &&
    group.to - group.from <= MAX_CARD_CHARS &&
    !anchors.between(group.from, group.to).some((other) => isAnother(other, anchor));
  return isOwn ? group : { from: element.textStart, to: element.textEnd };
}

/** A term with its definitions, of which an element is one; null where no term stands above. */
function groupOf(element: PageElement): Range | null {
  const siblings = element.parentNode?.childNodes ?? [];
  if (siblings.length > MAX_LIST_NODES) return null;
  const items = siblings.filter(isElement);
  const index = items.indexOf(element);
  const term = items.slice(0, index).findLast(({ rawTagName }) => rawTagName !== "dd");
  if (term?.rawTagName !== "dt" || term.textStart < 0) return null;
  const next = items.findIndex(({ rawTagName }, at) => at > index && rawTagName !== "dd");
  const last = items[(next < 0 ? items.length : next) - 1] ?? element;
  return { from: term.textStart, to: Math.max(last.textEnd, element.textEnd) };
}
