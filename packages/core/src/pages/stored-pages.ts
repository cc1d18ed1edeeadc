import type { Kysely } from "kysely";
import * as z from "zod/mini";
import { type Collection, isCovered } from "../collection/collection.ts";
import { readPagePoints } from "../contact-points/page-points.ts";
import { listPageContacts } from "../contacts/repository.ts";
import { ADDRESSES_ALONE } from "../crawl/checkpoint.ts";
import type { StoredContents, StoredPage, StoredPages } from "../crawl/ports.ts";
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

/** What of the page was kept. */
const noteSchema = z.object({
  collected: z.exactOptional(z.array(z.string())),
  role_only: z.exactOptional(z.literal(true)),
});

/** The pages of a domain as its earlier scans read them, those of which all is kept that this scan is to keep. */
export function storedPages(db: Kysely<DB>, domainId: string, collection: Collection): StoredPages {
  return {
    find: (url) => findStoredPage(db, { domainId, collection }, url),
    contents: (page) => readContents(db, page),
  };
}

async function readContents(db: Kysely<DB>, { id, contentsId }: StoredPage): Promise<StoredContents> {
  const contacts = await listPageContacts(db, id);
  return { contacts, ...(contentsId === null ? ADDRESSES_ALONE : await readPagePoints(db, contentsId)) };
}

async function findStoredPage(
  db: Kysely<DB>,
  { domainId, collection }: { domainId: string; collection: Collection },
  url: string,
): Promise<StoredPage | undefined> {
  const row = await db
    .selectFrom("pages")
    .select(["id", "content_type", "title", "word_count", "page_metadata", "contents_id"])
    .where("domain_id", "=", domainId)
    .where("url", "=", url)
    .where("error", "is", null)
    .executeTakeFirst();
  // One without a word may wait for its scripts, which older code did not say: it is read again.
  if (!row || row.word_count === 0) return undefined;
  const metadata = z.safeParse(revisitableSchema, row.page_metadata);
  if (!metadata.success) return undefined;
  if (!isCovered(collection, noteSchema.parse(row.page_metadata))) return undefined;
  return {
    id: row.id,
    contentType: row.content_type,
    title: row.title,
    wordCount: row.word_count,
    metadata: metadata.data,
    contentsId: row.contents_id,
  };
}
