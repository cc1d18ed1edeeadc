import type { PageTopic } from "../crawl/contact-words.ts";
import type { ContactMethod } from "../extract/contact.ts";
import type { Deliverability } from "../mail-domains/deliverability.ts";

/** A piece of evidence: what it adds to the log-odds that the address reaches somebody of the site. */
export type Weight<Text extends string> = {
  readonly reason: Text;
  readonly weight: number;
  readonly why: string;
};

/**
 * By the method that found the address: what the log-odds begin with. All weights but those of mail domains are set by
 * hand near those of logistic regressions over labelled addresses (docs/benchmarks.md says which).
 */
export const METHOD_WEIGHTS = {
  mailto: { reason: "mailto", weight: 1.8, why: "its author meant that readers write there" },
  structured_data: {
    reason: "structured data",
    weight: 1,
    why: "it is told as an address, at times by a template",
  },
  text: {
    reason: "plain text",
    weight: 0.2,
    why: "readers see it, in comments, lists of guests and articles on others, too",
  },
  pdf: { reason: "in a PDF", weight: 0.2, why: "as of plain text; leaflets stay when addresses have gone" },
  link: { reason: "recipient of a link", weight: 0.2, why: "a form's recipient may be its service" },
  attribute: { reason: "attribute", weight: -1, why: "readers see few attributes" },
  cloudflare: {
    reason: "decoded from a cloak",
    weight: 0.2,
    why: "nobody hides an address that is not in use; Cloudflare hides all of a page, others' too",
  },
  cloak: { reason: "decoded from a cloak", weight: 0.2, why: "as above" },
  json: { reason: "data of a script", weight: -1, why: "settings name accounts and examples too" },
  script: {
    reason: "only in a script",
    weight: -1.5,
    why: "libraries name their authors, pages their guests",
  },
  bundle: { reason: "only in a script file", weight: -1.5, why: "as above" },
  spelled_out: {
    reason: "spelled out",
    weight: 1.2,
    why: "somebody took the trouble for a reader; prose with an at and a dot may read like it",
  },
} as const satisfies Readonly<Record<ContactMethod, Weight<string>>>;

/** Where an older version noted no method: between what readers see and what they do not. */
export const UNKNOWN_METHOD_WEIGHT = -0.4;

/** By the least number of pages, the most first; more pages add no more, as one footer stands on thousands. */
export const PAGE_COUNT_WEIGHTS = [
  { pages: 10, weight: 1.4 },
  { pages: 5, weight: 1.1 },
  { pages: 3, weight: 0.8 },
  { pages: 2, weight: 0.5 },
  { pages: 1, weight: 0 },
] as const;

/** Whose domain the address is of. */
export const OWNER_WEIGHTS = {
  site: { reason: "domain of the site", weight: 3.2, why: "it is the site's own mail" },
  told: { reason: "domain told by the site", weight: 2.4, why: "the page says that it is its own" },
  free: {
    reason: "free-mail address",
    weight: 0.2,
    why: "clubs and small firms have one, and so have their visitors",
  },
  other: {
    reason: "not the domain of the site",
    weight: 0,
    why: "partners, agencies, examples, and firms that have another",
  },
} as const satisfies Readonly<Record<string, Weight<string>>>;

/** What the URL of the page says the page is for. */
export const PAGE_KIND_WEIGHTS = {
  contact: { reason: "on the contact page", weight: 1.2, why: "such pages are for addresses" },
  imprint: { reason: "on the imprint", weight: 1.2, why: "the law asks for an address there" },
  people: { reason: "on a page of people", weight: 1, why: "its cards say how to reach them" },
} as const satisfies Partial<Readonly<Record<PageTopic, Weight<string>>>>;

/** What the page says of whom the address reaches. */
export const NAME_WEIGHTS = {
  beside: {
    reason: "name beside it",
    weight: 0.4,
    why: "the page says whom it reaches; guests and authors have names too",
  },
  agrees: { reason: "agrees with the name", weight: 1.2, why: "a mailbox that is named so is that person's" },
} as const satisfies Readonly<Record<string, Weight<string>>>;

/**
 * What DNS says of the address's domain; null = no reason to tell. Labelled pages are of invented sites, so these are
 * set by hand.
 */
export const DELIVERABILITY_WEIGHTS = {
  ok: { reason: "mail server exists", weight: 0.5, why: "examples and slips of the pen mostly have none" },
  unknown: { reason: null, weight: 0, why: "a fault of DNS says nothing" },
  risky: {
    reason: "mail domain is doubtful",
    weight: -1,
    why: "few mail domains have no MX or are disposable",
  },
  none: {
    reason: "no mail server",
    weight: -13,
    why: "nothing that is sent there arrives: more than all else together can outweigh",
  },
} as const satisfies Readonly<
  Record<Deliverability, Omit<Weight<string>, "reason"> & { reason: string | null }>
>;

/** Mail to a disposable domain reaches somebody for minutes. */
export const DISPOSABLE_WEIGHT = { reason: "disposable mail domain", weight: -1.5 } as const;
