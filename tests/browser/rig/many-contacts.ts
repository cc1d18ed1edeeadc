import { randomUUID } from "node:crypto";
import pg from "pg";
import { newDomain, pageOf } from "../../helpers/found-rows.ts";
import { ownScan, readBy } from "../../helpers/scan-rows.ts";
import type { TestDatabase } from "../../helpers/test-database.ts";

/** contacts of a statement, whose parameters are bounded */
const CONTACTS_AT_ONCE = 1_000;

/**
 * An ended scan of many contacts, one page: `person0@acme.com`, which is corporate, `person1@acme.com`, which is
 * unknown, and so on by turns. Gives back the scan's id.
 */
export async function scanOfMany(
  { db, url }: TestDatabase,
  domain: string,
  contacts: number,
): Promise<string> {
  // What is older than rows are kept would be gone before it is looked at.
  const began = Date.now();
  const now = new Date(began).toISOString();
  const domainId = await newDomain(db, domain);
  const { id: scanId, job_id } = await ownScan(db, domainId, now, now);
  const pageId = await pageOf(db, domainId, { url: `https://${domain}/`, last_scan: now });
  await readBy(db, scanId, pageId);
  for (let start = 0; start < contacts; start += CONTACTS_AT_ONCE) {
    const length = Math.min(CONTACTS_AT_ONCE, contacts - start);
    const rows = Array.from({ length }, (_, index) => ({
      id: randomUUID(),
      email: `person${start + index}@${domain}`,
      // They are listed in the order in which they were found: each has a moment of its own.
      found: new Date(began + start + index).toISOString(),
      email_type: (start + index) % 2 === 0 ? ("corporate" as const) : ("unknown" as const),
    }));
    await db
      .insertInto("contacts")
      .values(
        rows.map(({ found, ...row }) => ({
          ...row,
          domain_id: domainId,
          page_id: pageId,
          has_gmail: false,
          context: "",
          source_url: `https://${domain}/`,
          created_at: found,
        })),
      )
      .execute();
    await db
      .insertInto("sightings")
      .values(
        rows.map(({ id, email_type, found }) => ({
          contact_id: id,
          page_id: pageId,
          from_scan: scanId,
          email_type,
          method: "mailto",
          context: "",
          first_seen: found,
        })),
      )
      .execute();
  }
  await analyze(url);
  return job_id;
}

/** Has Postgres count its rows, as it does by itself within a minute: until then its plans are of a small table. */
async function analyze(url: string): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  await client.query("analyze");
  await client.end();
}
