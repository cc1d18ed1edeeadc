import { urlWeight } from "../crawl/contact-likelihood.ts";
import { TOPIC_WEIGHTS } from "../crawl/contact-words.ts";
import type { ContactMethod, EmailType } from "../extract/contact.ts";
import { siteDomain } from "../extract/judge/site-domain.ts";
import type { Deliverability } from "../mail-domains/deliverability.ts";
import {
  DELIVERABILITY_WEIGHTS,
  DISPOSABLE_WEIGHT,
  METHOD_WEIGHTS,
  OWNER_WEIGHTS,
  PAGE_WEIGHTS,
  PLACE_WEIGHTS,
  UNKNOWN_METHOD_WEIGHT,
} from "./confidence-weights.ts";
import { agreesWithName } from "./name-agreement.ts";

/** What is known of a contact that says how far it can be trusted: all of it stands in a list's rows. */
export type ContactEvidence = {
  /** `contacts.email` */
  readonly email: string;
  /** `sightings.email_type`: the type by the page that knows most of it */
  readonly type: EmailType;
  /** `sightings.method`: the best of all pages where the list knows it, else the first page's; null = not noted */
  readonly method: ContactMethod | null;
  /** `domains.domain`: the host of the site that was scanned */
  readonly siteHost: string;
  /** `pages.url` of the page that the list tells as its source, or of the one that is most like a contact page */
  readonly sourceUrl: string;
  /** `sources_count`: on how many pages it stands, at least 1 */
  readonly pages: number;
  /** `people.name` where a sighting names somebody (then `person_reason` is not null either); else null */
  readonly personName: string | null;
  /** `deliverability` of its domain, as `mailDomainVerdicts` gives it; "unknown" where it gives none */
  readonly deliverability: Deliverability;
  /** `disposable`, from the same */
  readonly disposable: boolean;
};

type ReasonOf<Table> = Exclude<Extract<Table[keyof Table], { reason: unknown }>["reason"], null>;
type MethodReason = ReasonOf<typeof METHOD_WEIGHTS>;
type PlaceReason = typeof PLACE_WEIGHTS.name.reason | typeof PLACE_WEIGHTS.agrees.reason;
type PagesReason =
  | "published on 1 page"
  | `published on ${2 | 3 | 4 | 5 | 6 | 7 | 8 | 9 | "10 or more"} pages`;

/** Why a confidence is what it is: sentences of a closed list, the same for equal evidence. */
export type ConfidenceReason =
  | PagesReason
  | MethodReason
  | `${MethodReason} on the contact page`
  | typeof PLACE_WEIGHTS.contactPage.reason
  | ReasonOf<typeof OWNER_WEIGHTS>
  | PlaceReason
  | ReasonOf<typeof DELIVERABILITY_WEIGHTS>
  | typeof DISPOSABLE_WEIGHT.reason;

export type Confidence = {
  /** 0 to 100: how many of a hundred contacts with this evidence are right, as far as the weights know */
  readonly confidence: number;
  readonly reasons: readonly ConfidenceReason[];
};

/** The least weight of a URL's words for a page of contacts, an imprint or one of people. */
const CONTACT_PAGE_WEIGHT = TOPIC_WEIGHTS.people * 0.8;
/** pages beyond which their number is not told: it says no more */
const MAX_TOLD_PAGES = 10;

/**
 * How far a contact can be trusted, and why. More evidence in its favour never lowers it: each piece adds its weight to
 * the log-odds, and none is weighed by another. Pure; linear in the evidence's texts.
 */
export function confidenceOf(evidence: ContactEvidence): Confidence {
  const { method, pages, personName, email, deliverability, disposable } = evidence;
  const isOnContactPage = urlWeight(evidence.sourceUrl) >= CONTACT_PAGE_WEIGHT;
  const owner = OWNER_WEIGHTS[ownerOf(evidence)];
  const mail = DELIVERABILITY_WEIGHTS[deliverability];
  const reasons: ConfidenceReason[] = [
    pagesReason(pages),
    ...methodReasons(method, isOnContactPage),
    owner.reason,
  ];
  let logOdds = method === null ? UNKNOWN_METHOD_WEIGHT : METHOD_WEIGHTS[method].weight;
  logOdds += PAGE_WEIGHTS.find((row) => pages >= row.pages)?.weight ?? 0;
  logOdds += owner.weight + mail.weight;
  if (isOnContactPage) logOdds += PLACE_WEIGHTS.contactPage.weight;
  if (personName !== null) {
    logOdds += PLACE_WEIGHTS.name.weight;
    reasons.push(PLACE_WEIGHTS.name.reason);
    if (agreesWithName(email, personName)) {
      logOdds += PLACE_WEIGHTS.agrees.weight;
      reasons.push(PLACE_WEIGHTS.agrees.reason);
    }
  }
  if (mail.reason !== null) reasons.push(mail.reason);
  if (disposable) {
    logOdds += DISPOSABLE_WEIGHT.weight;
    reasons.push(DISPOSABLE_WEIGHT.reason);
  }
  return { confidence: Math.round(100 / (1 + Math.exp(-logOdds))), reasons };
}

/** Whose the address's domain is; what is told by the page as the site's own is a type already. */
function ownerOf({ email, siteHost, type }: ContactEvidence): keyof typeof OWNER_WEIGHTS {
  if (siteDomain(email.slice(email.lastIndexOf("@") + 1)) === siteDomain(siteHost)) return "site";
  if (type === "corporate") return "told";
  return type === "free" ? "free" : "other";
}

function methodReasons(method: ContactMethod | null, isOnContactPage: boolean): readonly ConfidenceReason[] {
  if (method === null) return isOnContactPage ? [PLACE_WEIGHTS.contactPage.reason] : [];
  const { reason } = METHOD_WEIGHTS[method];
  return [isOnContactPage ? `${reason} on the contact page` : reason];
}

function pagesReason(pages: number): PagesReason {
  if (pages >= MAX_TOLD_PAGES) return "published on 10 or more pages";
  switch (pages) {
    case 2:
    case 3:
    case 4:
    case 5:
    case 6:
    case 7:
    case 8:
    case 9:
      return `published on ${pages} pages`;
    default:
      return "published on 1 page";
  }
}
