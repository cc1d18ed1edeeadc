import type { Contact } from "./contact.ts";
import type { PageTree } from "./dom/page-tree.ts";
import { siteDomain } from "./judge/site-domain.ts";
import { isSocial } from "./judge/social-domains.ts";
import { parseJson } from "./methods/structured-data.ts";
import { isStructuredData } from "./structured-urls.ts";
import type { PageText } from "./text/page-text.ts";

/** Characters of the JSON-LD of one page that are looked through, and values in it. */
const MAX_CHARS = 400_000;
const MAX_VALUES = 5_000;

/** Kinds of things that publish a site, by the end of their schema.org type. */
const PUBLISHER = /(?:Organization|Corporation|NGO|OnlineBusiness|OnlineStore)$/;
/** Kinds that publish one, or that one is about: their own domain has to say which. */
const ORGANISATION =
  /(?:Organization|Corporation|NGO|Business|Store|Shop|Restaurant|Hotel|School|University|Church|Hospital|Clinic|Museum|Agency|Service|Dentist|Attorney|Physician|Library|Winery|Brewery|Bakery|Team|Club|Agent|Salon|Spa|Studio|Gym|Notary|Pharmacy|Optician|Contractor|Electrician|Plumber|Lodging|Hostel|Motel|Resort)$/;
/** Fields of an organisation that name its domains, and those that hold parts of it that do. */
const DOMAIN_FIELDS = ["@id", "url", "sameAs", "email"];
const PARTS = ["contactPoint", "parentOrganization", "subOrganization", "department", "brand"];
/** A path of the page that tells by law who is behind a site. */
const IMPRINT =
  /(?:^|[/_-])(?:impressum|imprint|legal-?notice|mentions-?legales|aviso-?legal|note-?legali|colofon|anbieterkennzeichnung|offenlegung)(?:[/._-]|$)/i;

/** Characters of an imprint in which its first mailbox is looked for, and contacts that it may be. */
const MAX_IMPRINT_CHARS = 20_000;
const MAX_IMPRINT_CONTACTS = 100;

type Thing = { readonly [field: string]: unknown };

/**
 * Registrable domains that a page tells as its site's own beside that of its URL: those of the organisation in its
 * JSON-LD, and on an imprint the domain of the first mailbox that it names. Asked for the contacts of no other type
 * alone.
 */
export function toldDomains(
  tree: PageTree,
  text: PageText,
  { url, contacts }: { readonly url: string; readonly contacts: readonly Contact[] },
): ReadonlySet<string> {
  const told = new Set<string>();
  if (!contacts.some(({ type }) => type === "unknown")) return told;
  const { hostname, pathname } = new URL(url);
  const site = siteDomain(hostname);
  for (const organisation of organisations(tree, site))
    for (const domain of domainsOf(organisation)) if (!isSocial(domain)) told.add(domain);
  if (IMPRINT.test(pathname)) told.add(firstDomain(text.readable, contacts));
  told.delete(site);
  told.delete("");
  return told;
}

/** The organisations in a page's JSON-LD that the page says are its site's. */
function organisations(tree: PageTree, site: string): Thing[] {
  const nodes: Thing[] = [];
  let chars = 0;
  for (const element of tree.scripted) {
    if (!isStructuredData(element)) continue;
    chars += element.rawText.length;
    if (chars > MAX_CHARS) break;
    nodes.push(...topNodes(parseJson(element.rawText)));
  }
  return ownOrganisations(nodes, site);
}

/** Of things in a page's structured data the organisations that it says are its site's. `site`: registrable domain. */
export function ownOrganisations(things: readonly Thing[], site: string): Thing[] {
  const own = things.filter((thing) => isA(thing, ORGANISATION) && domainsOf(thing).includes(site));
  if (own.length > 0) return own;
  // One alone is the publisher, though its domain is another: a shop or a blog of its own name.
  const publishers = things.filter((thing) => isA(thing, PUBLISHER));
  if (publishers.length === 1) return publishers;
  // A house of a kind of its own that names no domain is the page's, where it is the only one.
  const houses = things.filter((thing) => isA(thing, ORGANISATION) && domainsOf(thing).length === 0);
  return publishers.length === 0 && houses.length === 1 ? houses : [];
}

/** The things that a value of JSON-LD is about, and who publishes them; not what is said of others inside. */
function topNodes(value: unknown): Thing[] {
  const nodes: Thing[] = [];
  const queue: unknown[] = [value];
  for (let index = 0; index < Math.min(queue.length, MAX_VALUES); index++) {
    const next = queue[index];
    if (Array.isArray(next)) for (const item of next.slice(0, MAX_VALUES)) queue.push(item);
    else if (isNode(next)) {
      nodes.push(next);
      queue.push(next["@graph"], next.publisher);
    }
  }
  return nodes;
}

function isNode(value: unknown): value is Thing {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function isA(node: Thing, kind: RegExp): boolean {
  return strings(node["@type"]).some((type) => kind.test(type));
}

/** The registrable domains of an organisation's URLs and mailboxes, those of its parts too. */
function domainsOf(node: Thing): string[] {
  const parts = PARTS.flatMap((field) => [node[field]].flat().filter(isNode));
  return [node, ...parts].flatMap((part) =>
    DOMAIN_FIELDS.flatMap((field) => strings(part[field])).flatMap((value) => domainOf(value) ?? []),
  );
}

function domainOf(value: string): string | undefined {
  if (URL.canParse(value) && /^https?:/i.test(value)) return siteDomain(new URL(value).hostname);
  const [, domain] = /^(?:mailto:)?[^\s@]{1,64}@([\p{L}\p{N}.-]{4,253})$/iu.exec(value.trim()) ?? [];
  return domain === undefined ? undefined : siteDomain(domain);
}

/** A field's texts, of which there are few. */
function strings(value: unknown): string[] {
  return [value]
    .flat()
    .slice(0, 50)
    .filter((item) => typeof item === "string");
}

/** The domain of that contact whose domain stands first in a text behind an at sign; "" where none does. */
function firstDomain(text: string, contacts: readonly Contact[]): string {
  const lower = text.slice(0, MAX_IMPRINT_CHARS).toLowerCase();
  let first = { domain: "", index: lower.length };
  for (const { email } of contacts.slice(0, MAX_IMPRINT_CONTACTS)) {
    const index = lower.indexOf(email);
    if (index >= 0 && index < first.index)
      first = { domain: siteDomain(email.slice(email.lastIndexOf("@") + 1)), index };
  }
  return first.domain;
}
