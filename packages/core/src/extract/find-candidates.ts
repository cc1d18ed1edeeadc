import type { HTMLElement } from "node-html-parser";
import { type Candidate, loneCandidate } from "./candidate.ts";
import { CandidateSearch } from "./candidate-search.ts";
import { documentCandidates, textCandidates } from "./document-candidates.ts";
import { cardAddresses } from "./methods/structured-data.ts";
import type { PageText } from "./readable-text.ts";
import { scriptStrings } from "./script/evaluate.ts";
import { MAX_SCRIPT_CHARS } from "./script-candidates.ts";
import { insideStrings, jsonCandidates } from "./string-candidates.ts";

/** Everything in a tree that may be an address. */
export function* findCandidates(root: HTMLElement, text: PageText): Generator<Candidate> {
  yield* documentCandidates(new CandidateSearch(), root, text);
}

/** Everything in a document without elements that may be an address. */
export function* findTextCandidates(text: string): Generator<Candidate> {
  yield* textCandidates({ text, readableEnd: text.length, elementAt: () => null, rangeOf: () => undefined });
}

export function* findCardCandidates(document: string): Generator<Candidate> {
  for (const address of cardAddresses(document))
    yield loneCandidate(address, "structured_data", { element: null });
}

export function* findScriptCandidates(source: string): Generator<Candidate> {
  const strings = scriptStrings([source.slice(0, MAX_SCRIPT_CHARS)]);
  yield* insideStrings(new CandidateSearch(), strings, "script", { element: null });
}

export function* findJsonCandidates(document: string): Generator<Candidate> {
  yield* jsonCandidates(new CandidateSearch(), document, "json", { element: null });
}
