import { type Candidate, loneCandidate } from "./candidate.ts";
import { CandidateSearch } from "./candidate-search.ts";
import { documentCandidates, textCandidates } from "./document-candidates.ts";
import type { PageTree } from "./dom/page-tree.ts";
import { cardAddresses } from "./methods/structured-data.ts";
import { scriptStrings } from "./script/evaluate.ts";
import { MAX_SCRIPT_CHARS } from "./script-candidates.ts";
import { NO_MEMORY, type SiteMemory } from "./site-memory.ts";
import { insideStrings, jsonCandidates } from "./string-candidates.ts";
import { type PageText, wholeText } from "./text/page-text.ts";

/** Everything in a tree that may be an address. */
export function* findCandidates(tree: PageTree, text: PageText, memory: SiteMemory): Generator<Candidate> {
  yield* documentCandidates(new CandidateSearch(memory), tree, text);
}

/** Everything in a document without elements that may be an address. */
export function* findTextCandidates(text: string): Generator<Candidate> {
  yield* textCandidates(wholeText(text));
}

export function* findCardCandidates(document: string): Generator<Candidate> {
  for (const address of cardAddresses(document))
    yield loneCandidate(address, "structured_data", { element: null });
}

export function* findScriptCandidates(source: string): Generator<Candidate> {
  const strings = scriptStrings([source.slice(0, MAX_SCRIPT_CHARS)]);
  yield* insideStrings(new CandidateSearch(NO_MEMORY), strings, "script", { element: null });
}

export function* findJsonCandidates(document: string): Generator<Candidate> {
  yield* jsonCandidates(new CandidateSearch(NO_MEMORY), document, "json", { element: null });
}
