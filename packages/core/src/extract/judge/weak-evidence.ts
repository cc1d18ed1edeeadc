import type { Candidate } from "../candidate.ts";
import type { AtLeastOne } from "../scan/cut.ts";
import { classifyEmail } from "./classify.ts";
import type { AddressParts, CandidateExample } from "./machine-sign.ts";
import { siteDomain } from "./site-domain.ts";
import { standsInProse } from "./told-contact.ts";

/** Something that speaks for an address which was found where words and identifiers look like addresses, too. */
export type Evidence = {
  readonly name: string;
  readonly why: string;
  readonly holds: (parts: AddressParts, candidate: Candidate, siteHost: string) => boolean;
  /** What it speaks for, and nothing else does. */
  readonly examples: AtLeastOne<CandidateExample>;
  /** What comes near, and nothing speaks for. */
  readonly weak: AtLeastOne<CandidateExample>;
};

const MAIL_WORD =
  /mail|e-?post|correo|courriel|contact|kontakt|contatt|contato|sähköposti|pošta|posta|почт|пошт|邮箱|信箱|郵箱|メール|이메일|recipient|reply-?to|البريد|דוא/i;
/** `field: address`, as the context of a value in data names its field. */
const KEY_OF_CONTEXT = /^[^\s:]{1,80}: /;
/** `jane.doe`, `j_doe`: as people are called in mailboxes. */
const PERSON = /^\p{L}{1,30}[._]\p{L}[\p{L}-]{1,40}$/u;
/** What the value's key says of who wrote a text. */
const AUTHOR_KEY =
  /(?:^|[^\p{L}])(?:author|autor|autora|auteur|autore|editor|redakteur)(?:[_-]\w{1,20})?: $/iu;
/** What mailboxes of firms are called after, alone or with other words. */
const MAILBOX_WORD =
  /info|mail|contact|kontakt|sales|support|service|office|press|team|help|admin|editor|order|booking|reserv|event|news|hello|customer/;
/** `Ann Lee <`, `the desk (`. */
const OPEN_BRACKET = /[\p{L}\p{N}."”'] ?[<(]$/u;
const CLOSE_BRACKET = /^[>)]/;

/** Any one of them is enough. */
export const EVIDENCE: readonly Evidence[] = [
  {
    name: "a key or a label that says mail",
    why: "Who writes a program or a text calls the thing by its name.",
    holds: (_parts, { before, context }) => MAIL_WORD.test(before) || MAIL_WORD.test(keyOf(context)),
    examples: [
      { text: "dock@tallowick.com", method: "script", before: "credit_email: " },
      { text: "dock@tallowick.com", method: "json", context: "contactEmail: dock@tallowick.com" },
      { text: "dock@tallowick.com", method: "script", before: "?subject=Hi&mailto=" },
    ],
    weak: [
      { text: "dock@tallowick.com", method: "script", before: "label=" },
      { text: "dock@tallowick.com", method: "json", context: "ship to dock@tallowick.com by mail" },
    ],
  },
  {
    name: "the domain of the site",
    why: "Its own mailboxes are there, and few identifiers end in it.",
    holds: (parts, _candidate, siteHost) => typeOf(parts, siteHost) === "corporate",
    examples: [
      { text: "dock@harbour-books.com", method: "script" },
      { text: "dock@mail.harbour-books.com", method: "json" },
    ],
    weak: [{ text: "dock@harbour-books.com.tallowick.com", method: "script" }],
  },
  {
    name: "the name of the site under another suffix",
    why: "Firms have a domain in each of their countries.",
    holds: ({ registrable }, _candidate, siteHost) => {
      const site = siteDomain(siteHost);
      return registrable !== site && nameOf(registrable) === nameOf(site);
    },
    examples: [{ text: "dock@harbour-books.co.uk", method: "script" }],
    weak: [{ text: "dock@harbour.co.uk", method: "script" }],
  },
  {
    name: "a provider of free mail",
    why: "Nothing but mailboxes is called so.",
    holds: (parts, _candidate, siteHost) => typeOf(parts, siteHost) === "free",
    examples: [{ text: "dock@gmail.com", method: "script" }],
    weak: [{ text: "dock@gmail.tallowick.com", method: "script" }],
  },
  {
    name: "a role, or the name of a mailbox",
    why: "Mailboxes are called after what is written to them.",
    holds: (parts, _candidate, siteHost) =>
      typeOf(parts, siteHost) === "service" || MAILBOX_WORD.test(parts.local),
    examples: [
      { text: "hello@tallowick.com", method: "script" },
      { text: "guestservice7@tallowick.com", method: "json" },
      { text: "harbourinfo@tallowick.com", method: "spelled_out", isBareWords: true },
    ],
    weak: [{ text: "dock@tallowick.com", method: "spelled_out", isBareWords: true }],
  },
  {
    name: "the name of a person",
    why: "Two names with a dot between are a person's mailbox.",
    holds: ({ local }) => PERSON.test(local),
    examples: [
      { text: "ann.lee@tallowick.com", method: "script" },
      { text: "a.lee@tallowick.com", method: "json" },
      { text: "ann.lee-gross@tallowick.com", method: "script" },
    ],
    weak: [{ text: "annlee@tallowick.com", method: "script" }],
  },
  {
    name: "brackets behind a name",
    why: "Ann Lee <ann@acme.com> is how mail programs write a person's address.",
    holds: (_parts, { before, after }) => OPEN_BRACKET.test(before) && CLOSE_BRACKET.test(after),
    examples: [{ text: "dock@tallowick.com", method: "script", before: "Ann Lee <", after: ">" }],
    weak: [{ text: "dock@tallowick.com", method: "script", before: "f((", after: "))" }],
  },
  {
    name: "the key of an author",
    why: "Who wrote a page is told with an address to write to.",
    holds: (_parts, { before, context }) => AUTHOR_KEY.test(before === "" ? keyOf(context) : before),
    examples: [
      { text: "logan@tallowick.com", method: "json", context: "author: logan@tallowick.com" },
      { text: "logan@tallowick.com", method: "json", before: "", context: "co-author: logan@tallowick.com" },
    ],
    weak: [{ text: "logan@tallowick.com", method: "json", context: "authority: logan@tallowick.com" }],
  },
  {
    name: "a script that puts it together",
    why: "Who hides an address from harvesters has one.",
    holds: (_parts, { isPutTogether }) => isPutTogether === true,
    examples: [{ text: "dock@tallowick.com", method: "script", isPutTogether: true }],
    weak: [{ text: "dock@tallowick.com", method: "script", isPutTogether: false }],
  },
  {
    name: "a sentence around it",
    why: "It is meant for a reader, who is told where to write.",
    holds: (_parts, candidate) => candidate.isBareWords !== true && standsInProse(candidate),
    examples: [
      { text: "dock@tallowick.com", method: "json", before: "Please write to ", after: "." },
      { text: "dock@tallowick.com", method: "json", before: "MANAGEMENT: ", after: " MERCH" },
    ],
    weak: [
      { text: "dock@tallowick.com", method: "json", before: "Please write to ", after: "/2" },
      {
        text: "dock@tallowick.com",
        method: "spelled_out",
        isBareWords: true,
        before: "We have seen ",
        after: ".",
      },
    ],
  },
];

/**
 * Whether nothing speaks for an address that was found in a script or its data alone, or as words that are the
 * language's own: `ann at acme . com`. What markup in a script shows was written for a reader.
 */
export function isWeak(parts: AddressParts, candidate: Candidate, siteHost: string): boolean {
  if (!isDoubtful(candidate)) return false;
  return !EVIDENCE.some(({ holds }) => holds(parts, candidate, siteHost));
}

function isDoubtful({ method, isBareWords, isInMarkup }: Candidate): boolean {
  if (isBareWords === true) return true;
  return (method === "script" || method === "json" || method === "bundle") && isInMarkup !== true;
}

function typeOf({ local, domain }: AddressParts, siteHost: string) {
  return classifyEmail(`${local}@${domain}`, siteHost).type;
}

/** The name of the field that a context begins with; "" where it begins with none. */
function keyOf(context: string): string {
  return KEY_OF_CONTEXT.exec(context)?.[0] ?? "";
}

/** The first label of a registrable domain. */
function nameOf(registrable: string): string {
  return registrable.slice(0, registrable.indexOf("."));
}
