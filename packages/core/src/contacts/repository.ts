import type { ExpressionBuilder, Kysely, Transaction } from "kysely";
import type { DB } from "../db/database.ts";
import { domainIdOfScan } from "../domains/repository.ts";
import { CONTACT_METHODS, type Contact, type EmailType } from "../extract/contact.ts";

/** Rows a statement: Postgres takes 65,535 parameters, a contact has ten. */
const ROWS_PER_STATEMENT = 1_000;

export type NewContact = {
  readonly id: string;
  readonly domain_id: string;
  readonly page_id: string;
  readonly email: string;
  readonly email_type: EmailType;
  readonly has_gmail: boolean;
  readonly context: string;
  readonly source_url: string;
  readonly source_job_id: string;
};

/**
 * Inserts the contacts; one the domain has already keeps where it was first found, and the type that a page told of,
 * for others do not tell it. Gives back each id by its email.
 */
export async function upsertContacts(
  trx: Transaction<DB>,
  contacts: readonly NewContact[],
): Promise<Map<string, string>> {
  const ids = new Map<string, string>();
  for (const rows of chunks(contacts)) {
    const stored = await trx
      .insertInto("contacts")
      .values(rows)
      .onConflict((conflict) =>
        conflict.columns(["domain_id", "email"]).doUpdateSet((eb) => ({
          email_type: eb
            .case()
            .when(
              eb.and([
                eb("contacts.email_type", "=", "corporate"),
                eb("excluded.email_type", "=", "unknown"),
              ]),
            )
            .then(eb.ref("contacts.email_type"))
            .else(eb.ref("excluded.email_type"))
            .end(),
          updated_at: eb.fn<Date>("now"),
        })),
      )
      .returning(["id", "email"])
      .execute();
    for (const row of stored) ids.set(row.email, row.id);
  }
  return ids;
}

export type NewContactSource = {
  readonly contact_id: string;
  readonly page_id: string;
  readonly job_id: string;
  readonly method: string;
  readonly context: string;
};

/** Notes that the contacts stand on these pages now. */
export async function upsertContactSources(
  trx: Transaction<DB>,
  sources: readonly NewContactSource[],
): Promise<void> {
  for (const rows of chunks(sources)) {
    await trx
      .insertInto("contact_sources")
      .values(rows)
      .onConflict((conflict) =>
        conflict.columns(["contact_id", "page_id"]).doUpdateSet((eb) => ({
          job_id: eb.ref("excluded.job_id"),
          method: eb.ref("excluded.method"),
          context: eb.ref("excluded.context"),
          last_seen: eb.fn<Date>("now"),
        })),
      )
      .execute();
  }
}

/** The contacts that stood on a page when it was last read. */
export async function listPageContacts(db: Kysely<DB>, pageId: string): Promise<Contact[]> {
  const page = db.selectFrom("pages").select("last_scan").where("id", "=", pageId);
  const rows = await db
    .selectFrom("contact_sources")
    .innerJoin("contacts", "contacts.id", "contact_sources.contact_id")
    .select(["contacts.email", "contacts.email_type", "contact_sources.method", "contact_sources.context"])
    .where("contact_sources.page_id", "=", pageId)
    .where("contact_sources.last_seen", ">=", page)
    .orderBy("contacts.email")
    .execute();
  return rows.map(({ email, email_type: type, method, context }) => ({
    email,
    type,
    method: CONTACT_METHODS.find((known) => known === method) ?? "text",
    context,
    element: null,
  }));
}

/** The domain's addresses that the scan saw, sorted. */
export async function listScanEmails(db: Kysely<DB>, jobId: string, limit: number): Promise<string[]> {
  const rows = await db
    .selectFrom("contacts")
    .where(seenByScan(jobId))
    .select("contacts.email")
    .orderBy("email")
    .limit(limit)
    .execute();
  return rows.map((row) => row.email);
}

/** How many addresses of each type the scan saw. */
export async function countScanContacts(db: Kysely<DB>, jobId: string): Promise<Record<string, number>> {
  const rows = await db
    .selectFrom("contacts")
    .where(seenByScan(jobId))
    .select((eb) => ["contacts.email_type", eb.cast<number>(eb.fn.countAll(), "integer").as("count")])
    .groupBy("contacts.email_type")
    .execute();
  return Object.fromEntries(rows.map((row) => [row.email_type, row.count]));
}

/**
 * Whether a contact stood on its domain's pages between the scan's start and its end. A scan that runs has no end yet.
 */
export function seenByScan(jobId: string) {
  return (eb: ExpressionBuilder<DB, "contacts">) =>
    eb.and([
      eb("contacts.domain_id", "=", domainIdOfScan(jobId)),
      eb.exists(
        eb
          .selectFrom("contact_sources")
          .innerJoin("jobs", (join) => join.on("jobs.job_id", "=", jobId))
          .select("contact_sources.contact_id")
          .whereRef("contact_sources.contact_id", "=", "contacts.id")
          .whereRef("contact_sources.last_seen", ">=", "jobs.started_at")
          .where((inner) =>
            inner.or([
              inner("jobs.finished_at", "is", null),
              inner("contact_sources.first_seen", "<=", inner.ref("jobs.finished_at")),
            ]),
          ),
      ),
    ]);
}

function* chunks<T>(rows: readonly T[]): Generator<T[]> {
  for (let start = 0; start < rows.length; start += ROWS_PER_STATEMENT) {
    yield rows.slice(start, start + ROWS_PER_STATEMENT);
  }
}
