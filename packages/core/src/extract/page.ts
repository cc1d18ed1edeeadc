import { LIMITS } from "../config.ts";
import { ownText } from "../own-text.ts";
import { siteText } from "../site-text.ts";
import type { Candidate } from "./candidate.ts";
import { CONTACT_METHODS, type Contact, type ContactMethod } from "./contact.ts";
import type { ContactForm } from "./contact-forms/contact-form.ts";
import { findContactForms } from "./contact-forms/find-contact-forms.ts";
import { contentHash } from "./content-hash.ts";
import { contextOf } from "./context.ts";
import { documentKind } from "./document-kind.ts";
import { parseHtml } from "./dom/parse-html.ts";
import { judgeAddress } from "./judge/address.ts";
import { classifyEmail } from "./judge/classify.ts";
import type { RejectionRule } from "./judge/rejection.ts";
import { linkedThings } from "./linked-data.ts";
import { ATTRIBUTE_GUARD } from "./methods/registry.ts";
import type { Organization } from "./organization/organization.ts";
import { NO_DIRECTIVES, type PageDirectives, pageDirectives } from "./page-directives.ts";
import { type PageLink, pageLinks } from "./page-links.ts";
import { findPhones } from "./phones/find-phones.ts";
import type { FoundPhone } from "./phones/found-phone.ts";
import type { Phone } from "./phones/phone.ts";
import { findProfiles } from "./profiles/find-profiles.ts";
import type { Profile } from "./profiles/profile.ts";
import { findCandidates, findPlainCandidates } from "./search/find-candidates.ts";
import { NO_MEMORY } from "./site-memory.ts";
import { pageStyles } from "./text/page-styles.ts";
import { pageText, sheetsOf, wholeText } from "./text/page-text.ts";
import { toldDomains } from "./told-domains.ts";

export type PageInput = {
  /** The decoded document. */
  readonly html: string;
  /** The URL it was read from, after redirects. */
  readonly url: string;
  /** The Content-Type header, where known. */
  readonly contentType?: string | null | undefined;
};

export type ExtractedPage = {
  readonly title: string | null;
  /** Words of the readable text. */
  readonly wordCount: number;
  /** Equal for pages that a reader cannot tell apart; null where there is nothing to read. */
  readonly contentHash: string | null;
  readonly links: readonly PageLink[];
  readonly directives: PageDirectives;
  readonly contacts: readonly Contact[];
  readonly phones: readonly Phone[];
  readonly profiles: readonly Profile[];
  readonly forms: readonly ContactForm[];
  /** null where the page tells nothing of the organisation behind its site */
  readonly organization: Organization | null;
  /**
   * Whether a bound on tags, elements, candidates or contacts cut something: the page may hold links and addresses
   * beyond it. Bounds on documents inside the page, on scripts and on rows of tables are not told.
   */
  readonly truncated: boolean;
};

/** A candidate that is no contact, and the rule that says so. */
export type Rejection = {
  readonly candidate: string;
  readonly method: ContactMethod;
  readonly rule: RejectionRule;
};

/** Reads a page: its title, its links and the addresses that stand on it. */
export function extractPage(input: PageInput, memory = NO_MEMORY): ExtractedPage {
  return explainPage(input, memory).page;
}

export type Explanation = {
  readonly page: ExtractedPage;
  readonly rejected: readonly Rejection[];
  /** Registrable domains that the page tells as its site's own beside that of its URL, where a type hangs on them. */
  readonly told: ReadonlySet<string>;
};

/** The page, and what looked like an address on it and was refused. */
export function explainPage({ html, url, contentType }: PageInput, memory = NO_MEMORY): Explanation {
  const siteHost = new URL(url).hostname;
  const kind = documentKind(contentType, html);
  if (kind !== "html" && kind !== "xml") {
    const { contacts, rejected, truncated } = judgeAll(
      kind === "binary" ? [] : findPlainCandidates(kind, html),
      siteHost,
    );
    const text = kind === "binary" ? "" : html.trim();
    const read = pageContent(null, text, contacts);
    const phones = withoutPeople(
      findPhones({ tree: null, text: wholeText(text), things: [], hostname: siteHost }),
    );
    const page = { ...read, ...NOTHING_ELSE, phones, links: [], directives: NO_DIRECTIVES, truncated };
    return { page, rejected, told: new Set() };
  }
  const tree = parseHtml(html, { xml: kind === "xml", guard: ATTRIBUTE_GUARD });
  const sheets = sheetsOf(tree);
  const text = pageText(
    tree,
    memory.styles(sheets.join("\n"), () => pageStyles(sheets.map(ownText))),
  );
  const { rejected, ...judged } = judgeAll(findCandidates(tree, text, memory), siteHost);
  const told = toldDomains(tree, text, { url, contacts: judged.contacts });
  const contacts = judged.contacts.map((contact) =>
    told.size === 0 ? contact : { ...contact, type: classifyEmail(contact.email, siteHost, told).type },
  );
  const title = siteText(tree.title?.text ?? "", LIMITS.maxTitleChars) || null;
  const content = pageContent(title, text.readable, contacts);
  const truncated = tree.isTruncated || judged.truncated;
  const directives = pageDirectives(tree, url);
  const links = pageLinks(tree, text, url);
  const things = linkedThings(tree);
  const profiles = findProfiles({ tree, text, things, hostname: siteHost });
  const forms = findContactForms({ tree, text, html, url });
  const phones = withoutPeople(findPhones({ tree, text, things, hostname: siteHost }));
  return {
    page: { ...content, ...NOTHING_ELSE, phones, profiles, forms, links, directives, truncated },
    rejected,
    told,
  };
}

function withoutPeople(phones: readonly FoundPhone[]): Phone[] {
  return phones.map(({ node: _node, start: _start, end: _end, ...phone }) => ({
    ...phone,
    person: null,
    email: null,
  }));
}

/** Of a page that tells addresses alone. */
const NOTHING_ELSE = { phones: [], profiles: [], forms: [], organization: null } as const;

/** What a reader of the page gets. */
function pageContent(title: string | null, text: string, contacts: readonly Contact[]) {
  const emails = contacts.map(({ email }) => email);
  return { title, wordCount: countWords(text), contentHash: contentHash({ title, text, emails }), contacts };
}

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

/** Each address once, with the most trustworthy of the methods that found it. */
function judgeAll(candidates: Iterable<Candidate>, siteHost: string) {
  const contacts = new Map<string, Contact>();
  const rejected = new Map<string, Rejection>();
  const weak = new Map<string, Rejection>();
  let judged = 0;
  let truncated = false;
  for (const candidate of candidates) {
    if (++judged > LIMITS.maxCandidatesPerPage) {
      truncated = true;
      break;
    }
    const { text, method, element } = candidate;
    const verdict = judgeAddress(candidate, siteHost);
    if (verdict.kind === "rejected") {
      if (rejected.size < LIMITS.maxContactsPerPage)
        rejected.set(`${method} ${text}`, rejection(candidate, verdict.rule));
      continue;
    }
    const { email } = verdict;
    if (verdict.kind === "weak") {
      if (weak.size < LIMITS.maxContactsPerPage) weak.set(email, rejection(candidate, "weak"));
      continue;
    }
    const known = contacts.get(email);
    if (known && trust(known.method) <= trust(method)) continue;
    if (!known && contacts.size >= LIMITS.maxContactsPerPage) {
      truncated = true;
      continue;
    }
    const context = siteText(contextOf(candidate, email), LIMITS.maxContextChars);
    contacts.set(email, {
      email,
      method,
      type: classifyEmail(email, siteHost).type,
      context,
      element,
      person: null,
    });
  }
  const alone = [...weak].filter(([email]) => !contacts.has(email)).map(([, refused]) => refused);
  return { contacts: [...contacts.values()], rejected: [...rejected.values(), ...alone], truncated };
}

function rejection({ text, method }: Candidate, rule: RejectionRule): Rejection {
  return { candidate: siteText(text, LIMITS.maxContextChars), method, rule };
}

/** The lower, the more trustworthy. */
function trust(method: ContactMethod): number {
  return CONTACT_METHODS.indexOf(method);
}
