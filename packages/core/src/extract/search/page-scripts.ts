import { decodeComponent } from "../../url/decode-component.ts";
import { selectorOf } from "../candidate.ts";
import type { PageElement } from "../dom/page-element.ts";
import type { PageTree } from "../dom/page-tree.ts";
import type { NestedDocument } from "../methods/method.ts";
import { relatedScripts } from "./related-scripts.ts";

/**
 * Characters of the script elements of one page after which no further one is read. Code is cut there, data and
 * templates are not; event handlers and `javascript:` links are not counted.
 */
export const MAX_SCRIPT_CHARS = 2_000_000;
const LINKED_DATA = "script[type=application/ld+json]";
const TEMPLATE_TYPE = /html|template|x-handlebars|mustache/;
/** What may be an address, or hide one, in a script. */
const SCRIPT_SIGN =
  /@|\\x40|\\u0?0?40|\\u\{40|%40|&#|&commat|fromC(?:harCode|odePoint)|TextDecoder|atob\s*\(|unescape\s*\(|decodeURI|mail|\[at\]|\(at\)|\\100|\.join\s*\(\s*["'](?:@|%40|&#)/i;

/** A document's data and templates, each by itself, and its code, which may share variables. */
export type PageScripts = {
  readonly documents: readonly NestedDocument[];
  /** Code that holds a sign of an address, and what may belong to it: with many scripts, all code. */
  readonly code: readonly string[];
};

/**
 * What a document's scripts, event handlers and `javascript:` links say; no code where none holds a sign of an address.
 */
export function pageScripts(tree: PageTree): PageScripts {
  const documents: NestedDocument[] = [];
  const code: string[] = [];
  let chars = 0;
  for (const element of tree.scripted) {
    if (element.rawTagName !== "script") code.push(...inlineScripts(element));
    else if (chars <= MAX_SCRIPT_CHARS) {
      const source = element.rawText;
      const document = dataDocument(element, source);
      if (document) documents.push(document);
      else if (source !== "") code.push(source.slice(0, MAX_SCRIPT_CHARS - chars));
      chars += source.length;
    }
  }
  return { documents, code: relatedScripts(code, (source) => SCRIPT_SIGN.test(source)) };
}

/** A script element that holds no code, as the document that it is; undefined for code. */
function dataDocument(element: PageElement, source: string): NestedDocument | undefined {
  const type = (element.getAttribute("type") ?? "").toLowerCase();
  if (type.includes("ld+json"))
    return { kind: "json", source, method: "structured_data", place: { element: LINKED_DATA } };
  const place = { element: selectorOf(element) };
  if (type.includes("json")) return { kind: "json", source, method: "json", place };
  return TEMPLATE_TYPE.test(type) ? { kind: "markup", source, method: "script", place } : undefined;
}

/** `javascript:` links and event handlers. */
function inlineScripts(element: PageElement): string[] {
  return [...element.attributePairs()].flatMap(([name, value]) => {
    if (/^on[a-z]+$/i.test(name)) return [value];
    const script = /^\s*javascript:(.*)$/is.exec(value)?.[1];
    return script === undefined ? [] : [decodeComponent(script)];
  });
}
