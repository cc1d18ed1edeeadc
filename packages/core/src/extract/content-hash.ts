import { hash } from "node:crypto";

/** Characters of a hash that are kept: 132 bits, so that no two of a scan's pages collide by chance. */
const HASH_CHARS = 22;

/**
 * A hash of what a reader finds on a page, null where there is nothing to read: two pages of one hash are one page.
 * Addresses that stand only in its markup count, so that none is lost with a page that is left out.
 */
export function contentHash(page: {
  title: string | null;
  text: string;
  emails: readonly string[];
}): string | null {
  if (page.text === "") return null;
  const content = JSON.stringify([page.title, page.text, [...page.emails].sort()]);
  return hash("sha256", content, "base64url").slice(0, HASH_CHARS);
}
