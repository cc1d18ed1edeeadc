import { type Expression, expressionBuilder, type SqlBool } from "kysely";
import type { DB } from "../db/database.ts";
import { type ListWindow, positionTuple } from "../db/keyset.ts";
import type { EmailType } from "../extract/contact.ts";
import type { Department, PersonReason, Seniority } from "../extract/people/person.ts";
import type { ContactTrust } from "./contact-trust.ts";

export type ContactFilters = {
  readonly type?: EmailType | undefined;
  /** what follows the @ of the address */
  readonly mailDomain?: string | undefined;
  /** a part of the address or of its context; case does not matter */
  readonly search?: string | undefined;
  /** whether it reaches a person whom a page names */
  readonly hasPerson?: boolean | undefined;
  /** of the person whom it reaches, as the contact's list tells */
  readonly department?: Department | undefined;
  readonly seniority?: Seniority | undefined;
};

/** A page on which an address stands or stood. */
export type ContactSource = {
  readonly page: string;
  readonly method: string;
  readonly context: string;
  readonly first_seen: Date;
  readonly last_seen: Date;
  /** Whether the address stands there by the last visit that is told of; null when that visit could not tell. */
  readonly still_on_page: boolean | null;
};

/** Whom an address reaches, as the page with the best reason says it; all null where none says so. */
export type ContactPerson = {
  readonly person_name: string | null;
  /** as written */
  readonly person_role: string | null;
  readonly department: Department | null;
  readonly seniority: Seniority | null;
  /** what on the page says that the name belongs to the address */
  readonly person_reason: PersonReason | null;
};

/** What every list tells of a contact. */
export type ListedContact = ContactPerson &
  ContactTrust & {
    readonly id: string;
    readonly email: string;
    readonly email_type: EmailType;
    readonly has_gmail: boolean;
    readonly method: string | null;
    readonly context: string;
    readonly source_url: string;
    readonly source_job_id: string | null;
    /** The pages where it was seen first, in that order: an address in every footer stands on thousands. */
    readonly sources: ContactSource[];
    /** on how many pages it was seen */
    readonly sources_count: number;
    readonly first_seen: Date;
    readonly last_seen: Date;
    readonly created_at: Date;
  };

/** What part of a list of contacts to read, oldest first; each contact with `maxSources` of its sources. */
export type ContactPart = {
  readonly filters: ContactFilters;
  readonly window: ListWindow;
  readonly maxSources: number;
};

/** What a contact's row must be to be in this part of a list; a context is the list's own to look into. */
export function contactConditions({ filters, window }: ContactPart): Expression<SqlBool>[] {
  const eb = expressionBuilder<DB, "contacts">();
  const all: Expression<SqlBool>[] = [];
  if (filters.mailDomain !== undefined) {
    all.push(eb("contacts.email", "like", `%@${escapeLike(filters.mailDomain)}`));
  }
  if (window.after) {
    all.push(eb(eb.refTuple("contacts.created_at", "contacts.id"), ">", positionTuple(window.after)));
  }
  return all;
}

/** A pattern of LIKE for texts that hold this one. */
export function holding(text: string): string {
  return `%${escapeLike(text)}%`;
}

/** A source as JSON gives it, which has no dates. */
export type SourceJson = Omit<ContactSource, "first_seen" | "last_seen"> & {
  readonly first_seen: string;
  readonly last_seen: string;
};

/** The source with its dates. */
export function toSource({ first_seen, last_seen, ...source }: SourceJson): ContactSource {
  return { ...source, first_seen: new Date(first_seen), last_seen: new Date(last_seen) };
}

/** Escapes a text so that LIKE takes each of its characters literally. */
function escapeLike(text: string): string {
  return text.replace(/[\\%_]/g, "\\$&");
}
