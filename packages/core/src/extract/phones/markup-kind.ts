import { isElement, type PageElement } from "../dom/page-element.ts";
import type { PhoneKind } from "./phone.ts";

/** What names of classes, icons and pictures say of a number beside them, in the order in which they are asked. */
const NAMES: readonly (readonly [kind: PhoneKind, name: RegExp])[] = [
  // fa-fax, icon-fax.svg, contact__fax
  ["fax", /(?:^|[^a-z])(?:tele)?fax(?:[^a-z]|$)/i],
  ["whatsapp", /whatsapp/i],
  // fa-mobile-alt, bi-phone-vibrate; `mobile` by itself is mostly a width of screen
  [
    "mobile",
    /(?:fa|bi|icon|ti|ion|la|mdi|uil|bx|ri)[a-z]{0,12}-(?:mobile|cellphone|smartphone|phone-vibrate)|(?:^|\s)(?:mobil|cell|cellphone|handy|mobile-?(?:phone|number))(?:\s|$)/i,
  ],
  // fa-phone, icon-tel, phone-number, glyphicon-earphone
  ["office", /(?:^|[^a-z])(?:tele|ear)?(?:phone|phonenumber|tel|telefon|telefono|call)(?:[^a-z]|$)/i],
];

/** Attributes in which an element's or a picture's name stands. */
const NAMING = ["class", "id", "itemprop", "aria-label", "title", "alt", "src", "xlink:href", "data-icon"];
/** Characters of an attribute that are looked at: a name is short, and a picture may stand in its URL. */
const MAX_NAME_CHARS = 200;
/** Elements around a number whose names are looked at, and siblings before each: an icon is near. */
const MAX_PARENTS = 3;
const MAX_SIBLINGS = 2;
/** Characters of a sibling that is a label: longer texts are about something else. */
const MAX_LABEL_CHARS = 25;
/** Elements and texts of an element that is still about one number: one with more is a list. */
const MAX_CHILDREN = 12;

/**
 * What the markup around a number says it is: an icon before it, or the class that it stands in. Where words stand
 * before it, they are its label, and names further out are of something else.
 */
export function markupKind(element: PageElement | null, hasWords: boolean): PhoneKind | undefined {
  let node = element;
  for (let level = 0; node !== null && level < (hasWords ? 1 : MAX_PARENTS); level++) {
    if (node.childNodes.length > MAX_CHILDREN) return undefined;
    const kind = nameKind(node) ?? iconKind(node) ?? siblingKind(node);
    if (kind !== undefined) return kind;
    const parent: typeof node.parentNode = node.parentNode;
    node = parent !== null && isElement(parent) ? parent : null;
  }
  return undefined;
}

function nameKind(element: PageElement): PhoneKind | undefined {
  if (!element.hasAttributes()) return undefined;
  for (const attribute of NAMING) {
    const name = element.getAttribute(attribute)?.slice(0, MAX_NAME_CHARS);
    const kind = name && NAMES.find(([, pattern]) => pattern.test(name))?.[0];
    if (kind) return kind;
  }
  return undefined;
}

/** The first picture or icon inside an element. */
function iconKind(element: PageElement): PhoneKind | undefined {
  const first = element.childNodes.find(isElement);
  if (first === undefined || first.childNodes.length > MAX_SIBLINGS) return undefined;
  const inner = first.childNodes.find(isElement);
  return nameKind(first) ?? (inner && nameKind(inner));
}

/** What the elements right before say, such as an icon or a cell with one. */
function siblingKind(element: PageElement): PhoneKind | undefined {
  const siblings = element.parentNode?.childNodes ?? [];
  if (siblings.length > 4 * MAX_CHILDREN) return undefined;
  let looked = 0;
  for (let index = siblings.indexOf(element) - 1; index >= 0 && looked < MAX_SIBLINGS; index--) {
    const sibling = siblings[index];
    if (sibling === undefined) return undefined;
    if (!isElement(sibling)) {
      if (/[\p{L}\d]/u.test(sibling.rawText)) return undefined;
      continue;
    }
    looked++;
    if (sibling.textEnd - sibling.textStart > MAX_LABEL_CHARS) return undefined;
    const kind = nameKind(sibling) ?? iconKind(sibling);
    if (kind !== undefined) return kind;
    if (sibling.childNodes.length > 0) return undefined;
  }
  return undefined;
}
