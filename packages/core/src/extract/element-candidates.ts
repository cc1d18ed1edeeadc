import { type Candidate, loneCandidate, stringCandidates } from "./candidate.ts";
import type { CandidateSearch } from "./candidate-search.ts";
import { decodeBase64 } from "./decode.ts";
import type { PageElement } from "./dom/page-element.ts";
import type { PageTree } from "./dom/page-tree.ts";
import { ElementPlace } from "./element-place.ts";
import { decodedValue, isTextAttribute, splitAddress } from "./methods/attribute.ts";
import { cloakedAddresses } from "./methods/cloak.ts";
import { cloudflareAddresses, protectedLink } from "./methods/cloudflare.ts";
import { isRecipientField, linkRecipients } from "./methods/link.ts";
import { addressList, isMailto, mailtoRecipients, withScheme } from "./methods/mailto.ts";
import { cardAddresses, cardOfDataUrl } from "./methods/structured-data.ts";
import { insideString, jsonCandidates, markupCandidates } from "./string-candidates.ts";
import type { PageText } from "./text/page-text.ts";

/** Characters of an element that is called an e-mail address. */
const MAX_PROPERTY_CHARS = 400;
const BARE_ADDRESS = /^\s*[\w.+-]{1,64}@[\w-]+(?:\.[\w-]+){1,6}\s*$/;
const LINK_ATTRIBUTES = ["href", "xlink:href", "action", "formaction", "data-href", "data-url", "data-link"];

/** What elements hold beside their text: links, attributes, structured data, cloaks. */
export function* elementCandidates(
  search: CandidateSearch,
  tree: PageTree,
  page: PageText,
): Generator<Candidate> {
  for (const element of tree.noted) yield* candidatesOfElement(search, element, page);
}

function* candidatesOfElement(
  search: CandidateSearch,
  element: PageElement,
  page: PageText,
): Generator<Candidate> {
  const place = new ElementPlace(element, page);
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
  for (const [name, value] of element.attributePairs())
    yield* attributeCandidates(search, name, value, element, place);
}

function* linkCandidates(search: CandidateSearch, url: string, place: ElementPlace): Generator<Candidate> {
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
  if (BARE_ADDRESS.test(url)) yield* stringCandidates(url, "link", place.inValue());
}

function* attributeCandidates(
  search: CandidateSearch,
  name: string,
  value: string,
  element: PageElement,
  place: ElementPlace,
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
  else yield* insideString(search, value, method, place.inValue());
}

/** An element that structured data calls an e-mail address: microdata, RDFa, hCard. */
function isEmailProperty(element: PageElement): boolean {
  const property = element.getAttribute("itemprop") ?? element.getAttribute("property") ?? "";
  if (/(?:^|[\s:/])email(?:\s|$)/i.test(property)) return true;
  return /(?:^|\s)(?:u-email|p-email)(?:\s|$)/.test(element.getAttribute("class") ?? "");
}

/** The text of an element that holds an address and nothing long. */
function shortText(element: PageElement, page: PageText): string {
  const { textStart: start, textEnd: end } = element;
  return start < 0 ? "" : page.text.slice(start, Math.min(end, start + MAX_PROPERTY_CHARS));
}
