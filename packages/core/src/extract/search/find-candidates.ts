import { ownText } from "../../own-text.ts";
import { type Candidate, loneCandidate } from "../candidate.ts";
import type { DocumentKind } from "../document-kind.ts";
import type { PageTree } from "../dom/page-tree.ts";
import { parseHtml } from "../dom/parse-html.ts";
import type { Finding, NestedDocument } from "../methods/method.ts";
import { ATTRIBUTE_GUARD } from "../methods/registry.ts";
import { cardAddresses } from "../methods/structured-data.ts";
import { NO_MEMORY, type SiteMemory } from "../site-memory.ts";
import { type PageText, pageText, wholeText } from "../text/page-text.ts";
import { insideJson, insideScripts, insideString } from "./inside-string.ts";
import { insideText, insideTree } from "./inside-tree.ts";
import { MAX_SCRIPT_CHARS, pageScripts } from "./page-scripts.ts";
import { search } from "./search.ts";

const NOWHERE = { element: null };

/** Everything in a page that may be an address. */
export function findCandidates(tree: PageTree, text: PageText, memory: SiteMemory): Generator<Candidate> {
  return search(insidePage(tree, text, memory), insideNested);
}

/** Everything in a document without elements that may be an address. */
export function findPlainCandidates(
  kind: Exclude<DocumentKind, "html" | "xml" | "binary">,
  document: string,
): Generator<Candidate> {
  return search(insidePlain(kind, document), insideNested);
}

function* insidePage(tree: PageTree, text: PageText, memory: SiteMemory): Generator<Finding> {
  yield* insideTree(tree, text);
  const { documents, code } = pageScripts(tree);
  // A page's own data is no document inside another one; a template is a page that stands in this one.
  for (const document of documents)
    if (document.kind === "json") yield* insideNested(document);
    else yield document;
  if (code.length > 0)
    yield* memory.scripts(code.join("\n\0"), () => [...search(insideCode(code.map(ownText)), insideNested)]);
}

function insideCode(code: readonly string[]): Generator<Finding> {
  return insideScripts(code, "script", { element: "script" });
}

/** What a document inside another one holds. */
export function insideNested({ kind, source, method, place }: NestedDocument): Iterable<Finding> {
  switch (kind) {
    case "json":
      return insideJson(source, method, place);
    case "script":
      return insideScripts([source], method, place);
    case "string":
      return insideString(source, method, place);
    case "markup": {
      const tree = parseHtml(source, { guard: ATTRIBUTE_GUARD });
      return insidePage(tree, pageText(tree), NO_MEMORY);
    }
  }
}

function insidePlain(
  kind: Exclude<DocumentKind, "html" | "xml" | "binary">,
  document: string,
): Iterable<Finding> {
  switch (kind) {
    case "json":
      return insideJson(document, "json", NOWHERE);
    case "script":
      return insideScripts([document.slice(0, MAX_SCRIPT_CHARS)], "script", NOWHERE);
    case "card":
      return insideCard(document);
    case "text":
      return insideText({ tree: null, text: wholeText(document) });
  }
}

function* insideCard(document: string): Generator<Finding> {
  for (const address of cardAddresses(document)) yield loneCandidate(address, "structured_data", NOWHERE);
}
