import { type ExpressionBuilder, expressionBuilder, type Kysely } from "kysely";
import { jsonArrayFrom } from "kysely/helpers/postgres";
import type { DB } from "../db/database.ts";
import type { Listed } from "../db/keyset.ts";
import { contextThere } from "../sightings/seen-by-scan.ts";
import { namesSomebody, PERSON_COLUMNS, personConditions, personNow, withPerson } from "./contact-person.ts";
import { siteHostOf, withTrust } from "./contact-trust.ts";
import {
  type ContactPart,
  contactConditions,
  holding,
  type ListedContact,
  toSource,
} from "./listed-contact.ts";

/**
 * What becomes of a contact's address: `current`, it stood on a page that was read since the last complete scan began;
 * `gone`, every page that held it was read since and holds it no more; `unknown`, some of them could not be read, or
 * the scan did not come there.
 */
export const CONTACT_STATES = ["current", "gone", "unknown"] as const;

export type ContactState = (typeof CONTACT_STATES)[number];

export type DomainContactFilters = {
  readonly state?: ContactState | undefined;
  /** seen on a page then or later */
  readonly confirmedSince?: Date | undefined;
  /** last seen on a page before */
  readonly confirmedBefore?: Date | undefined;
};

/** A contact as its domain has it now. */
export type DomainContact = ListedContact & {
  readonly state: ContactState;
  /** when a scan last saw it on a page, or was told that the page is unchanged */
  readonly last_confirmed: Date;
};

/** A page of the contacts that a domain ever had, oldest first. */
export async function listDomainContacts(
  db: Kysely<DB>,
  domainId: string,
  { filters, ...part }: ContactPart & { readonly filters: DomainContactFilters },
): Promise<Listed<DomainContact>[]> {
  let query = db
    .selectFrom("contacts")
    .innerJoinLateral(
      () => sightingsOfContact(domainId).as("seen"),
      (join) => join.onTrue(),
    )
    .leftJoinLateral(
      () => personNow().as("person"),
      (join) => join.onTrue(),
    )
    .where("contacts.domain_id", "=", domainId)
    .where((eb) => eb.and([...contactConditions({ filters, ...part }), ...personConditions(filters)]))
    .select([
      "contacts.id",
      "contacts.email",
      "contacts.email_type",
      "contacts.has_gmail",
      "contacts.context",
      "contacts.source_url",
      "contacts.source_job_id",
      "contacts.created_at",
      "seen.count",
      "seen.first_seen",
      "seen.last_seen",
      "seen.state",
    ])
    .select(PERSON_COLUMNS)
    .select((eb) => [
      eb.cast<string>("contacts.created_at", "text").as("position"),
      firstMethod(eb).as("method"),
      jsonArrayFrom(sources().limit(part.maxSources)).as("sources"),
      siteHostOf(domainId),
    ])
    .orderBy("contacts.created_at")
    .orderBy("contacts.id")
    .limit(part.window.limit);
  const { type, search, state, confirmedSince, confirmedBefore } = filters;
  if (type !== undefined) query = query.where("contacts.email_type", "=", type);
  if (search !== undefined) {
    const pattern = holding(search);
    query = query.where((eb) =>
      eb.or([eb("contacts.email", "ilike", pattern), eb("contacts.context", "ilike", pattern)]),
    );
  }
  if (state !== undefined) query = query.where("seen.state", "=", state);
  if (confirmedSince !== undefined) query = query.where("seen.last_seen", ">=", confirmedSince);
  if (confirmedBefore !== undefined) query = query.where("seen.last_seen", "<", confirmedBefore);
  const rows = await query.execute();
  const listed = rows.map(({ position, sources, count, first_seen, last_seen, ...contact }) => ({
    position: { createdAt: position, id: contact.id },
    row: {
      ...withPerson(contact),
      sources: sources.map(toSource),
      sources_count: count,
      // The page that held it first may hold it no longer, for so long that nothing is kept of it.
      first_seen: first_seen !== null && first_seen < contact.created_at ? first_seen : contact.created_at,
      last_seen: last_seen ?? contact.created_at,
      last_confirmed: last_seen ?? contact.created_at,
    },
  }));
  return await withTrust(db, listed);
}

type Seen = ExpressionBuilder<DB, "sightings" | "pages">;

/** Of the contact of the outer statement: its last sightings, one a page, beside their pages. */
function lastSightingsOfContact() {
  return expressionBuilder<DB, "contacts">()
    .selectFrom("sightings")
    .innerJoin("pages", "pages.id", "sightings.page_id")
    .whereRef("sightings.contact_id", "=", "contacts.id")
    .where((eb) => eb("sightings.ending", "is distinct from", "superseded"));
}

function sightingsOfContact(domainId: string) {
  return lastSightingsOfContact().select((eb) => [
    eb.cast<number>(eb.fn.countAll(), "integer").as("count"),
    eb.fn.min("sightings.first_seen").as("first_seen"),
    eb.fn.agg<Date | null>("max", [lastSeen(eb)]).as("last_seen"),
    stateOf(eb, domainId).as("state"),
    namesSomebody(eb.ref("sightings.person_id")).as("has_person"),
  ]);
}

/** An address that stands on a page was last seen when the page was last read. */
function lastSeen(eb: Seen) {
  return eb.fn.coalesce("sightings.last_seen", "pages.last_read", "pages.last_scan");
}

function stateOf(eb: Seen, domainId: string) {
  const currentSince = eb
    .selectFrom("domains")
    .select("domains.current_since")
    .where("domains.id", "=", domainId);
  const isOfLastScan = eb.fn.coalesce(
    eb(eb.fn.coalesce("pages.last_read", "pages.last_scan"), ">=", currentSince),
    eb.lit(true),
  );
  return eb
    .case()
    .when(eb.fn.agg<boolean>("bool_or", [eb.and([eb("sightings.ending", "is", null), isOfLastScan])]))
    .then("current" as const)
    .when(eb.fn.agg<boolean>("bool_and", [eb("sightings.ending", "is not distinct from", "gone")]))
    .then("gone" as const)
    .else("unknown" as const)
    .end();
}

/** How the address was found on the page where it was first found. */
function firstMethod(eb: ExpressionBuilder<DB, "contacts">) {
  return eb
    .selectFrom("sightings")
    .select("sightings.method")
    .whereRef("sightings.contact_id", "=", "contacts.id")
    .whereRef("sightings.page_id", "=", "contacts.page_id")
    .orderBy("sightings.from_scan")
    .limit(1);
}

function sources() {
  return lastSightingsOfContact()
    .select(["pages.url as page", "sightings.method", "sightings.first_seen"])
    .select(contextThere().as("context"))
    .select((eb) => [lastSeen(eb).as("last_seen"), stillOnPage(eb).as("still_on_page")])
    .orderBy("sightings.first_seen")
    .orderBy("sightings.page_id");
}

function stillOnPage(eb: Seen) {
  return eb
    .case()
    .when("sightings.ending", "=", "gone")
    .then(eb.lit(false))
    .when(
      eb.or([
        eb("sightings.ending", "=", "unknown"),
        // Its last visit failed.
        eb("pages.last_scan", ">", eb.fn.coalesce("pages.last_read", "pages.last_scan")),
      ]),
    )
    .then(eb.lit(null))
    .else(eb.lit(true))
    .end();
}
