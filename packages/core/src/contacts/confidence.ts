import { urlTopic } from "../crawl/contact-likelihood.ts";
import type { PageTopic } from "../crawl/contact-words.ts";
import type { ContactMethod, EmailType } from "../extract/contact.ts";
import { isFreeMailDomain } from "../extract/judge/free-mail.ts";
import { siteDomain } from "../extract/judge/site-domain.ts";
import { agreementOf } from "../extract/people/agreement.ts";
import type { Deliverability } from "../mail-domains/deliverability.ts";
import {
  DELIVERABILITY_WEIGHTS,
  DISPOSABLE_WEIGHT,
  METHOD_WEIGHTS,
  NAME_WEIGHTS,
  OWNER_WEIGHTS,
  PAGE_COUNT_WEIGHTS,
  PAGE_KIND_WEIGHTS,
  UNKNOWN_METHOD_WEIGHT,
  type Weight,
} from "./confidence-weights.ts";

/** What is known of a contact that says how far it can be trusted: all of it stands in a list's rows. */
export type ContactEvidence = {
  /** `contacts.email` */
  readonly email: string;
  /** `sightings.email_type`: the type by the page that knows most of it */
  readonly type: EmailType;
  /** `sightings.method`, of the page of `sourceUrl`; null = not noted */
  readonly method: ContactMethod | null;
  /** `domains.domain`: the host of the site that was scanned */
  readonly siteHost: string;
  /** `pages.url` of the page that the list tells as its source: where it was found first */
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
type PageKindReason = ReasonOf<typeof PAGE_KIND_WEIGHTS>;
type PagesReason =
  | "published on 1 page"
  | `published on ${2 | 3 | 4 | 5 | 6 | 7 | 8 | 9 | "10 or more"} pages`;

/** Why a confidence is what it is: sentences of a closed list, the same for equal evidence. */
export type ConfidenceReason =
  | PagesReason
  | MethodReason
  | `${MethodReason} ${PageKindReason}`
  | PageKindReason
  | ReasonOf<typeof OWNER_WEIGHTS>
  | ReasonOf<typeof NAME_WEIGHTS>
  | ReasonOf<typeof DELIVERABILITY_WEIGHTS>
  | typeof DISPOSABLE_WEIGHT.reason;

export type Confidence = {
  /**
   * 0 to 100, rising with the share that is right; docs/benchmarks.md says which share that was on labelled pages
   */
  readonly confidence: number;
  readonly reasons: readonly ConfidenceReason[];
};

/** pages beyond which their number is not told: it says no more */
const MAX_TOLD_PAGES = 10;

/**
 * How far a contact can be trusted, and why. More evidence in its favour never lowers it: each piece adds its weight to
 * the log-odds, and none is weighed by another. Pure; linear in the evidence's texts.
 */
export function confidenceOf(evidence: ContactEvidence): Confidence {
  const { method, pages, personName, email, deliverability, disposable } = evidence;
  const pageKind = pageKindOf(evidence.sourceUrl);
  const owner = OWNER_WEIGHTS[ownerOf(evidence)];
  const mail = DELIVERABILITY_WEIGHTS[deliverability];
  const reasons: ConfidenceReason[] = [
    pagesReason(pages),
    ...methodReasons(method, pageKind?.reason ?? null),
    owner.reason,
  ];
  let logOdds = method === null ? UNKNOWN_METHOD_WEIGHT : METHOD_WEIGHTS[method].weight;
  logOdds += PAGE_COUNT_WEIGHTS.find((row) => pages >= row.pages)?.weight ?? 0;
  logOdds += owner.weight + mail.weight + (pageKind?.weight ?? 0);
  if (personName !== null) {
    logOdds += NAME_WEIGHTS.beside.weight;
    reasons.push(NAME_WEIGHTS.beside.reason);
    if (agreementOf(personName, email) === "agrees") {
      logOdds += NAME_WEIGHTS.agrees.weight;
      reasons.push(NAME_WEIGHTS.agrees.reason);
    }
  }
  if (mail.reason !== null) reasons.push(mail.reason);
  if (disposable) {
    logOdds += DISPOSABLE_WEIGHT.weight;
    reasons.push(DISPOSABLE_WEIGHT.reason);
  }
  // Rounded down: of no contact is it certain that it is right.
  return { confidence: Math.floor(100 / (1 + Math.exp(-logOdds))), reasons };
}

/** Whose the address's domain is; of a role's mailbox the type does not tell, as it is a role's before all else. */
function ownerOf({ email, siteHost, type }: ContactEvidence): keyof typeof OWNER_WEIGHTS {
  const domain = email.slice(email.lastIndexOf("@") + 1);
  if (siteDomain(domain) === siteDomain(siteHost)) return "site";
  if (type === "corporate") return "told";
  return isFreeMailDomain(domain) ? "free" : "other";
}

/** What the page's own URL says it is for, where that speaks for its addresses. */
function pageKindOf(url: string) {
  const kinds: Partial<Record<PageTopic, Weight<PageKindReason>>> = PAGE_KIND_WEIGHTS;
  const topic = urlTopic(url);
  return topic === null ? undefined : kinds[topic];
}

function methodReasons(
  method: ContactMethod | null,
  where: PageKindReason | null,
): readonly ConfidenceReason[] {
  if (method === null) return where === null ? [] : [where];
  const { reason } = METHOD_WEIGHTS[method];
  return [where === null ? reason : `${reason} ${where}`];
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
