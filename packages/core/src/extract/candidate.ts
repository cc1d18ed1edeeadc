import { LIMITS } from "../config.ts";
import type { ContactMethod } from "./contact.ts";
import { around, type Context } from "./context.ts";
import type { PageElement } from "./dom/page-element.ts";
import type { Place } from "./methods/place.ts";
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
  /** Readable text around it, about 50 characters either side; `contextOf` puts the address in where it lacks. */
  readonly context: string;
  /** What of the context holds it, as `Context` has it; all of it where this is left out. */
  readonly contextSpan?: Context["contextSpan"];
  /** The element it stands in, as a selector. */
  readonly element: string | null;
  /** That element, and the index in the page's text where it stands there; left out in documents inside the page. */
  readonly node?: PageElement | undefined;
  readonly start?: number;
  /** Whether markup that a script or data holds shows it: a reader meets it there, whatever else it is told as. */
  readonly isInMarkup?: boolean;
  /** Whether a script has it in no literal: it is put together of parts, or decoded. */
  readonly isPutTogether?: boolean;
  /** Whether its at sign and its dots are words and stops of the language, of which a sentence is made as well. */
  readonly isBareWords?: boolean;
};

/** A candidate that was found in a page's text. */
export function textCandidate(page: PageText, found: FoundAddress, method: ContactMethod): Candidate {
  const element = page.elementAt(found.start);
  return {
    text: found.address,
    method,
    ...neighbours(page.text, found),
    ...around(page.text, found.start, found.end),
    element: element && selectorOf(element),
    node: element ?? undefined,
    start: found.start,
  };
}

/** The addresses in a text that is no part of the page's own: an attribute's, a string of a script. */
export function* stringCandidates(text: string, method: ContactMethod, place: Place): Generator<Candidate> {
  if (!text.includes("@") && !text.includes("\uff20")) return;
  for (const found of scanAddresses(text)) {
    const context = place.context ? contextIn(place) : around(text, found.start, found.end);
    yield {
      text: found.address,
      method,
      ...neighbours(text, found),
      ...context,
      element: place.element,
      node: place.node,
    };
  }
}

/** A candidate that stands for itself: a recipient, a decoded value. */
export function loneCandidate(text: string, method: ContactMethod, place: Place): Candidate {
  const context = place.context ? contextIn(place) : { context: text };
  return { text, method, before: "", after: "", ...context, element: place.element, node: place.node };
}

function contextIn({ context = "", contextSpan }: Place): Pick<Candidate, "context" | "contextSpan"> {
  return contextSpan === undefined ? { context } : { context, contextSpan };
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

function neighbours(text: string, { start, end }: FoundAddress): { before: string; after: string } {
  const before = text.slice(Math.max(0, start - LIMITS.contextChars), start);
  const after = text.slice(end, end + LIMITS.contextChars);
  return {
    before: cleanText(before.slice(before.lastIndexOf("\n") + 1)),
    after: cleanText(after.split("\n", 1)[0] ?? ""),
  };
}
