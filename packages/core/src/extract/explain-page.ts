import { LIMITS } from "../config.ts";
import { ownText } from "../own-text.ts";
import { siteText } from "../site-text.ts";
import type { Candidate } from "./candidate.ts";
import type { Contact } from "./contact.ts";
import type { ContactForm } from "./contact-forms/contact-form.ts";
import { findContactForms } from "./contact-forms/find-contact-forms.ts";
import { type DocumentKind, documentKind } from "./document-kind.ts";
import { parseHtml } from "./dom/parse-html.ts";
import { classifyEmail } from "./judge/classify.ts";
import type { Rejection } from "./judge/rejection.ts";
import { judgeCandidates } from "./judge-candidates.ts";
import { leavingLinks } from "./leaving-links.ts";
import { linkedThings } from "./linked-data.ts";
import { ATTRIBUTE_GUARD } from "./methods/registry.ts";
import { findOrganization } from "./organization/find-organization.ts";
import type { Organization } from "./organization/organization.ts";
import { NO_DIRECTIVES, type PageDirectives, pageDirectives } from "./page-directives.ts";
import type { PageInput } from "./page-input.ts";
import { type PageLink, pageLinks } from "./page-links.ts";
import { withCardPeople, withPeople } from "./people/people.ts";
import { findPhones } from "./phones/find-phones.ts";
import { pageCountry } from "./phones/page-country.ts";
import type { Phone } from "./phones/phone.ts";
import { findProfiles } from "./profiles/find-profiles.ts";
import type { Profile } from "./profiles/profile.ts";
import { withScriptPlaces } from "./script-places.ts";
import { findCandidates, findPlainCandidates } from "./search/find-candidates.ts";
import { findShell } from "./shell/find-shell.ts";
import { pageData } from "./shell/page-data.ts";
import { scriptUrls } from "./shell/script-urls.ts";
import type { Shell } from "./shell/shell.ts";
import { NO_MEMORY } from "./site-memory.ts";
import { pageStyles } from "./text/page-styles.ts";
import { pageText, sheetsOf, wholeText } from "./text/page-text.ts";
import { toldDomains } from "./told-domains.ts";

/** What a document tells, as it is read. */
export type PageContent = {
  readonly title: string | null;
  /** Words of the readable text. */
  readonly wordCount: number;
  readonly links: readonly PageLink[];
  readonly directives: PageDirectives;
  readonly contacts: readonly Contact[];
  readonly phones: readonly Phone[];
  readonly profiles: readonly Profile[];
  readonly forms: readonly ContactForm[];
  /** null where the page tells nothing of the organisation behind its site */
  readonly organization: Organization | null;
  /** null for a page that has something to read by itself */
  readonly shell: Shell | null;
  /**
   * Whether a part of it is for browsers alone to draw. Such a page is no shell: it has words of its own, and the part
   * may be a list of people, a map or an effect.
   */
  readonly hasClientPart: boolean;
  /**
   * Absolute URLs of the scripts that fill the page, in its order, and of the data that they are known to ask for; none
   * for pages that neither are shells, nor have such a part, nor hold an application without a contact.
   */
  readonly scripts: readonly string[];
  readonly data: readonly string[];
  /**
   * Whether a bound on tags, elements, candidates or contacts cut something: the page may hold links and addresses
   * beyond it. Bounds on documents inside the page, on scripts and on rows of tables are not told.
   */
  readonly truncated: boolean;
};

export type Explanation = {
  readonly page: PageContent;
  /** What a reader of the page reads. */
  readonly readable: string;
  readonly rejected: readonly Rejection[];
  /** Registrable domains that the page tells as its site's own beside that of its URL, where a type hangs on them. */
  readonly told: ReadonlySet<string>;
};

/** The page, and what looked like an address on it and was refused. */
export function explainPage({ html, url, contentType }: PageInput, memory = NO_MEMORY): Explanation {
  const siteHost = new URL(url).hostname;
  const kind = documentKind(contentType, html);
  if (kind !== "html" && kind !== "xml") return explainPlain(kind, html, siteHost);
  const tree = parseHtml(html, { xml: kind === "xml", guard: ATTRIBUTE_GUARD });
  const sheets = sheetsOf(tree);
  const text = pageText(
    tree,
    memory.styles(sheets.join("\n"), () => pageStyles(sheets.map(ownText))),
  );
  const { rejected, places, ...judged } = judgeCandidates(findCandidates(tree, text, memory), siteHost);
  const told = toldDomains(tree, text, { url, contacts: judged.contacts });
  const typed = judged.contacts.map((contact) =>
    told.size === 0 ? contact : { ...contact, type: classifyEmail(contact.email, siteHost, told).type },
  );
  const things = linkedThings(tree);
  const leaving = leavingLinks(tree);
  const country = pageCountry({ tree, text, things, hostname: siteHost });
  const found = findPhones({ tree, links: leaving, text, things, country });
  const { contacts, phones } = withPeople({
    links: leaving,
    text,
    things,
    contacts: typed,
    places: withScriptPlaces(tree, typed, places),
    phones: found,
  });
  const title = siteText(tree.title?.text ?? "", LIMITS.maxTitleChars) || null;
  const content = { title, wordCount: countWords(text.readable), contacts };
  const truncated = tree.isTruncated || judged.truncated;
  const directives = pageDirectives(tree, url);
  const links = pageLinks(tree, text, url);
  const profiles = findProfiles({ links: leaving, text, things, hostname: siteHost });
  const forms = findContactForms({ tree, text, html, url });
  const organization = findOrganization({ text, things, country, hostname: siteHost });
  const shell = findShell({ tree, text, links, directives, ...content });
  const { hasClientPart } = tree;
  const isFilled = shell !== null || hasClientPart || (tree.mounts.length > 0 && contacts.length === 0);
  const scripts = isFilled ? scriptUrls(tree, url) : [];
  const data = isFilled ? pageData(tree, url) : [];
  const own = { ...content, phones, profiles, forms, organization };
  const page = { ...own, shell, hasClientPart, scripts, data, links, directives, truncated };
  return { page, readable: text.readable, rejected, told };
}

/** Reads a document without elements; `linked` is what its links hold, where it has any beside its text. */
export function explainPlain(
  kind: Exclude<DocumentKind, "html" | "xml">,
  document: string,
  siteHost: string,
  linked: readonly Candidate[] = [],
): Explanation {
  const written = kind === "binary" ? [] : findPlainCandidates(kind, document);
  const { contacts, rejected, truncated } = judgeCandidates(allOf(linked, written), siteHost);
  const text = kind === "binary" ? "" : document.trim();
  const read = { title: null, wordCount: countWords(text), contacts };
  const whole = wholeText(text);
  const country = pageCountry({ tree: null, text: whole, things: [], hostname: siteHost });
  const found = findPhones({ ...NO_MARKUP, text: whole, country });
  const people = withCardPeople(kind === "card" ? text : "", { contacts, phones: found });
  const page = { ...read, ...NOTHING_ELSE, ...people, links: [], directives: NO_DIRECTIVES, truncated };
  return { page, readable: text, rejected, told: new Set() };
}

function* allOf<Item>(...lists: Iterable<Item>[]): Generator<Item> {
  for (const list of lists) yield* list;
}

/** Of a document without elements. */
const NO_MARKUP = { tree: null, links: [], things: [] } as const;

/** Of a page that tells addresses alone. */
export const NOTHING_ELSE = {
  phones: [],
  profiles: [],
  forms: [],
  organization: null,
  shell: null,
  hasClientPart: false,
  scripts: [],
  data: [],
} as const;

/** Counted without a list of them: a page may have millions. */
function countWords(text: string): number {
  let count = 0;
  let isInWord = false;
  for (let index = 0; index < text.length; index++) {
    const code = text.charCodeAt(index);
    const isSpace = code <= 0x20 || code === 0xa0 || code === 0x3000;
    if (!isSpace && !isInWord) count++;
    isInWord = !isSpace;
  }
  return count;
}
