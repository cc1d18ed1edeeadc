import type { ReadPage } from "./read-document.ts";

/**
 * What becomes of a page that only its scripts fill: its row says so. It leaves no validators, for what its scripts
 * fill it with changes while the page itself is as it was: a re-scan asks for all of it. Other pages are given back as
 * they are.
 */
export async function lookFurther(page: ReadPage): Promise<ReadPage> {
  if (page.shell === null) return page;
  const { etag: _etag, last_modified: _modified, ...metadata } = page.record.metadata;
  return { ...page, record: { ...page.record, metadata: { ...metadata, needs_script: true } } };
}
