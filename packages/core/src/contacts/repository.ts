import { expressionBuilder, type Kysely } from "kysely";
import type { DB } from "../db/database.ts";
import { anyOf } from "../db/rows.ts";
import { CONTACT_METHODS, type Contact, type EmailType } from "../extract/contact.ts";
import { ofPersonColumns } from "../people/person-row.ts";
import {
  contextThere,
  type ScanKey,
  sightingsOfContactIn,
  sightingsOfScan,
} from "../sightings/seen-by-scan.ts";

/** A contact as its domain has it. */
export type StoredContact = {
  readonly id: string;
  readonly email: string;
  readonly email_type: EmailType;
};

/** Those of the addresses that the domain has as contacts, as rows of a query. */
export function contactsOf(domainId: string, emails: readonly string[]) {
  return expressionBuilder<DB>()
    .selectFrom("contacts")
    .select(["id", "email", "email_type"])
    .where("domain_id", "=", domainId)
    .where("email", "=", anyOf(emails));
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

/**
 * The addresses that a scan saw, sorted. Postgres goes through the domain's in that order, until it has so many: those
 * of a large scan need not be sorted for the first.
 */
export async function listScanEmails(
  db: Kysely<DB>,
  { id: scanId, domain_id: domainId }: Pick<ScanKey, "id" | "domain_id">,
  limit: number,
): Promise<string[]> {
  const rows = await db
    .selectFrom("contacts")
    .where("contacts.domain_id", "=", domainId)
    .where((eb) => eb.exists(sightingsOfContactIn(scanId).select("sightings.page_id")))
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
