import { randomUUID } from "node:crypto";
import type { DB } from "@contact-scanner/core/db/database";
import type { EmailType } from "@contact-scanner/core/extract/contact";
import type { Kysely } from "kysely";
import { TEST_USER } from "./test-database.ts";

/** A domain of its own. */
export async function newDomain(db: Kysely<DB>, domain = `${randomUUID()}.com`): Promise<string> {
  const id = randomUUID();
  await db.insertInto("domains").values({ id, domain, created_by: TEST_USER.id }).execute();
  return id;
}

/** A scan that ran between two times; without an end it runs. */
export async function scanOf(db: Kysely<DB>, domainId: string, started: string, finished?: string) {
  const job_id = randomUUID();
  await db
    .insertInto("jobs")
    .values({
      job_id,
      job_type: "website_scan",
      status: finished === undefined ? "running" : "cancelled",
      created_by: TEST_USER.id,
      domain_id: domainId,
      job_metadata: {},
      started_at: started,
      finished_at: finished ?? null,
    })
    .execute();
  return job_id;
}

export async function pageOf(
  db: Kysely<DB>,
  domainId: string,
  page: { url?: string; created_at?: string; last_scan: string; error?: string },
): Promise<string> {
  const id = randomUUID();
  await db
    .insertInto("pages")
    .values({
      id,
      domain_id: domainId,
      url: page.url ?? `https://acme.com/${id}`,
      depth: 0,
      error: page.error ?? null,
      created_at: page.created_at ?? page.last_scan,
      last_scan: page.last_scan,
      page_metadata: {},
    })
    .execute();
  return id;
}

/** A contact that stands on these pages, first found on the first of them. */
export async function contactOf(
  db: Kysely<DB>,
  domainId: string,
  contact: { email: string; type?: EmailType; context?: string; created_at: string },
  sources: readonly { pageId: string; first_seen: string; last_seen: string }[],
): Promise<string> {
  const id = randomUUID();
  const context = contact.context ?? "";
  await db
    .insertInto("contacts")
    .values({
      id,
      domain_id: domainId,
      page_id: sources[0]?.pageId ?? "",
      email: contact.email,
      email_type: contact.type ?? "unknown",
      has_gmail: false,
      context,
      source_url: "https://acme.com/",
      created_at: contact.created_at,
    })
    .execute();
  await db
    .insertInto("contact_sources")
    .values(
      sources.map(({ pageId, ...seen }) => ({
        contact_id: id,
        page_id: pageId,
        method: "mailto",
        context,
        ...seen,
      })),
    )
    .execute();
  return id;
}
