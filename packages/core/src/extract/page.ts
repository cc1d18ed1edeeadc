import { contentHash } from "./content-hash.ts";
import { type Explanation, explainPage, type PageContent } from "./explain-page.ts";
import type { PageInput } from "./page-input.ts";
import { NO_MEMORY } from "./site-memory.ts";

/** What a document tells, and what tells it from others. */
export type ExtractedPage = PageContent & {
  /** Equal for pages that a reader cannot tell apart; null where there is nothing to read. */
  readonly contentHash: string | null;
};

/** Reads a page: its title, its links and the addresses that stand on it. */
export function extractPage(input: PageInput, memory = NO_MEMORY): ExtractedPage {
  return withContentHash(explainPage(input, memory));
}

/**
 * A page with its hash. That is made apart from the reading, which knows nothing of Node: browsers, which read pages by
 * the library, hash nothing at one go.
 */
export function withContentHash({ page, readable }: Explanation): ExtractedPage {
  const emails = page.contacts.map(({ email }) => email);
  return { ...page, contentHash: contentHash({ title: page.title, text: readable, emails }) };
}
