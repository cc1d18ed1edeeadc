import type { Kysely } from "kysely";
import type { DB } from "../db/database.ts";
import { FACT_METHODS, type FactMethod } from "../extract/organization/organization.ts";
import { domainOf, readingsOf, type View } from "../sightings/readings.ts";
import { parseFacts, SINGLE_FACTS, type StoredFacts } from "./facts.ts";

/** tellings that are compared: a site has one or two, and a hostile one as many as pages. */
const MAX_TELLINGS = 200;

/** A fact, and where it is told. */
export type SeenFact = {
  readonly value: string;
  readonly method: FactMethod;
  readonly element: string | null;
  /** on how many of the pages it stands */
  readonly places_count: number;
  /** the page that told it first */
  readonly page: string;
};

/** The organisation behind a site; null for what no page tells. */
export type SeenOrganization = Readonly<Record<(typeof SINGLE_FACTS)[number], SeenFact | null>> & {
  readonly directors: SeenFact[];
};

type Telling = {
  readonly facts: StoredFacts;
  readonly pages: number;
  readonly page: string;
  readonly readAt: Date;
};

/**
 * What the view's pages tell of their organisation: of each fact the value with the more trustworthy method, then the
 * one that stands on more pages, then the one that was read first; of directors all, in that order. Null where no page
 * tells anything.
 */
export async function showOrganization(db: Kysely<DB>, view: View): Promise<SeenOrganization | null> {
  const tellings = await tellingsOf(db, view);
  if (tellings.length === 0) return null;
  const single = SINGLE_FACTS.map(
    (name) => [name, ranked(tellings, ({ facts }) => facts[name] ?? [])[0] ?? null] as const,
  );
  return {
    legal_name: null,
    address: null,
    vat_number: null,
    register_number: null,
    register_court: null,
    ...Object.fromEntries(single),
    directors: ranked(tellings, ({ facts }) => facts.directors),
  };
}

type StoredFact = StoredFacts["directors"][number];

/** The values of a fact, the best one first. */
function ranked(
  tellings: readonly Telling[],
  factsOf: (telling: Telling) => StoredFact | readonly StoredFact[],
): SeenFact[] {
  const byValue = new Map<string, SeenFact>();
  for (const telling of tellings) {
    for (const fact of [factsOf(telling)].flat()) {
      const known = byValue.get(fact.value);
      const isBetter = known === undefined || rank(fact) < rank(known);
      byValue.set(fact.value, {
        ...(isBetter ? { ...fact, page: telling.page } : known),
        places_count: (known?.places_count ?? 0) + telling.pages,
      });
    }
  }
  return [...byValue.values()].toSorted((a, b) => rank(a) - rank(b) || b.places_count - a.places_count);
}

function rank({ method }: Pick<SeenFact, "method">): number {
  return FACT_METHODS.indexOf(method);
}

/** Each telling once, the one that was read first in front. */
async function tellingsOf(db: Kysely<DB>, view: View): Promise<Telling[]> {
  if (domainOf(view) === null) return [];
  const rows = await db
    .with("told", (cte) =>
      cte
        .selectFrom(readingsOf(view).as("readings"))
        .innerJoin("page_contents", "page_contents.id", "readings.contents_id")
        .select((eb) => [
          "page_contents.organization_id",
          "readings.page_id",
          "readings.read_at",
          eb.fn
            .countAll<string>()
            .over((over) => over.partitionBy("page_contents.organization_id"))
            .as("pages"),
          eb.fn
            .agg<string>("row_number")
            .over((over) =>
              over
                .partitionBy("page_contents.organization_id")
                .orderBy("readings.read_at")
                .orderBy("readings.page_id"),
            )
            .as("number"),
        ])
        // Those of a large site are read by their domain, not all that there are.
        .where("page_contents.domain_id", "=", domainOf(view))
        .where("page_contents.organization_id", "is not", null),
    )
    .selectFrom("told")
    .innerJoin("organizations", "organizations.id", "told.organization_id")
    .innerJoin("pages", "pages.id", "told.page_id")
    .select(["organizations.facts", "told.pages", "told.read_at", "pages.url as page"])
    .where("told.number", "=", "1")
    .orderBy("told.read_at")
    .orderBy("told.page_id")
    .limit(MAX_TELLINGS)
    .execute();
  return rows.map(({ facts, pages, page, read_at }) => ({
    facts: parseFacts(facts),
    pages: Number(pages),
    page,
    readAt: read_at,
  }));
}
