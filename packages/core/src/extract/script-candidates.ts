import { type Candidate, selectorOf } from "./candidate.ts";
import type { CandidateSearch } from "./candidate-search.ts";
import type { PageElement } from "./dom/page-element.ts";
import type { PageTree } from "./dom/page-tree.ts";
import { relatedScripts } from "./related-scripts.ts";
import { scriptStrings } from "./script/evaluate.ts";
import { insideStrings, jsonCandidates, markupCandidates } from "./string-candidates.ts";

/** Characters of the scripts of one page that are read. */
export const MAX_SCRIPT_CHARS = 2_000_000;
/** What may be an address, or hide one, in a script. */
const SCRIPT_SIGN =
  /@|\\x40|\\u0?0?40|\\u\{40|%40|&#|&commat|fromC(?:harCode|odePoint)|TextDecoder|atob\s*\(|unescape\s*\(|decodeURI|mail|\[at\]|\(at\)|\\100|\.join\s*\(\s*["'](?:@|%40|&#)/i;

/** What a document's scripts hold or put together; those that may share variables are read as one. */
export function* scriptCandidates(search: CandidateSearch, tree: PageTree): Generator<Candidate> {
  const sources: string[] = [];
  let length = 0;
  for (const element of tree.scripted) {
    if (element.rawTagName !== "script") {
      sources.push(...inlineScripts(element));
      continue;
    }
    const source = element.rawText;
    if (source === "" || length > MAX_SCRIPT_CHARS) continue;
    const type = (element.getAttribute("type") ?? "").toLowerCase();
    const place = { element: selectorOf(element) };
    if (type.includes("ld+json"))
      yield* jsonCandidates(search, source, "structured_data", {
        element: "script[type=application/ld+json]",
      });
    else if (type.includes("json")) yield* jsonCandidates(search, source, "json", place);
    else if (/html|template|x-handlebars|mustache/.test(type))
      yield* markupCandidates(search, source, "script", place);
    else sources.push(source.slice(0, MAX_SCRIPT_CHARS - length));
    length += source.length;
  }
  const relevant = relatedScripts(sources, (source) => SCRIPT_SIGN.test(source));
  if (relevant.length === 0) return;
  yield* search.memory.scripts(relevant.join("\n\0"), () => [
    ...insideStrings(search, scriptStrings(relevant), "script", { element: "script" }),
  ]);
}

/** `javascript:` links and event handlers. */
function inlineScripts(element: PageElement): string[] {
  return [...element.attributePairs()].flatMap(([name, value]) => {
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
