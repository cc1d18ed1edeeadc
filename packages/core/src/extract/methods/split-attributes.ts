import { utf8OfBase64 } from "../../bytes.ts";
import { DOMAIN_FIELD, fieldsAddress } from "../address-parts.ts";
import { loneCandidate } from "../candidate.ts";
import { reverse, rot13 } from "../decode.ts";
import type { PageElement } from "../dom/page-element.ts";
import type { ElementMethod } from "./method.ts";

/** What a name has before the name of the part: `data-`, `data-email-`. */
const PREFIX = /^data-(?:e?mail-|contact-|cloak-|obf-)?/;

/** Elements that hold the mailbox and the domain of an address in attributes of their own, plain or turned. */
export const splitAttributes: ElementMethod = {
  name: "split over attributes",
  trust: "attribute",
  reads: (name) => name.startsWith("data-") && DOMAIN_FIELD.test(name.replace(PREFIX, "")),
  guard: () => true,
  *find(place) {
    const address = splitAddress(place.node);
    if (address !== undefined) yield loneCandidate(address, "attribute", place);
  },
};

/** The address whose parts stand in several attributes of one element; undefined when none does. */
export function splitAddress(element: PageElement): string | undefined {
  const fields = new Map<string, string>();
  for (const [name, value] of element.attributePairs()) {
    if (name.startsWith("data-")) fields.set(name.replace(PREFIX, ""), value);
  }
  return fieldsAddress(fields, [asItIs, fromBase64, reverse, rot13]);
}

function asItIs(value: string): string {
  return value;
}

function fromBase64(value: string): string {
  return /^[\w+/-]{4,200}={0,2}$/.test(value) ? utf8OfBase64(value) : value;
}
