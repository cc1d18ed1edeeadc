import type { HTMLElement } from "node-html-parser";
import { LIMITS } from "../config.ts";
import { around, type Candidate, loneCandidate, selectorOf, stringCandidates } from "./candidate.ts";
import type { CandidateSearch, Place } from "./candidate-search.ts";
import { decodeBase64 } from "./decode.ts";
import { decodedValue, isTextAttribute, splitAddress } from "./methods/attribute.ts";
import { cloakedAddresses } from "./methods/cloak.ts";
import { cloudflareAddresses, protectedLink } from "./methods/cloudflare.ts";
import { isRecipientField, linkRecipients } from "./methods/link.ts";
import { addressList, isMailto, mailtoRecipients, withScheme } from "./methods/mailto.ts";
import { cardAddresses, cardOfDataUrl } from "./methods/structured-data.ts";
import type { PageText } from "./readable-text.ts";
import { insideString, jsonCandidates, markupCandidates } from "./string-candidates.ts";
import { elementsOf } from "./walk.ts";

/** Characters of an element that is called an e-mail address. */
const MAX_PROPERTY_CHARS = 400;
const ATTRIBUTE_SIGN =
  /@|%40|&#|&commat|&amp;#|mail|data-|javascript:|znvygb|itemprop|property=|joomla|srcdoc|spamspan|vcard|encrypt|[[(]at[\])]|[\s([]dot[\s)\]]|\bon[a-z]{3,30}=/i;
const BARE_ADDRESS = /^\s*[\w.+-]{1,64}@[\w-]+(?:\.[\w-]+){1,6}\s*$/;
const LINK_ATTRIBUTES = ["href", "xlink:href", "action", "formaction", "data-href", "data-url", "data-link"];

/** What elements hold beside their text: links, attributes, structured data, cloaks. */
export function* elementCandidates(
  search: CandidateSearch,
  root: HTMLElement,
  page: PageText,
): Generator<Candidate> {
  for (const element of elementsOf(root)) {
    if (element.rawAttrs === "" || !ATTRIBUTE_SIGN.test(element.rawAttrs)) continue;
    if (element.rawTagName === "script" || element.rawTagName === "style") continue;
    yield* candidatesOfElement(search, element, page);
  }
}

function* candidatesOfElement(
  search: CandidateSearch,
  element: HTMLElement,
  page: PageText,
): Generator<Candidate> {
  const place = placeOf(element, page);
  for (const name of LINK_ATTRIBUTES) {
    // The URL Standard drops tabs and line breaks wherever they stand.
    const url = element.getAttribute(name)?.replace(/[\t\n\r]+/g, "");
    if (url) yield* linkCandidates(search, withScheme(url), place);
  }
  const encoded = element.getAttribute("data-cfemail");
  if (encoded)
    for (const address of cloudflareAddresses(encoded)) yield loneCandidate(address, "cloudflare", place);
  for (const address of cloakedAddresses(element)) yield loneCandidate(address, "cloak", place);
  const split = splitAddress(element);
  if (split !== undefined) yield loneCandidate(split, "attribute", place);
  if (isEmailProperty(element)) yield* stringCandidates(shortText(element, page), "structured_data", place);
  for (const [name, value] of Object.entries(element.attrs))
    yield* attributeCandidates(search, name.toLowerCase(), value, element, place);
}

function* linkCandidates(search: CandidateSearch, url: string, place: Place): Generator<Candidate> {
  if (isMailto(url)) {
    for (const address of mailtoRecipients(url, { rotatesDigits: search.rotatesDigits }))
      yield loneCandidate(address, "mailto", place);
    return;
  }
  const hash = protectedLink(url);
  if (hash)
    for (const address of cloudflareAddresses(hash)) yield loneCandidate(address, "cloudflare", place);
  const card = cardOfDataUrl(url);
  if (card) for (const address of cardAddresses(card)) yield loneCandidate(address, "structured_data", place);
  for (const address of linkRecipients(url)) yield loneCandidate(address, "link", place);
  const hidden = decodeBase64(url.replace(/^#/, ""));
  if (hidden !== undefined && isMailto(hidden))
    for (const address of mailtoRecipients(hidden)) yield loneCandidate(address, "attribute", place);
  // The scheme forgotten: `href="ann@acme.com"`.
  if (BARE_ADDRESS.test(url)) yield* stringCandidates(url, "link", inValue(place));
}

function* attributeCandidates(
  search: CandidateSearch,
  name: string,
  value: string,
  element: HTMLElement,
  place: Place,
): Generator<Candidate> {
  if (name === "srcdoc") yield* markupCandidates(search, value, "text", place);
  if (!isTextAttribute(name, element) || value.length < 6) return;
  if (isMailto(value) && !LINK_ATTRIBUTES.includes(name)) {
    for (const address of mailtoRecipients(value)) yield loneCandidate(address, "mailto", place);
    return;
  }
  const isProperty = name === "content" && isEmailProperty(element);
  const isRecipient = name === "value" && isRecipientField(element.getAttribute("name") ?? "");
  if (isRecipient) {
    for (const address of addressList(value)) yield loneCandidate(address, "link", place);
    return;
  }
  const method = isProperty ? "structured_data" : "attribute";
  const decoded = decodedValue(name, value, element);
  if (decoded !== undefined) yield loneCandidate(decoded, method, place);
  else if (/^\s*[[{]/.test(value) && /["']/.test(value)) yield* jsonCandidates(search, value, method, place);
  else yield* insideString(search, value, method, inValue(place));
}

/** An element that structured data calls an e-mail address: microdata, RDFa, hCard. */
function isEmailProperty(element: HTMLElement): boolean {
  const property = element.getAttribute("itemprop") ?? element.getAttribute("property") ?? "";
  if (/(?:^|[\s:/])email(?:\s|$)/i.test(property)) return true;
  return /(?:^|\s)(?:u-email|p-email)(?:\s|$)/.test(element.getAttribute("class") ?? "");
}

/** An element and the text around it, both told when asked for: most elements hold no address. */
function placeOf(element: HTMLElement, page: PageText): Place {
  return {
    get element() {
      return selectorOf(element);
    },
    get context() {
      return placeContext(element, page);
    },
  };
}

/** The same place, for a value whose own text is the context. */
function inValue(place: Place): Place {
  return {
    get element() {
      return place.element;
    },
  };
}

/** Readable text around an element, as the context of what its attributes hold. */
function placeContext(element: HTMLElement, page: PageText): string {
  const range = page.rangeOf(element);
  if (range === undefined) return "";
  return around(page.text, range.start, Math.min(range.end, range.start + 2 * LIMITS.contextChars));
}

/** The text of an element that holds an address and nothing long. */
function shortText(element: HTMLElement, page: PageText): string {
  const range = page.rangeOf(element);
  return range === undefined
    ? ""
    : page.text.slice(range.start, Math.min(range.end, range.start + MAX_PROPERTY_CHARS));
}
