import { LIMITS } from "../config.ts";
import { judgeAddress } from "./address.ts";
import type { Candidate } from "./candidate.ts";
import { classifyEmail } from "./classify.ts";
import { CONTACT_METHODS, type Contact, type ContactMethod } from "./contact.ts";
import { findCandidates } from "./find-candidates.ts";
import { type PageLink, pageLinks } from "./page-links.ts";
import { parseHtml } from "./parse-html.ts";
import { readableText } from "./readable-text.ts";
import type { RejectionRule } from "./rejection.ts";

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
  readonly links: readonly PageLink[];
  readonly contacts: readonly Contact[];
};

/** A candidate that is no contact, and the rule that says so. */
export type Rejection = {
  readonly candidate: string;
  readonly method: ContactMethod;
  readonly rule: RejectionRule;
};

/** Reads a page: its title, its links and the addresses that stand on it. */
export function extractPage(input: PageInput): ExtractedPage {
  return explainPage(input).page;
}

/** The page, and what looked like an address on it and was refused. */
export function explainPage(input: PageInput): { page: ExtractedPage; rejected: readonly Rejection[] } {
  const root = parseHtml(input.html);
  const text = readableText(root);
  const { contacts, rejected } = judgeAll(findCandidates(root, text), new URL(input.url).hostname);
  const page = {
    title: root.querySelector("title")?.text.trim() || null,
    wordCount: text === "" ? 0 : text.split(/\s+/).length,
    links: pageLinks(root, input.url),
    contacts,
  };
  return { page, rejected };
}

/** Each address once, with the most trustworthy of the methods that found it. */
function judgeAll(candidates: Iterable<Candidate>, siteHost: string) {
  const contacts = new Map<string, Contact>();
  const rejected = new Map<string, Rejection>();
  for (const candidate of candidates) {
    const { text, method, context, element } = candidate;
    const verdict = judgeAddress(candidate, siteHost);
    if (verdict.kind === "rejected") {
      if (rejected.size < LIMITS.maxContactsPerPage)
        rejected.set(`${method} ${text}`, { candidate: text, method, rule: verdict.rule });
      continue;
    }
    const { email } = verdict;
    const known = contacts.get(email);
    if (known ? trust(known.method) <= trust(method) : contacts.size >= LIMITS.maxContactsPerPage) continue;
    contacts.set(email, { email, method, type: classifyEmail(email, siteHost).type, context, element });
  }
  return { contacts: [...contacts.values()], rejected: [...rejected.values()] };
}

/** The lower, the more trustworthy. */
function trust(method: ContactMethod): number {
  return CONTACT_METHODS.indexOf(method);
}
