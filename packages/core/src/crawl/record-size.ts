import type { PageRecord } from "./checkpoint.ts";
import type { FrontierEntry } from "./frontier-entry.ts";

/** Bytes of a character in memory, at most. */
const CHAR_BYTES = 2;
/** Bytes of what else makes up a record: numbers, and what holds its parts together. */
const OBJECT_BYTES = 200;

/** About how many bytes a page's record takes until it is stored. */
export function recordBytes({ url, title, error, metadata, contacts }: PageRecord): number {
  let chars = url.length + (title?.length ?? 0) + (error?.length ?? 0);
  for (const [link, text] of metadata.outlinks ?? []) chars += link.length + text.length;
  for (const { email, context } of contacts) chars += email.length + context.length;
  return chars * CHAR_BYTES + (1 + contacts.length) * OBJECT_BYTES;
}

/** The same of an entry that waits for its visit, or of one that needs none. */
export function entryBytes({ url }: Pick<FrontierEntry, "url">): number {
  return url.length * CHAR_BYTES + OBJECT_BYTES;
}
