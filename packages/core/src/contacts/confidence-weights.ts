import type { ContactMethod } from "../extract/contact.ts";
import type { Deliverability } from "../mail-domains/deliverability.ts";

/** A piece of evidence: what it adds to the log-odds that the address reaches somebody of the site. */
export type Weight<Text extends string> = {
  readonly reason: Text;
  readonly weight: number;
  readonly why: string;
};

/** By the most trustworthy of the methods that found the address: what the log-odds begin with. */
export const METHOD_WEIGHTS = {
  mailto: { reason: "mailto", weight: 2.2, why: "its author meant that readers write there" },
  structured_data: {
    reason: "structured data",
    weight: 2,
    why: "it is told as an address, at times by a template",
  },
  text: { reason: "plain text", weight: 1.8, why: "readers see it; prose names other addresses too" },
  link: { reason: "recipient of a link", weight: 1.4, why: "a form's recipient may be its service" },
  attribute: { reason: "attribute", weight: 1, why: "readers see few attributes" },
  cloudflare: {
    reason: "decoded from a cloak",
    weight: 2,
    why: "nobody hides an address that is not in use",
  },
  cloak: { reason: "decoded from a cloak", weight: 2, why: "as above" },
  json: { reason: "data of a script", weight: 0, why: "settings name accounts and examples too" },
  script: { reason: "only in a script", weight: -0.4, why: "libraries name their authors" },
  spelled_out: {
    reason: "spelled out",
    weight: 0.6,
    why: "prose with an at and a dot may read like an address",
  },
} as const satisfies Readonly<Record<ContactMethod, Weight<string>>>;

/** Where an older version noted no method: less than what most methods are worth. */
export const UNKNOWN_METHOD_WEIGHT = 0.6;

/** By the least number of pages, the most first; more pages add no more, as one footer stands on thousands. */
export const PAGE_WEIGHTS = [
  { pages: 10, weight: 0.8 },
  { pages: 5, weight: 0.6 },
  { pages: 3, weight: 0.4 },
  { pages: 2, weight: 0.2 },
  { pages: 1, weight: 0 },
] as const;

/** Whose domain the address is of. */
export const OWNER_WEIGHTS = {
  site: { reason: "domain of the site", weight: 1.2, why: "it is the site's own mail" },
  told: { reason: "domain told by the site", weight: 0.9, why: "the page says that it is its own" },
  free: { reason: "free-mail address", weight: 0, why: "small firms have one, and so have their visitors" },
  other: { reason: "domain of another organisation", weight: -0.8, why: "partners, agencies, examples" },
} as const satisfies Readonly<Record<string, Weight<string>>>;

/** What stands beside the address. */
export const PLACE_WEIGHTS = {
  contactPage: { reason: "on the contact page", weight: 0.6, why: "such pages are for addresses" },
  name: { reason: "name beside it", weight: 0.5, why: "the page says whom it reaches" },
  agrees: { reason: "agrees with the name", weight: 0.7, why: "a mailbox that is named so is that person's" },
} as const satisfies Readonly<Record<string, Weight<string>>>;

/** What DNS says of the address's domain; null = no reason to tell. */
export const DELIVERABILITY_WEIGHTS = {
  ok: { reason: "mail server exists", weight: 0.4, why: "examples and slips of the pen mostly have none" },
  unknown: { reason: null, weight: 0, why: "a fault of DNS says nothing" },
  risky: {
    reason: "mail domain is doubtful",
    weight: -0.8,
    why: "few mail domains have no MX or are disposable",
  },
  none: { reason: "no mail server", weight: -5, why: "nothing that is sent there arrives" },
} as const satisfies Readonly<
  Record<Deliverability, Omit<Weight<string>, "reason"> & { reason: string | null }>
>;

/** Mail to a disposable domain reaches somebody for minutes. */
export const DISPOSABLE_WEIGHT = { reason: "disposable mail domain", weight: -1.5 } as const;
