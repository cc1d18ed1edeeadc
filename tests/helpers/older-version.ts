import { randomUUID } from "node:crypto";
import type { DB, JsonObject } from "@contact-scanner/core/db/database";
import { type Expression, expressionBuilder, type Kysely, type SqlBool } from "kysely";
import { TEST_USER } from "./test-database.ts";

/** How the version before `scan_pages` wrote what it found, and what it listed: the statements are that version's. */

/** A page as a visit found it. */
export type OlderVisit = {
  readonly url: string;
  readonly at: string;
  readonly status: number;
  readonly error: string | null;
  readonly emails: readonly string[];
  readonly metadata?: JsonObject;
};

/** A scan that has begun; null = it never does. */
export async function olderScan(db: Kysely<DB>, domainId: string, startedAt: string | null): Promise<string> {
  const jobId = randomUUID();
  await db
    .insertInto("jobs")
    .values({
      job_id: jobId,
      job_type: "website_scan",
      status: startedAt === null ? "pending" : "running",
      created_by: TEST_USER.id,
      domain_id: domainId,
      job_metadata: {},
      started_at: startedAt,
    })
    .execute();
  return jobId;
}

/** A checkpoint of one page. */
export async function olderCheckpoint(
  db: Kysely<DB>,
  { jobId, domainId }: { jobId: string; domainId: string },
  visit: OlderVisit,
): Promise<void> {
  const pageId = await upsertPage(db, { jobId, domainId }, visit);
  for (const email of visit.emails.toSorted()) {
    const contactId = await upsertContact(db, { jobId, domainId, pageId, email }, visit);
    await db
      .insertInto("contact_sources")
      .values({
        contact_id: contactId,
        page_id: pageId,
        job_id: jobId,
        method: "text",
        context: `Mail ${email} at ${visit.at}`,
        first_seen: visit.at,
        last_seen: visit.at,
      })
      .onConflict((conflict) =>
        conflict.columns(["contact_id", "page_id"]).doUpdateSet((eb) => ({
          job_id: eb.ref("excluded.job_id"),
          method: eb.ref("excluded.method"),
          context: eb.ref("excluded.context"),
          last_seen: eb.ref("excluded.last_seen"),
        })),
      )
      .execute();
  }
  await db
    .insertInto("frontier")
    .values([{ job_id: jobId, url: visit.url, depth: 0, priority: 1, state: "queued" }])
    .onConflict((conflict) =>
      conflict.columns(["job_id", "url"]).doUpdateSet((eb) => ({ state: eb.ref("excluded.state") })),
    )
    .execute();
  await db
    .updateTable("jobs")
    .set({ checkpoint: { startUrl: visit.url } })
    .where("job_id", "=", jobId)
    .execute();
}

async function upsertPage(
  db: Kysely<DB>,
  { jobId, domainId }: { jobId: string; domainId: string },
  { url, at, status, error, metadata = {} }: OlderVisit,
): Promise<string> {
  const { id } = await db
    .insertInto("pages")
    .values({
      id: randomUUID(),
      domain_id: domainId,
      url,
      status_code: status,
      title: `As of ${at}`,
      depth: 1,
      error,
      last_scan: at,
      created_at: at,
      scan_job_id: jobId,
      page_metadata: metadata,
    })
    .onConflict((conflict) =>
      conflict.columns(["domain_id", "url"]).doUpdateSet((eb) => ({
        status_code: eb.ref("excluded.status_code"),
        title: eb.ref("excluded.title"),
        error: eb.ref("excluded.error"),
        last_scan: eb.ref("excluded.last_scan"),
        scan_job_id: eb.ref("excluded.scan_job_id"),
        page_metadata: eb.ref("excluded.page_metadata"),
      })),
    )
    .returning("id")
    .executeTakeFirstOrThrow();
  return id;
}

async function upsertContact(
  db: Kysely<DB>,
  { jobId, domainId, pageId, email }: { jobId: string; domainId: string; pageId: string; email: string },
  { url, at }: OlderVisit,
): Promise<string> {
  const { id } = await db
    .insertInto("contacts")
    .values({
      id: randomUUID(),
      domain_id: domainId,
      page_id: pageId,
      email,
      email_type: "corporate",
      has_gmail: false,
      context: `Mail ${email} at ${at}`,
      source_url: url,
      source_job_id: jobId,
      created_at: at,
    })
    .onConflict((conflict) =>
      conflict.columns(["domain_id", "email"]).doUpdateSet((eb) => ({
        email_type: eb.ref("excluded.email_type"),
        updated_at: eb.fn<Date>("now"),
      })),
    )
    .returning("id")
    .executeTakeFirstOrThrow();
  return id;
}

export async function endOlderScan(
  db: Kysely<DB>,
  jobId: string,
  { at, status }: { at: string; status: "complete" | "failed" | "cancelled" },
): Promise<void> {
  await db
    .updateTable("jobs")
    .set({ status, checkpoint: null, lease_id: null, lease_expires_at: null, finished_at: at })
    .where("job_id", "=", jobId)
    .execute();
  await db.deleteFrom("frontier").where("job_id", "=", jobId).execute();
}

/** The URLs and addresses that the older version listed for a scan, sorted. */
export async function olderLists(
  db: Kysely<DB>,
  jobId: string,
): Promise<{ urls: string[]; emails: string[] }> {
  const pages = await db
    .selectFrom("pages")
    .innerJoin("jobs", "jobs.domain_id", "pages.domain_id")
    .where("jobs.job_id", "=", jobId)
    .whereRef("jobs.started_at", "<=", "pages.last_scan")
    .where(isUnfinishedOr("pages.created_at"))
    .select("pages.url")
    .execute();
  const contacts = await db
    .selectFrom("contacts")
    .innerJoin("jobs", "jobs.domain_id", "contacts.domain_id")
    .innerJoin("contact_sources", "contact_sources.contact_id", "contacts.id")
    .where("jobs.job_id", "=", jobId)
    .whereRef("contact_sources.last_seen", ">=", "jobs.started_at")
    .where(isUnfinishedOr("contact_sources.first_seen"))
    .select("contacts.email")
    .distinct()
    .execute();
  return {
    urls: pages.map(({ url }) => url).toSorted(),
    emails: contacts.map(({ email }) => email).toSorted(),
  };
}

function isUnfinishedOr(first: "pages.created_at" | "contact_sources.first_seen"): Expression<SqlBool> {
  const eb = expressionBuilder<DB, "jobs" | "pages" | "contact_sources">();
  return eb.or([eb("jobs.finished_at", "is", null), eb("jobs.finished_at", ">=", eb.ref(first))]);
}
