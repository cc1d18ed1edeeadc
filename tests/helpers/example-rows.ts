import type { DB } from "@contact-scanner/core/db/database";
import {
  EXAMPLE,
  EXAMPLE_BATCH,
  EXAMPLE_CONTACT,
  EXAMPLE_DELIVERY,
  EXAMPLE_DOMAIN,
  EXAMPLE_KEY,
  EXAMPLE_KEY_USAGE,
  EXAMPLE_PAGE,
  EXAMPLE_SCAN,
  EXAMPLE_SCHEDULE,
  EXAMPLE_USAGE,
  EXAMPLE_WEBHOOK,
} from "@contact-scanner/functions/http/example-rows";
import type { Kysely } from "kysely";
import { seedContents, seedMailDomain } from "./example-contents.ts";
import { readBy } from "./scan-rows.ts";
import { webhookSecrets } from "./webhook-secrets.ts";

/** Far from the numbers that Postgres gives by itself. */
const EXAMPLE_SCAN_ID = 1_000_000_000;

/** Makes the rows that the documentation's examples speak of, and no others. */
export async function seedExampleRows(db: Kysely<DB>): Promise<void> {
  await db.deleteFrom("batches").execute();
  await db.deleteFrom("webhook_events").execute();
  await db.deleteFrom("jobs").execute();
  await db.deleteFrom("domains").execute();
  await db.deleteFrom("profiles").where("id", "=", EXAMPLE.userId).execute();
  await db.insertInto("profiles").values({ id: EXAMPLE.userId }).execute();
  await db
    .insertInto("domains")
    .values([
      { ...EXAMPLE_DOMAIN, created_by: EXAMPLE.userId },
      { id: EXAMPLE.runningDomainId, domain: EXAMPLE.runningDomain, created_by: EXAMPLE.userId },
      { id: EXAMPLE.pausedDomainId, domain: EXAMPLE.pausedDomain, created_by: EXAMPLE.userId },
    ])
    .execute();
  const { domain: _domain, waiting: _waiting, result_data, ...scan } = EXAMPLE_SCAN;
  const { emails: _emails, ...summary } = result_data;
  const job_metadata = { start_url: null, max_pages: 100, max_depth: 20 };
  await db
    .insertInto("jobs")
    .values([
      { ...scan, id: EXAMPLE_SCAN_ID, result_data: JSON.stringify(summary), job_metadata },
      {
        job_id: EXAMPLE.runningJobId,
        job_type: "website_scan",
        status: "running",
        created_by: EXAMPLE.userId,
        domain_id: EXAMPLE.runningDomainId,
        job_metadata,
        started_at: "2026-03-02T09:59:00Z",
      },
      {
        job_id: EXAMPLE.pausedJobId,
        job_type: "website_scan",
        status: "running",
        created_by: EXAMPLE.userId,
        domain_id: EXAMPLE.pausedDomainId,
        job_metadata,
        progress: 0.5,
        started_at: "2026-03-02T09:58:00Z",
        paused_at: "2026-03-02T09:59:30Z",
        lease_expires_at: "2026-03-02T09:59:30Z",
      },
    ])
    .execute();
  await seedBatch(db);
  await seedContact(db);
  await seedContents(db);
  await seedMailDomain(db);
  const { domain: _name, last_status: _status, last_error: _error, ...shown } = EXAMPLE_SCHEDULE;
  const { include: _in, exclude: _ex, only_languages: _lang, start_paths: _from, ...rest } = shown;
  const { subdomains: _hosts, collect: _kinds, render: _pages, ...schedule } = rest;
  await db.insertInto("schedules").values(schedule).execute();
  await db
    .insertInto("usage_days")
    .values({ ...EXAMPLE_USAGE, user_id: EXAMPLE.userId })
    .execute();
  await seedKeyUsage(db);
  await seedWebhook(db);
}

/** A key that nobody can call by, and what it used. */
async function seedKeyUsage(db: Kysely<DB>): Promise<void> {
  const { api_key, ...counts } = EXAMPLE_KEY_USAGE;
  await db
    .insertInto("api_keys")
    .values({
      ...EXAMPLE_KEY,
      scopes: [...EXAMPLE_KEY.scopes],
      user_id: EXAMPLE.userId,
      key_hash: "",
    })
    .execute();
  await db
    .insertInto("usage_key_days")
    .values({ ...counts, user_id: EXAMPLE.userId, api_key_id: api_key.id })
    .execute();
}

async function seedBatch(db: Kysely<DB>): Promise<void> {
  const { batch_id: id, created_by, created_at } = EXAMPLE_BATCH;
  await db.insertInto("batches").values({ id, created_by, created_at }).execute();
  const lines = [
    { url: EXAMPLE.domain, job_id: EXAMPLE.jobId },
    { url: EXAMPLE.runningDomain, job_id: EXAMPLE.runningJobId },
    { url: EXAMPLE.pausedDomain, job_id: EXAMPLE.pausedJobId },
    { url: "no website", error: '"no website" is no website: it holds white space or control characters.' },
  ];
  await db
    .insertInto("batch_jobs")
    .values(lines.map((line, position) => ({ batch_id: id, position, joined: false, ...line })))
    .execute();
}

async function seedWebhook(db: Kysely<DB>): Promise<void> {
  const { include, events, ...webhook } = EXAMPLE_WEBHOOK;
  await db
    .insertInto("webhooks")
    .values({
      ...webhook,
      created_by: EXAMPLE.userId,
      host: `${new URL(webhook.url).host}:443`,
      events: [...events],
      include_contacts: include.length > 0,
      sealed_secret: webhookSecrets.seal("whsec_c2VjcmV0IG9mIHRoZSBleGFtcGxlJ3Mgd2ViaG9vaw==", webhook.id),
    })
    .execute();
  const { event_id, event_type, job_id, batch_id, next_try_at: _none, tries, ...delivery } = EXAMPLE_DELIVERY;
  await db
    .insertInto("webhook_events")
    .values({ id: event_id, type: event_type, job_id, batch_id, data: { job_id } })
    .execute();
  await db
    .insertInto("webhook_deliveries")
    .values({ ...delivery, event_id, tries: JSON.stringify(tries) })
    .execute();
}

async function seedContact(db: Kysely<DB>): Promise<void> {
  const {
    reading,
    links_skipped: _skipped,
    needs_script: _needs,
    rendered: _rendered,
    place,
    ...page
  } = EXAMPLE_PAGE;
  await db
    .insertInto("pages")
    .values({ ...page, domain_id: EXAMPLE.domainId, page_metadata: {}, updated_at: page.created_at })
    .execute();
  await readBy(db, EXAMPLE_SCAN_ID, page.id, {
    reading,
    depth: page.depth,
    status_code: page.status_code,
    content_type: page.content_type,
    title: page.title,
    word_count: page.word_count,
    page_metadata: { place },
    read_at: page.last_scan,
  });
  const { sources: _sources, sources_count, first_seen, last_seen, method, ...listed } = EXAMPLE_CONTACT;
  const { person_name, person_role, department, seniority, person_reason, ...trusted } = listed;
  const { confidence, confidence_reasons, deliverability, deliverability_reasons, ...told } = trusted;
  const { mail_provider, ...contact } = told;
  await db
    .insertInto("contacts")
    .values({
      ...contact,
      domain_id: EXAMPLE.domainId,
      page_id: page.id,
      updated_at: contact.created_at,
    })
    .execute();
  await db
    .insertInto("sightings")
    .values({
      contact_id: contact.id,
      page_id: page.id,
      from_scan: EXAMPLE_SCAN_ID,
      email_type: contact.email_type,
      method,
      context: contact.context,
      first_seen,
    })
    .execute();
}
