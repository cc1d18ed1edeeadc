import { type ConfidenceReason, confidenceOf } from "@contact-scanner/core/contacts/confidence";
import { type ContactMethod, EMAIL_TYPES, type EmailType } from "@contact-scanner/core/extract/contact";
import { explainPage } from "@contact-scanner/core/extract/explain-page";
import { classifyEmail } from "@contact-scanner/core/extract/judge/classify";
import { PERSON_REASONS, type Person } from "@contact-scanner/core/extract/people/person";
import { addressKey } from "./address-key.ts";
import type { LabelledSite } from "./labelled-sites.ts";

/** An address that pages of a site hold, with the confidence that a list would tell of it. */
export type ScoredFind = {
  readonly key: string;
  /** what a list would tell, or what the judge refused and no list tells */
  readonly kind: "contact" | "refused";
  readonly confidence: number;
  readonly reasons: readonly ConfidenceReason[];
  readonly isRight: boolean;
  /** whether the person told is the one that the labels tell; null where none is told, or labels tell of nobody */
  readonly isNameRight: boolean | null;
};

/** One address on one page. */
type Sighting = {
  readonly kind: ScoredFind["kind"];
  readonly email: string;
  readonly type: EmailType;
  readonly method: ContactMethod;
  readonly url: string;
  readonly person: Person | null;
};

/** What is written like an address; of other refused candidates nobody would ask whether they are one. */
const LIKE_ADDRESS = /^[^\s@<>"']{1,64}@[^\s@<>"'/]{1,200}\.[^\s@<>"'/]{2,}$/;

/**
 * The addresses of a site's pages, each once, scored as a list scores them. Those that were refused are scored by the
 * same evidence, as if they had not been. No mail domain is looked up.
 */
export function scoredFinds(site: LabelledSite): ScoredFind[] {
  const sightings = site.pages.flatMap(sightingsOn);
  const byKey = Map.groupBy(sightings, ({ email }) => addressKey(email));
  return [...byKey]
    .filter(([key]) => !site.undecided.has(key))
    .map(([key, all]) => {
      const contacts = all.filter(({ kind }) => kind === "contact");
      return scored(key, contacts.length > 0 ? contacts : all, site);
    });
}

function sightingsOn(page: LabelledSite["pages"][number]): Sighting[] {
  const { url } = page;
  const { page: read, rejected, told } = explainPage(page);
  const refused = new Map(
    rejected
      .filter(({ candidate }) => LIKE_ADDRESS.test(candidate))
      .map(({ candidate, method }) => [candidate.toLowerCase(), method]),
  );
  const { hostname } = new URL(url);
  return [
    ...read.contacts.map((contact): Sighting => ({ ...contact, kind: "contact", url })),
    ...[...refused].map(([email, method]): Sighting => {
      const { type } = classifyEmail(email, hostname, told);
      return { kind: "refused", email, type, method, url, person: null };
    }),
  ];
}

/** As a list puts sightings together: the first page's method, the best type, whom the best reason names. */
function scored(key: string, sightings: readonly Sighting[], site: LabelledSite): ScoredFind {
  const [first] = sightings;
  if (first === undefined) throw new Error(`${key} was seen nowhere.`);
  const type = EMAIL_TYPES.find((known) => sightings.some((seen) => seen.type === known)) ?? first.type;
  const [person] = sightings
    .flatMap((seen) => seen.person ?? [])
    .sort((a, b) => PERSON_REASONS.indexOf(a.reason) - PERSON_REASONS.indexOf(b.reason));
  const { confidence, reasons } = confidenceOf({
    email: first.email,
    type,
    method: first.method,
    siteHost: new URL(first.url).hostname,
    sourceUrl: first.url,
    pages: new Set(sightings.map(({ url }) => url)).size,
    personName: person?.name ?? null,
    deliverability: "unknown",
    disposable: false,
  });
  return {
    key,
    kind: first.kind,
    confidence,
    reasons,
    isRight: site.right.has(key),
    isNameRight:
      person === undefined || site.names === null
        ? null
        : fold(person.name) === fold(site.names.get(key) ?? ""),
  };
}

/** Case and blanks are no matter of right or wrong. */
function fold(name: string): string {
  return name.replace(/\s+/g, " ").trim().toLowerCase();
}
