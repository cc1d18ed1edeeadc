import { LIMITS } from "../config.ts";
import type { ContactMethod } from "./contact.ts";
import type { PageElement } from "./dom/page-element.ts";
import { type FoundAddress, scanAddresses } from "./scan/scan-addresses.ts";
import type { PageText } from "./text/page-text.ts";
import { cleanText } from "./text/plain-text.ts";

/** Something on a page that may be an address; `judgeAddress` says whether it is one. */
export type Candidate = {
  /** Decoded and put together, as it would be written into a mail program; in the case of the page. */
  readonly text: string;
  readonly method: ContactMethod;
  /** What stands before and after it without a line break, decoded, up to 50 characters; "" where nothing does. */
  readonly before: string;
  readonly after: string;
  /** Readable text around it, about 50 characters either side. */
  readonly context: string;
  /** The element it stands in, as a selector. */
  readonly element: string | null;
  /** Whether markup that a script or data holds shows it: a reader meets it there, whatever else it is told as. */
  readonly isInMarkup?: boolean;
};

/** A candidate that was found in a page's text. */
export function textCandidate(page: PageText, found: FoundAddress, method: ContactMethod): Candidate {
  const element = page.elementAt(found.start);
  return {
    text: found.address,
    method,
    ...neighbours(page.text, found),
    context: around(page.text, found.start, found.end),
    element: element && selectorOf(element),
  };
}

/** The addresses in a text that is no part of the page's own: an attribute's, a string of a script. */
export function* stringCandidates(
  text: string,
  method: ContactMethod,
  place: { readonly context?: string; readonly element: string | null },
): Generator<Candidate> {
  if (!text.includes("@") && !text.includes("\uff20")) return;
  for (const found of scanAddresses(text)) {
    const context = place.context || around(text, found.start, found.end);
    yield { text: found.address, method, ...neighbours(text, found), context, element: place.element };
  }
}

/** A candidate that stands for itself: a recipient, a decoded value. */
export function loneCandidate(
  text: string,
  method: ContactMethod,
  place: { readonly context?: string; readonly element: string | null },
): Candidate {
  return { text, method, before: "", after: "", context: place.context || text, element: place.element };
}

/** An element as a short selector: `a.mail`, `meta[name=description]`, `span#office`. */
export function selectorOf(element: PageElement): string {
  const name = element.rawTagName ?? "";
  const id = element.getAttribute("id");
  if (id && /^[\w-]{1,40}$/.test(id)) return `${name}#${id}`;
  const named = element.getAttribute("name") ?? element.getAttribute("property");
  if (named && /^[\w:-]{1,40}$/.test(named))
    return `${name}[${element.getAttribute("name") ? "name" : "property"}=${named}]`;
  const [className = ""] = (element.getAttribute("class") ?? "").trim().split(/\s+/, 1);
  return /^[\w-]{1,40}$/.test(className) ? `${name}.${className}` : name;
}

/** Readable text around a place, on one line. */
export function around(text: string, start: number, end: number): string {
  const from = Math.max(0, start - LIMITS.contextChars);
  return cleanText(text.slice(from, end + LIMITS.contextChars))
    .replace(/\s+/g, " ")
    .trim();
}

function neighbours(text: string, { start, end }: FoundAddress): { before: string; after: string } {
  const before = text.slice(Math.max(0, start - LIMITS.contextChars), start);
  const after = text.slice(end, end + LIMITS.contextChars);
  return {
    before: cleanText(before.slice(before.lastIndexOf("\n") + 1)),
    after: cleanText(after.split("\n", 1)[0] ?? ""),
  };
}
