import type { DB } from "@contact-scanner/core/db/database";
import { EXAMPLE, EXAMPLE_DOMAIN, EXAMPLE_SCAN } from "@contact-scanner/functions/http/example-rows";
import type { Kysely } from "kysely";

/** Makes the rows that the documentation's examples speak of, and no others. */
export async function seedExampleRows(db: Kysely<DB>): Promise<void> {
  await db.deleteFrom("jobs").execute();
  await db.deleteFrom("domains").execute();
  await db.deleteFrom("profiles").where("id", "=", EXAMPLE.userId).execute();
  await db.insertInto("profiles").values({ id: EXAMPLE.userId }).execute();
  await db
    .insertInto("domains")
    .values([
      { ...EXAMPLE_DOMAIN, created_by: EXAMPLE.userId },
      { id: EXAMPLE.runningDomainId, domain: EXAMPLE.runningDomain, created_by: EXAMPLE.userId },
    ])
    .execute();
  const { domain: _domain, result_data, ...scan } = EXAMPLE_SCAN;
  const { emails: _emails, ...summary } = result_data;
  const job_metadata = { start_url: null, max_pages: 100, max_depth: 20 };
  await db
    .insertInto("jobs")
    .values([
      { ...scan, result_data: summary, job_metadata },
      {
        job_id: EXAMPLE.runningJobId,
        job_type: "website_scan",
        status: "running",
        created_by: EXAMPLE.userId,
        domain_id: EXAMPLE.runningDomainId,
        job_metadata,
        started_at: "2026-03-02T09:59:00Z",
      },
    ])
    .execute();
  await seedContact(db);
}

async function seedContact(db: Kysely<DB>): Promise<void> {
  const pageId = "5e0c7a92-1d4b-4c38-8f6a-b2e9d0c3f715";
  const contactId = "a4c1e7f0-2b6d-4e95-9d38-6f0b5c2a8e17";
  const url = `https://${EXAMPLE.domain}/contact`;
  const seen = "2026-03-02T09:30:04.000Z";
  await db
    .insertInto("pages")
    .values({
      id: pageId,
      domain_id: EXAMPLE.domainId,
      url,
      status_code: 200,
      depth: 1,
      last_scan: seen,
      scan_job_id: EXAMPLE.jobId,
      page_metadata: {},
      created_at: seen,
      updated_at: seen,
    })
    .execute();
  await db
    .insertInto("contacts")
    .values({
      id: contactId,
      domain_id: EXAMPLE.domainId,
      page_id: pageId,
      email: EXAMPLE.email,
      email_type: "service",
      has_gmail: false,
      context: `Orders: ${EXAMPLE.email}`,
      source_url: url,
      source_job_id: EXAMPLE.jobId,
      created_at: seen,
      updated_at: seen,
    })
    .execute();
  await db
    .insertInto("contact_sources")
    .values({
      contact_id: contactId,
      page_id: pageId,
      job_id: EXAMPLE.jobId,
      method: "mailto",
      context: `Orders: ${EXAMPLE.email}`,
      first_seen: seen,
      last_seen: seen,
    })
    .execute();
}
