import { createMemory, type Memory } from "../remembered.ts";
import type { Candidate } from "./candidate.ts";
import type { PageStyles } from "./text/page-styles.ts";

/**
 * What a scan's earlier pages held and what came of it, known by content: a site has the same scripts and style sheets
 * on most of its pages. Whether something is remembered changes no answer, so pages may be read in any order.
 */
export type SiteMemory = {
  readonly scripts: Memory<readonly Candidate[]>;
  readonly styles: Memory<PageStyles>;
};

/**
 * Contents of one kind that are at hand, twice as many at most, and characters of one: 26 MB of each kind where a
 * character takes two bytes, and what came of them beside.
 */
const REMEMBERED = { answers: 64, chars: 100_000 };

/** A memory for one scan. */
export function createSiteMemory(): SiteMemory {
  return { scripts: createMemory(REMEMBERED), styles: createMemory(REMEMBERED) };
}

/** Remembers nothing, for a page that belongs to no scan. */
export const NO_MEMORY: SiteMemory = {
  scripts: (_content, work) => work(),
  styles: (_content, work) => work(),
};
