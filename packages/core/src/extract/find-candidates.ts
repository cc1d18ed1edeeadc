import type { HTMLElement } from "node-html-parser";
import { LIMITS } from "../config.ts";
import {
  around,
  type Candidate,
  loneCandidate,
  selectorOf,
  stringCandidates,
  textCandidate,
} from "./candidate.ts";
import type { ContactMethod } from "./contact.ts";
import { decodedValue, isTextAttribute, splitAddress } from "./methods/attribute.ts";
import { cloakedAddresses } from "./methods/cloak.ts";
import { cloudflareAddresses, protectedLink } from "./methods/cloudflare.ts";
import { isRecipientField, linkRecipients } from "./methods/link.ts";
import { addressList, isMailto, mailtoRecipients } from "./methods/mailto.ts";
import { spelledAddresses } from "./methods/spelled-out.ts";
import {
  cardAddresses,
  cardOfDataUrl,
  fieldAddresses,
  jsonStrings,
  parseJson,
} from "./methods/structured-data.ts";
import { tableAddresses } from "./methods/table.ts";
import { parseHtml } from "./parse-html.ts";
import { type PageText, pageText, readableText } from "./readable-text.ts";
import { scanAddresses } from "./scan-addresses.ts";
import { scriptStrings } from "./script/evaluate.ts";
import { HOLE } from "./script/tokens.ts";
import { elementsNamed, elementsOf } from "./walk.ts";

/** Characters of an element that is called an e-mail address. */
const MAX_PROPERTY_CHARS = 400;
/** Documents inside documents: a frame's markup, a string of a script that is markup or a script. */
const MAX_NESTING = 4;
/** Characters of scripts, and of markup inside scripts and attributes, that are read on one page. */
const MAX_SCRIPT_CHARS = 2_000_000;
const MAX_NESTED_CHARS = 3_000_000;

/** What may be an address, or hide one, in a script. */
const SCRIPT_SIGN =
  /@|\\x40|\\u0?0?40|\\u\{40|%40|&#|&commat|fromCharCode|atob\s*\(|unescape\s*\(|decodeURI|mail|\[at\]|\(at\)|\\100|\.join\s*\(\s*["'](?:@|%40|&#)/i;
const ATTRIBUTE_SIGN =
  /@|%40|&#|&commat|&amp;#|mail|data-|javascript:|znvygb|itemprop|property=|joomla|srcdoc|spamspan|vcard|encrypt|[[(]at[\])]|\bon[a-z]{3,30}=/i;
const ESCAPE = /\\(?:u[\da-f]{4}|[nrt"/])/i;
const LINK_ATTRIBUTES = ["href", "xlink:href", "action", "formaction", "data-href", "data-url", "data-link"];

/** Everything in a tree that may be an address. */
export function* findCandidates(root: HTMLElement, text: PageText): Generator<Candidate> {
  yield* new CandidateSearch().document(root, text);
}

/** Everything in a document without elements that may be an address. */
export function* findTextCandidates(text: string): Generator<Candidate> {
  const search = new CandidateSearch();
  yield* search.text({ text, readableEnd: text.length, elementAt: () => null, rangeOf: () => undefined });
}

export function* findCardCandidates(document: string): Generator<Candidate> {
  for (const address of cardAddresses(document))
    yield loneCandidate(address, "structured_data", { element: null });
}

export function* findScriptCandidates(source: string): Generator<Candidate> {
  yield* new CandidateSearch().script(source);
}

export function* findJsonCandidates(document: string): Generator<Candidate> {
  yield* new CandidateSearch().json(document, "json", { element: null });
}

type Place = { readonly context?: string; readonly element: string | null };

/** One search over a page and what is nested in it; it keeps count of what nested parts cost. */
class CandidateSearch {
  #nestedChars = 0;
  #nesting = 0;
  /** Whether a script of the page turns digits too (ROT18). */
  #rotatesDigits = false;

  *document(root: HTMLElement, text: PageText): Generator<Candidate> {
    this.#rotatesDigits ||= elementsNamed(root, "script").some((script) =>
      /rot-?(?:18|5\b)/i.test(script.rawAttrs + script.rawText.slice(0, 20_000)),
    );
    yield* this.#elements(root, text);
    yield* this.text(text);
    for (const { address, row } of tableAddresses(root, text)) {
      const context = readableText(row).replace(/\s+/g, " ");
      yield loneCandidate(address, "text", { element: selectorOf(row), context });
    }
    yield* this.#scripts(root);
  }

  /** Plain and written-out addresses of a text. */
  *text(page: PageText): Generator<Candidate> {
    for (const found of scanAddresses(page.text)) yield textCandidate(page, found, "text");
    for (const found of spelledAddresses(page.text)) yield textCandidate(page, found, "spelled_out");
  }

  /** JSON's strings; text that is no JSON after all is read as a script. */
  *json(source: string, method: ContactMethod, place: Place): Generator<Candidate> {
    const value = parseJson(source);
    if (value === undefined) {
      yield* this.#strings(scriptStrings([source]), method, place);
      return;
    }
    for (const { field, text } of jsonStrings(value)) {
      if (/e-?mail|^contact$/i.test(field) && !/[<&]/.test(text)) {
        for (const address of fieldAddresses(text))
          yield loneCandidate(address, method, { ...place, context: `${field}: ${text.slice(0, 100)}` });
      } else yield* this.#string(text, method, place);
    }
  }

  *script(source: string): Generator<Candidate> {
    yield* this.#strings(scriptStrings([source.slice(0, MAX_SCRIPT_CHARS)]), "script", { element: null });
  }

  *#elements(root: HTMLElement, page: PageText): Generator<Candidate> {
    for (const element of elementsOf(root)) {
      if (element.rawAttrs === "" || !ATTRIBUTE_SIGN.test(element.rawAttrs)) continue;
      if (element.rawTagName === "script" || element.rawTagName === "style") continue;
      yield* this.#element(element, page);
    }
  }

  *#element(element: HTMLElement, page: PageText): Generator<Candidate> {
    const selector = selectorOf(element);
    const place = { element: selector, context: placeContext(element, page) };
    for (const name of LINK_ATTRIBUTES) {
      const url = element.getAttribute(name);
      if (url) yield* this.#link(url, place);
    }
    const encoded = element.getAttribute("data-cfemail");
    if (encoded)
      for (const address of cloudflareAddresses(encoded)) yield loneCandidate(address, "cloudflare", place);
    for (const address of cloakedAddresses(element)) yield loneCandidate(address, "cloak", place);
    const split = splitAddress(element);
    if (split !== undefined) yield loneCandidate(split, "attribute", place);
    if (isEmailProperty(element)) yield* stringCandidates(shortText(element, page), "structured_data", place);
    for (const [name, value] of Object.entries(element.attrs))
      yield* this.#attribute(name.toLowerCase(), value, element, place);
  }

  *#link(url: string, place: Place): Generator<Candidate> {
    if (isMailto(url)) {
      for (const address of mailtoRecipients(url, { rotatesDigits: this.#rotatesDigits }))
        yield loneCandidate(address, "mailto", place);
      return;
    }
    const hash = protectedLink(url);
    if (hash)
      for (const address of cloudflareAddresses(hash)) yield loneCandidate(address, "cloudflare", place);
    const card = cardOfDataUrl(url);
    if (card)
      for (const address of cardAddresses(card)) yield loneCandidate(address, "structured_data", place);
    for (const address of linkRecipients(url)) yield loneCandidate(address, "link", place);
  }

  *#attribute(name: string, value: string, element: HTMLElement, place: Place): Generator<Candidate> {
    if (name === "srcdoc") yield* this.#markup(value, "text", place);
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
    else if (/^\s*[[{]/.test(value) && /["']/.test(value)) yield* this.json(value, method, place);
    else yield* this.#string(value, method, { element: place.element });
  }

  *#scripts(root: HTMLElement): Generator<Candidate> {
    const sources: string[] = [];
    let length = 0;
    for (const element of elementsOf(root)) {
      if (element.rawTagName !== "script") {
        sources.push(...inlineScripts(element));
        continue;
      }
      const source = element.rawText;
      if (source === "" || length > MAX_SCRIPT_CHARS) continue;
      const type = (element.getAttribute("type") ?? "").toLowerCase();
      const place = { element: selectorOf(element) };
      if (type.includes("ld+json"))
        yield* this.json(source, "structured_data", { element: "script[type=application/ld+json]" });
      else if (type.includes("json")) yield* this.json(source, "json", place);
      else if (/html|template|x-handlebars|mustache/.test(type)) yield* this.#markup(source, "script", place);
      else sources.push(source.slice(0, MAX_SCRIPT_CHARS - length));
      length += source.length;
    }
    if (!sources.some((source) => SCRIPT_SIGN.test(source))) return;
    yield* this.#strings(scriptStrings(sources), "script", { element: "script" });
  }

  *#strings(strings: Iterable<string>, method: ContactMethod, place: Place): Generator<Candidate> {
    for (const string of strings) yield* this.#string(string, method, place);
  }

  /** A string that is text, markup, JSON or a script. */
  *#string(string: string, method: ContactMethod, place: Place): Generator<Candidate> {
    const isScript =
      /\beval\b|document\.write|\b\w{1,40}\s{0,3}=\s{0,3}\w{1,40}\.split\(|^\s{0,9}\w{1,40}\s{0,3}=\s{0,3}["']/.test(
        string.slice(0, 5_000),
      );
    if (isScript && method === "script" && this.#mayNest(string)) {
      this.#nesting++;
      yield* this.#strings(scriptStrings([string]), method, place);
      this.#nesting--;
      return;
    }
    if (/^\s*[[{]/.test(string) && string.includes('"') && this.#mayNest(string)) {
      this.#nesting++;
      yield* this.json(string, method, place);
      this.#nesting--;
      return;
    }
    if (ESCAPE.test(string) && this.#mayNest(string)) {
      this.#nesting++;
      yield* this.#string(unescapeJson(string), method, place);
      this.#nesting--;
    } else if (/<[a-z!/]|&(?:#|commat|[a-z]{2,8};)/i.test(string)) yield* this.#markup(string, method, place);
    else {
      for (const candidate of stringCandidates(string, method, place))
        if (!isCutByHole(candidate)) yield candidate;
      if (isMailto(string))
        for (const address of mailtoRecipients(string)) yield loneCandidate(address, method, place);
      else if (method !== "script" && string.length < 2_000) yield* this.#spelled(string, method, place);
    }
  }

  *#spelled(string: string, method: ContactMethod, place: Place): Generator<Candidate> {
    for (const { address } of spelledAddresses(string))
      yield loneCandidate(address, method, { ...place, context: string.slice(0, 120) });
  }

  /** Markup inside a string, as a document of its own, under the string's method. */
  *#markup(html: string, method: ContactMethod, place: Place): Generator<Candidate> {
    if (!this.#mayNest(html)) return;
    this.#nesting++;
    const root = parseHtml(html);
    const text = pageText(root);
    for (const candidate of this.document(root, text))
      if (!isCutByHole(candidate)) yield { ...candidate, method, element: place.element };
    this.#nesting--;
  }

  #mayNest(source: string): boolean {
    this.#nestedChars += source.length;
    return this.#nesting < MAX_NESTING && this.#nestedChars <= MAX_NESTED_CHARS;
  }
}

/** `javascript:` links and event handlers. */
function inlineScripts(element: HTMLElement): string[] {
  if (element.rawAttrs === "" || !/javascript:|\bon[a-z]{3,30}=/i.test(element.rawAttrs)) return [];
  return Object.entries(element.attrs).flatMap(([name, value]) => {
    if (/^on[a-z]+$/i.test(name)) return [value];
    const script = /^\s*javascript:(.*)$/is.exec(value)?.[1];
    return script === undefined ? [] : [decodeURIComponentSafe(script)];
  });
}

function decodeURIComponentSafe(script: string): string {
  try {
    return decodeURIComponent(script);
  } catch {
    return script;
  }
}

/** A JSON string's escapes, where a string was put into another. */
function unescapeJson(string: string): string {
  return string.replace(/\\(?:u([\da-f]{4})|(.))/gis, (_all, hex, char) =>
    hex === undefined ? (/[nrtbf]/.test(char) ? " " : char) : String.fromCharCode(Number.parseInt(hex, 16)),
  );
}

/** An element that structured data calls an e-mail address: microdata, RDFa, hCard. */
function isEmailProperty(element: HTMLElement): boolean {
  const property = element.getAttribute("itemprop") ?? element.getAttribute("property") ?? "";
  if (/(?:^|[\s:/])email(?:\s|$)/i.test(property)) return true;
  return /(?:^|\s)(?:u-email|p-email)(?:\s|$)/.test(element.getAttribute("class") ?? "");
}

/** An address next to a value that is not known may be half of one. */
function isCutByHole({ text, before, after }: Candidate): boolean {
  return text.includes(HOLE) || before.endsWith(HOLE) || after.startsWith(HOLE);
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
