import { type Candidate, loneCandidate, selectorOf, textCandidate } from "./candidate.ts";
import type { CandidateSearch } from "./candidate-search.ts";
import type { PageTree } from "./dom/page-tree.ts";
import { elementCandidates } from "./element-candidates.ts";
import { spelledAddresses } from "./methods/spelled-out.ts";
import { tableAddresses } from "./methods/table.ts";
import { scanAddresses } from "./scan/scan-addresses.ts";
import { scriptCandidates } from "./script-candidates.ts";
import { type PageText, readableText } from "./text/page-text.ts";

/** What a document, or markup inside one, holds: its elements, its text, its tables and its scripts. */
export function* documentCandidates(
  search: CandidateSearch,
  tree: PageTree,
  text: PageText,
): Generator<Candidate> {
  search.rotatesDigits ||= tree.scripted.some((script) =>
    /rot-?(?:18|5\b)/i.test(script.attributeList.join(" ") + script.rawText.slice(0, 20_000)),
  );
  yield* elementCandidates(search, tree, text);
  yield* textCandidates(text);
  for (const { address, row } of tableAddresses(tree, text)) {
    const context = readableText(row).replace(/\s+/g, " ");
    yield loneCandidate(address, "text", { element: selectorOf(row), context });
  }
  yield* scriptCandidates(search, tree);
}

/** Plain and written-out addresses of a text. */
export function* textCandidates(page: PageText): Generator<Candidate> {
  for (const found of scanAddresses(page.text)) yield textCandidate(page, found, "text");
  for (const found of spelledAddresses(page.text)) yield textCandidate(page, found, "spelled_out");
}
