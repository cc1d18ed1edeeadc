import type { Kysely, Transaction } from "kysely";
import type { DB } from "../db/database.ts";
import { CONTACT_METHODS, type Contact, type EmailType } from "../extract/contact.ts";
import { ofPersonColumns } from "../people/person-row.ts";
import { contextThere, sightingsOfScan } from "../sightings/seen-by-scan.ts";

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

export type StoredContact = {
  readonly id: string;
  readonly email: string;
  /** where it was first found */
  readonly context: string;
};

/** Those of the addresses that the domain has as contacts. */
export async function findContacts(
  db: Kysely<DB>,
  domainId: string,
  emails: readonly string[],
): Promise<(StoredContact & { readonly email_type: EmailType })[]> {
  return await db
    .selectFrom("contacts")
    .select(["id", "email", "context", "email_type"])
    .where("domain_id", "=", domainId)
    .where("email", "in", emails)
    .execute();
}

/**
 * Inserts contacts that the domain does not have, and gives them back. One that somebody else made meanwhile keeps its
 * own.
 */
export async function insertContacts(
  trx: Transaction<DB>,
  contacts: readonly NewContact[],
): Promise<StoredContact[]> {
  const stored: StoredContact[] = [];
  // One order for every writer: two transactions that touch the same rows wait for each other instead of deadlocking.
  const sorted = contacts.toSorted((a, b) => (a.email < b.email ? -1 : 1));
  for (let start = 0; start < sorted.length; start += ROWS_PER_STATEMENT) {
    const rows = await trx
      .insertInto("contacts")
      .values(sorted.slice(start, start + ROWS_PER_STATEMENT))
      .onConflict((conflict) =>
        conflict.columns(["domain_id", "email"]).doUpdateSet((eb) => ({ updated_at: eb.fn<Date>("now") })),
      )
      .returning(["id", "email", "context"])
      .execute();
    stored.push(...rows);
  }
  return stored;
}

/** Gives contacts another type each. */
export async function retypeContacts(
  trx: Transaction<DB>,
  retyped: readonly { readonly id: string; readonly type: EmailType }[],
): Promise<void> {
  for (const [type, contacts] of Map.groupBy(retyped, (one) => one.type)) {
    await trx
      .updateTable("contacts")
      .set((eb) => ({ email_type: type, updated_at: eb.fn<Date>("now") }))
      .where(
        "id",
        "in",
        contacts.map(({ id }) => id),
      )
      .execute();
  }
}

/** The contacts that stood on a page when it was last read. */
export async function listPageContacts(db: Kysely<DB>, pageId: string): Promise<Contact[]> {
  const rows = await db
    .selectFrom("sightings")
    .innerJoin("contacts", "contacts.id", "sightings.contact_id")
    .leftJoin("people", "people.id", "sightings.person_id")
    .select(["contacts.email", "sightings.email_type", "sightings.method", "people.name", "people.role"])
    .select(["people.department", "people.seniority", "person_reason", "person_element"])
    .select(contextThere().as("context"))
    .where("sightings.page_id", "=", pageId)
    .where("sightings.ending", "is", null)
    .orderBy("contacts.email")
    .execute();
  return rows.map(({ email, email_type: type, method, context, ...person }) => ({
    email,
    type,
    method: CONTACT_METHODS.find((known) => known === method) ?? "text",
    context,
    element: null,
    person: ofPersonColumns(person),
  }));
}

/** The addresses that a scan saw, sorted. */
export async function listScanEmails(db: Kysely<DB>, scanId: number, limit: number): Promise<string[]> {
  const rows = await db
    .selectFrom("contacts")
    .where("contacts.id", "in", sightingsOfScan(scanId).select("sightings.contact_id"))
    .select("contacts.email")
    .orderBy("email")
    .limit(limit)
    .execute();
  return rows.map((row) => row.email);
}

/** How many addresses of each type a scan saw; the type of one is by the page that knows most of it. */
export async function countScanContacts(db: Kysely<DB>, scanId: number): Promise<Record<string, number>> {
  const rows = await db
    .selectFrom(
      sightingsOfScan(scanId)
        .select((eb) => ["sightings.contact_id", eb.fn.min("sightings.email_type").as("email_type")])
        .groupBy("sightings.contact_id")
        .as("seen"),
    )
    .select((eb) => ["seen.email_type", eb.cast<number>(eb.fn.countAll(), "integer").as("count")])
    .groupBy("seen.email_type")
    .execute();
  return Object.fromEntries(rows.map((row) => [row.email_type, row.count]));
}
