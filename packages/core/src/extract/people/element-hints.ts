import { isElement, type PageElement } from "../dom/page-element.ts";
import { FIRM_HINT, NAME_HINT, QUOTE_HINT, ROLE_HINT } from "./label-words.ts";

/** Elements above a name that are asked what they are, and whether they quote. */
const MAX_HINT_LEVELS = 6;
const MAX_QUOTE_LEVELS = 10;
const HEADING = /^(?:h[1-6]|strong|b|dt|th|legend|summary|figcaption)$/;

/** What the elements of a name's own line say of it. */
export function hintsOf(node: PageElement | null, lineEnd: number) {
  let [isNamed, isHeading, isFirm] = [false, false, false];
  let element = node;
  for (let level = 0; element && level < MAX_HINT_LEVELS && element.textEnd <= lineEnd + 1; level++) {
    const words = namesOf(element);
    if (words !== "") {
      isFirm ||= FIRM_HINT.test(words);
      isNamed ||= NAME_HINT.test(words) && !ROLE_HINT.test(words);
    }
    isHeading ||= HEADING.test(element.rawTagName);
    element = parentOf(element);
  }
  return { isNamed, isHeading, isFirm: isFirm && !isNamed };
}

/** The element of a line that says by its class or property that its text is a position; null where none does. */
export function roleElement(node: PageElement | null, lineEnd: number): PageElement | null {
  let element = node;
  for (let level = 0; element && level < 3 && element.textEnd <= lineEnd + 1; level++) {
    const names = namesOf(element);
    // An article is a post as well, and no `span`.
    if (ROLE_HINT.test(names) || (names === "post" && element.rawTagName === "span")) return element;
    element = parentOf(element);
  }
  return null;
}

/** Whether somebody says or wrote what an element holds. */
export function isQuoted(node: PageElement | null): boolean {
  let element = node;
  for (let level = 0; element && level < MAX_QUOTE_LEVELS; level++) {
    const name = element.rawTagName;
    if (name === "body" || name === "main") return false;
    if (name === "blockquote" || name === "cite" || name === "q") return true;
    if (element.attributeList.length > 0 && QUOTE_HINT.test(element.getAttribute("class") ?? "")) return true;
    element = parentOf(element);
  }
  return false;
}

/** What an element is called: its class, its properties. */
export function namesOf(element: PageElement): string {
  if (element.attributeList.length === 0) return "";
  const property = element.getAttribute("itemprop") ?? element.getAttribute("property") ?? "";
  return `${(element.getAttribute("class") ?? "").slice(0, 300)} ${property}`.trim();
}

/** The element that an element stands in; null at the root. */
export function parentOf(element: PageElement): PageElement | null {
  const parent = element.parentNode;
  return parent && isElement(parent) && parent.rawTagName !== "" ? parent : null;
}
