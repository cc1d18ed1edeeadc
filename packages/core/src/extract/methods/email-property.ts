import { stringCandidates } from "../candidate.ts";
import type { PageElement } from "../dom/page-element.ts";
import type { ElementMethod } from "./method.ts";

const PROPERTY = /(?:^|[\s:/])email(?:\s|$)/i;
const PROPERTY_CLASS = /(?:^|\s)(?:u-email|p-email)(?:\s|$)/;

/** Whether structured data calls an element an e-mail address: microdata, RDFa, hCard. */
export function isEmailProperty(element: PageElement): boolean {
  const property = element.getAttribute("itemprop") ?? element.getAttribute("property") ?? "";
  return PROPERTY.test(property) || PROPERTY_CLASS.test(element.getAttribute("class") ?? "");
}

/** Elements whose own text is what structured data calls an address. */
export const emailProperty: ElementMethod = {
  name: "property",
  trust: "structured_data",
  reads: (name) => name === "itemprop" || name === "property" || name === "class",
  guard: (name, value) => (name === "class" ? PROPERTY_CLASS : PROPERTY).test(value),
  *find(place) {
    if (isEmailProperty(place.node)) yield* stringCandidates(place.ownText, "structured_data", place);
  },
};
