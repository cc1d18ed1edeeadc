import { LIMITS } from "../config.ts";
import { siteText } from "../site-text.ts";
import type { PageMetadata } from "./checkpoint.ts";
import type { CrawlRun } from "./crawl-run.ts";
import { type FollowedLinks, followLinks, type LinkTaker } from "./follow-links.ts";
import type { ReadPage } from "./read-document.ts";

/** Takes a page whose links were followed into the next checkpoint; its visit took `ms`. */
export function recordPage(
  { frontier, recorder, emails, site }: Pick<CrawlRun, "frontier" | "recorder" | "emails" | "site">,
  { record }: ReadPage,
  links: FollowedLinks,
  ms: number,
): void {
  const place = recorder.pagesVisited + 1;
  recorder.page({ ...record, metadata: { ...withLinks(record.metadata, links), place } });
  for (const { email } of record.contacts) emails.add(email);
  site.ports.observe({
    kind: "page",
    url: record.url,
    error: record.error,
    fault: record.metadata.fault ?? null,
    ms,
    pagesDone: recorder.pagesVisited,
    pagesKnown: frontier.known,
    emails: record.contacts.map((contact) => contact.email),
  });
}

/** Takes the links of a page, visited with this priority, into the frontier, unless it asks that they be left alone. */
export async function followPageLinks(
  run: LinkTaker,
  { record, links, directives }: ReadPage,
  priority: number,
): Promise<FollowedLinks> {
  if (!directives.nofollow)
    return await followLinks(run, links, { url: record.url, depth: record.depth, priority });
  return { skipped: links.length === 0 ? {} : { nofollow: links.length }, inSite: [] };
}

/**
 * Adds to a page's metadata what its row keeps of its links. A re-scan that finds the page unchanged needs all of them;
 * where they are too many none is kept, and the page is read again.
 */
function withLinks(metadata: PageMetadata, { skipped, inSite }: FollowedLinks): PageMetadata {
  const { etag, last_modified, ...rest } = metadata;
  const told = Object.keys(skipped).length === 0 ? rest : { ...rest, skipped };
  if (etag === undefined && last_modified === undefined) return told;
  if (inSite.length > LIMITS.maxStoredLinks) return told;
  const outlinks = inSite.map(({ url, text }): [string, string] => [url, keptText(text)]);
  return { ...metadata, ...told, outlinks };
}

/**
 * A link's text as it is kept. One with an address is left out: it says nothing of the page that the link leads to, and
 * the address would stay here when it is removed everywhere else.
 */
function keptText(text: string): string {
  return text.includes("@") ? "" : siteText(text, MAX_TEXT_CHARS);
}

/** Characters of a link's text that are kept: what comes after is no label. */
const MAX_TEXT_CHARS = 80;
