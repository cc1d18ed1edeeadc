import type { Kysely } from "kysely";
import * as z from "zod/mini";
import { listPageContacts } from "../contacts/repository.ts";
import type { StoredPage, StoredPages } from "../crawl/ports.ts";
import type { DB } from "../db/database.ts";

/** A page's metadata where its server gave a validator and all its links were kept. */
const revisitableSchema = z.object({
  bytes: z.number(),
  fetch_ms: z.number(),
  links: z.number(),
  truncated: z.exactOptional(z.literal(true)),
  content_hash: z.exactOptional(z.string()),
  etag: z.exactOptional(z.string()),
  last_modified: z.exactOptional(z.string()),
  outlinks: z.array(z.tuple([z.string(), z.string()])),
});

/** The pages of a domain as its earlier scans read them. */
export function storedPages(db: Kysely<DB>, domainId: string): StoredPages {
  return {
    find: (url) => findStoredPage(db, domainId, url),
    contacts: ({ id }) => listPageContacts(db, id),
  };
}

async function findStoredPage(
  db: Kysely<DB>,
  domainId: string,
  url: string,
): Promise<StoredPage | undefined> {
  const row = await db
    .selectFrom("pages")
    .select(["id", "content_type", "title", "word_count", "page_metadata"])
    .where("domain_id", "=", domainId)
    .where("url", "=", url)
    .where("error", "is", null)
    .executeTakeFirst();
  if (!row) return undefined;
  const metadata = z.safeParse(revisitableSchema, row.page_metadata);
  if (!metadata.success) return undefined;
  return {
    id: row.id,
    contentType: row.content_type,
    title: row.title,
    wordCount: row.word_count,
    metadata: metadata.data,
  };
}
