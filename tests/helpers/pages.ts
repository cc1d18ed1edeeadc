import { randomUUID } from "node:crypto";
import type { DB } from "@contact-scanner/core/db/database";
import type { Kysely } from "kysely";

/** The id of a new page of a domain, which a scan has just visited. */
export async function addPage(db: Kysely<DB>, domainId: string, url: string): Promise<string> {
  const id = randomUUID();
  await db
    .insertInto("pages")
    .values({ id, domain_id: domainId, url, depth: 0, last_scan: new Date(), page_metadata: {} })
    .execute();
  return id;
}
