import type { Candidate } from "./candidate.ts";
import type { PageStyles } from "./text/page-styles.ts";

/**
 * What a scan's earlier pages held and what came of it, known by content: a site has the same scripts, data and style
 * sheets on most of its pages. Whether something is remembered changes no answer, so pages may be read in any order.
 */
export type SiteMemory = {
  readonly scripts: Remembered<readonly Candidate[]>;
  readonly styles: Remembered<PageStyles>;
};

/** Remembers the result of a pure function of a text. */
export type Remembered<Result> = (content: string, work: () => Result) => Result;

/** Characters of contents that are remembered of one kind, and of a single one: a bundle of a site's own has less. */
const MAX_CHARS = 4_000_000;
const MAX_CONTENT_CHARS = 500_000;

/** A memory for one scan. */
export function createSiteMemory(): SiteMemory {
  return { scripts: remember(), styles: remember() };
}

/** For a page that belongs to no scan. */
export const NO_MEMORY: SiteMemory = {
  scripts: (_content, work) => work(),
  styles: (_content, work) => work(),
};

/** The oldest contents are forgotten first. */
function remember<Result>(): Remembered<Result> {
  const results = new Map<string, Result>();
  let chars = 0;
  return (content, work) => {
    const known = results.get(content);
    if (known !== undefined) return known;
    const result = work();
    if (content.length > MAX_CONTENT_CHARS) return result;
    results.set(withoutItsPage(content), result);
    chars += content.length;
    for (const oldest of results.keys()) {
      if (chars <= MAX_CHARS) break;
      results.delete(oldest);
      chars -= oldest.length;
    }
    return result;
  };
}

/** A copy of a part of a page: V8 keeps the whole of a string whose slice is kept. */
export function withoutItsPage(text: string): string {
  return Buffer.from(text, "utf16le").toString("utf16le");
}
