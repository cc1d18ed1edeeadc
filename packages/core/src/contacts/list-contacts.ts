import type { Expression, ExpressionBuilder, Kysely, SqlBool } from "kysely";
import { jsonArrayFrom, jsonObjectFrom } from "kysely/helpers/postgres";
import type { DB } from "../db/database.ts";
import { type Listed, type ListWindow, positionTuple } from "../db/keyset.ts";
import type { EmailType } from "../extract/contact.ts";
import { seenByScan } from "./repository.ts";

/** Whose contacts: those that one scan saw, or all that a domain ever had. */
export type ContactScope =
  | { readonly kind: "scan"; readonly jobId: string }
  | { readonly kind: "domain"; readonly domainId: string };

export type ContactFilters = {
  readonly type?: EmailType | undefined;
  /** what follows the @ of the address */
  readonly mailDomain?: string | undefined;
  /** a part of the address or of its context; case does not matter */
  readonly search?: string | undefined;
};

/** A page on which an address stands or stood. */
export type ContactSource = {
  readonly page: string;
  readonly first_seen: Date;
  readonly last_seen: Date;
  /** Whether the page's last visit found it there; null when that visit failed and could not tell. */
  readonly still_on_page: boolean | null;
};

export type ListedContact = {
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
  /** on how many pages it was ever seen */
  readonly sources_count: number;
  readonly first_seen: Date;
  readonly last_seen: Date;
  readonly created_at: Date;
};

/** A page of contacts, oldest first, in one statement; each with `maxSources` of its sources. */
export async function listContacts(
  db: Kysely<DB>,
  {
    maxSources,
    ...which
  }: { scope: ContactScope; filters: ContactFilters; window: ListWindow; maxSources: number },
): Promise<Listed<ListedContact>[]> {
  const rows = await db
    .selectFrom("contacts")
    .where((eb) => eb.and(conditions(eb, which)))
    .select([
      "contacts.id",
      "contacts.email",
      "contacts.email_type",
      "contacts.has_gmail",
      "contacts.context",
      "contacts.source_url",
      "contacts.source_job_id",
      "contacts.created_at",
    ])
    .select((eb) => [
      eb.cast<string>("contacts.created_at", "text").as("position"),
      firstMethod(eb).as("method"),
      jsonArrayFrom(sources(eb).limit(maxSources)).as("sources"),
      jsonObjectFrom(sightings(eb)).as("sightings"),
    ])
    .orderBy("contacts.created_at")
    .orderBy("contacts.id")
    .limit(which.window.limit)
    .execute();
  return rows.map(({ position, sources, sightings, ...contact }) => ({
    position: { createdAt: position, id: contact.id },
    row: {
      ...contact,
      sources: sources.map(toSource),
      sources_count: sightings?.count ?? 0,
      first_seen: new Date(sightings?.first_seen ?? contact.created_at),
      last_seen: new Date(sightings?.last_seen ?? contact.created_at),
    },
  }));
}

function conditions(
  eb: ExpressionBuilder<DB, "contacts">,
  { scope, filters, window }: { scope: ContactScope; filters: ContactFilters; window: ListWindow },
): Expression<SqlBool>[] {
  const all: Expression<SqlBool>[] = [
    scope.kind === "scan" ? seenByScan(scope.jobId)(eb) : eb("contacts.domain_id", "=", scope.domainId),
  ];
  if (filters.type !== undefined) all.push(eb("contacts.email_type", "=", filters.type));
  if (filters.mailDomain !== undefined) {
    all.push(eb("contacts.email", "like", `%@${escapeLike(filters.mailDomain)}`));
  }
  if (filters.search !== undefined) {
    const pattern = `%${escapeLike(filters.search)}%`;
    all.push(eb.or([eb("contacts.email", "ilike", pattern), eb("contacts.context", "ilike", pattern)]));
  }
  if (window.after) {
    all.push(eb(eb.refTuple("contacts.created_at", "contacts.id"), ">", positionTuple(window.after)));
  }
  return all;
}

/** How the address was found on the page where it was first found. */
function firstMethod(eb: ExpressionBuilder<DB, "contacts">) {
  return eb
    .selectFrom("contact_sources")
    .select("contact_sources.method")
    .whereRef("contact_sources.contact_id", "=", "contacts.id")
    .whereRef("contact_sources.page_id", "=", "contacts.page_id");
}

/**
 * A checkpoint gives a page's visit and the addresses found by it the same time. So an address whose time is earlier
 * than its page's was not found by the page's last visit.
 */
function sources(eb: ExpressionBuilder<DB, "contacts">) {
  return eb
    .selectFrom("contact_sources")
    .innerJoin("pages", "pages.id", "contact_sources.page_id")
    .whereRef("contact_sources.contact_id", "=", "contacts.id")
    .select(["pages.url as page", "contact_sources.first_seen", "contact_sources.last_seen"])
    .select((source) =>
      source
        .case()
        .when("contact_sources.last_seen", ">=", source.ref("pages.last_scan"))
        .then(source.lit(true))
        .when("pages.error", "is not", null)
        .then(source.lit(null))
        .else(source.lit(false))
        .end()
        .as("still_on_page"),
    )
    .orderBy("contact_sources.first_seen")
    .orderBy("contact_sources.page_id");
}

function sightings(eb: ExpressionBuilder<DB, "contacts">) {
  return eb
    .selectFrom("contact_sources")
    .whereRef("contact_sources.contact_id", "=", "contacts.id")
    .select((source) => [
      source.cast<number>(source.fn.countAll(), "integer").as("count"),
      source.fn.min("contact_sources.first_seen").as("first_seen"),
      source.fn.max("contact_sources.last_seen").as("last_seen"),
    ]);
}

/** JSON, in which the sources arrive, has no dates. */
function toSource({
  page,
  first_seen,
  last_seen,
  still_on_page,
}: {
  page: string;
  first_seen: string;
  last_seen: string;
  still_on_page: boolean | null;
}): ContactSource {
  return { page, first_seen: new Date(first_seen), last_seen: new Date(last_seen), still_on_page };
}

/** Escapes a text so that LIKE takes each of its characters literally. */
function escapeLike(text: string): string {
  return text.replace(/[\\%_]/g, "\\$&");
}
