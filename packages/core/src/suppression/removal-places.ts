import type { Kysely } from "kysely";
import { LIMITS } from "../config.ts";
import type { DB } from "../db/database.ts";
import type { NotedText } from "./noted-texts.ts";
import type { Reached } from "./remove-people.ts";

/** Where a removal of an address would remove something. */
export type RemovalPlaces = {
  /** Whose contact the address is, by their names, `LIMITS.removalPlaces` at most. */
  readonly places: readonly RemovalPlace[];
  /** What would be emptied, each wording of a contact or page once, as many at most. */
  readonly texts: readonly RemovalText[];
};

/** A domain where an address stands. */
export type RemovalPlace = {
  readonly domainId: string;
  readonly domain: string;
  /** on how many of its pages it stands or stood, as far as that is kept */
  readonly pages: number;
  /** whom it reaches there, by the names that go with it, as many at most */
  readonly people: readonly string[];
};

/** A text that tells an address, or those whom it reaches. */
export type RemovalText = {
  readonly kind: NotedText["kind"];
  /** of a context: whose it is */
  readonly email: string | null;
  /** the page where it stands, or one of them */
  readonly url: string;
  readonly text: string;
};

/** The places of an address's contacts, with the people whom it reaches there, and of the texts that tell it. */
export async function placesOfRemoval(
  db: Kysely<DB>,
  found: {
    readonly email: string;
    readonly reached: readonly Reached[];
    readonly texts: readonly NotedText[];
  },
): Promise<RemovalPlaces> {
  const names = Map.groupBy(found.reached, ({ domainId }) => domainId);
  const domains = await domainsOf(db, found.email);
  return {
    places: domains.map((domain) => ({ ...domain, people: namesOf(names.get(domain.domainId)) })),
    texts: await textsByPage(db, found.texts),
  };
}

function namesOf(reached: readonly Reached[] = []): string[] {
  const names = new Set(reached.map(({ name }) => name));
  return [...names].toSorted().slice(0, LIMITS.removalPlaces);
}

async function domainsOf(db: Kysely<DB>, email: string): Promise<Omit<RemovalPlace, "people">[]> {
  return await db
    .selectFrom("contacts")
    .innerJoin("domains", "domains.id", "contacts.domain_id")
    .select(["domains.id as domainId", "domains.domain"])
    .select((eb) => {
      const pages = eb
        .selectFrom("sightings")
        .select("sightings.page_id")
        .whereRef("sightings.contact_id", "=", "contacts.id")
        .union(
          eb
            .selectFrom("contact_sources")
            .select("contact_sources.page_id")
            .whereRef("contact_sources.contact_id", "=", "contacts.id"),
        );
      return eb
        .selectFrom(pages.as("its_pages"))
        .select((its) => its.cast<number>(its.fn.countAll(), "integer").as("count"))
        .$asScalar()
        .$notNull()
        .as("pages");
    })
    .where("contacts.email", "=", email)
    .orderBy("domains.domain")
    .limit(LIMITS.removalPlaces)
    .execute();
}

async function textsByPage(db: Kysely<DB>, texts: readonly NotedText[]): Promise<RemovalText[]> {
  const contacts = await contactsOf(
    db,
    texts.flatMap(({ kind, id }) => (kind === "context" ? id : [])),
  );
  const placed = texts.map(({ kind, id, pageId, text }) => ({
    kind,
    text,
    email: contacts.get(id)?.email ?? null,
    pageId: kind === "title" ? id : (pageId ?? contacts.get(id)?.page_id),
  }));
  const urls = await urlsOf(
    db,
    placed.flatMap(({ pageId }) => pageId ?? []),
  );
  return placed.flatMap(({ pageId, ...told }) => {
    const url = pageId === undefined ? undefined : urls.get(pageId);
    // Of a page or contact that was deleted meanwhile nothing is left to empty.
    return url === undefined ? [] : { ...told, url };
  });
}

async function contactsOf(db: Kysely<DB>, ids: readonly string[]) {
  if (ids.length === 0) return new Map<string, { email: string; page_id: string }>();
  const rows = await db
    .selectFrom("contacts")
    .select(["id", "email", "page_id"])
    .where("id", "in", ids)
    .execute();
  return new Map(rows.map(({ id, ...contact }) => [id, contact]));
}

async function urlsOf(db: Kysely<DB>, ids: readonly string[]): Promise<ReadonlyMap<string, string>> {
  if (ids.length === 0) return new Map();
  const rows = await db.selectFrom("pages").select(["id", "url"]).where("id", "in", ids).execute();
  return new Map(rows.map(({ id, url }) => [id, url]));
}
