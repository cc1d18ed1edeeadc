import roleWords from "role-based-email-addresses";
import { parse } from "tldts";
import { asciiHost } from "../../url/host-name.ts";
import type { EmailType } from "../contact.ts";
import { freeMailList } from "./free-mail.ts";
import { placeholderRule } from "./placeholder.ts";
import { DUTCH_ROLE_WORDS } from "./role-words/dutch.ts";
import { FRENCH_ROLE_WORDS } from "./role-words/french.ts";
import { GERMAN_ROLE_WORDS } from "./role-words/german.ts";
import { ITALIAN_ROLE_WORDS } from "./role-words/italian.ts";
import { POLISH_ROLE_WORDS } from "./role-words/polish.ts";
import { PORTUGUESE_ROLE_WORDS } from "./role-words/portuguese.ts";
import { SPANISH_ROLE_WORDS } from "./role-words/spanish.ts";
import { siteDomain } from "./site-domain.ts";
import { ADDED_ROLE_WORDS, REGION_WORDS, REMOVED_ROLE_WORDS } from "./type-lists.ts";

const OWN_ROLE_WORDS: ReadonlySet<string> = new Set([
  ...ADDED_ROLE_WORDS,
  ...GERMAN_ROLE_WORDS,
  ...FRENCH_ROLE_WORDS,
  ...SPANISH_ROLE_WORDS,
  ...ITALIAN_ROLE_WORDS,
  ...DUTCH_ROLE_WORDS,
  ...PORTUGUESE_ROLE_WORDS,
  ...POLISH_ROLE_WORDS,
]);
const PUBLISHED_ROLE_WORDS: ReadonlySet<string> = new Set(roleWords);

const NONE_TOLD: ReadonlySet<string> = new Set();

const ROOT_DOT = /\.$/;
/** What joins words in a mailbox's name. */
const SEPARATORS = /[._-]/g;
const NUMBER = /^\d{1,3}$/;
const NUMBER_AT_END = /[._-]?\d{1,3}$/;
const DIGITS_ALONE = /^\d*$/;
const MARKS = /\p{M}+/gu;
/** Marks of Latin, Greek and Cyrillic; those of other scripts are letters of a word. */
const DIACRITICS = /^[\u0300-\u036f]+$/;

/** The rule and the list that gave a type, and the word or domain that they matched. */
export type TypeReason =
  | {
      readonly rule: "role word" | "free-mail provider";
      readonly list: "type-lists" | "role-based-email-addresses" | "email-providers";
      readonly match: string;
    }
  | { readonly rule: "domain of the site"; readonly list: "public suffix list"; readonly match: string }
  | { readonly rule: "domain told by the site"; readonly list: "page"; readonly match: string }
  | { readonly rule: "placeholder" | "none of the others"; readonly list: null; readonly match: null };

export type Classification = { readonly type: EmailType; readonly reason: TypeReason };

/**
 * The kind of an address found on a site: a role mailbox wherever it is, else one of the site's own registrable
 * domain, else one at a free-mail provider that is no placeholder, else one of a domain that the site tells as its own,
 * else unknown. `siteHost` is the site's host name, "" where none is known; `told` are registrable domains.
 */
export function classifyEmail(
  email: string,
  siteHost: string,
  told: ReadonlySet<string> = NONE_TOLD,
): Classification {
  const at = email.lastIndexOf("@");
  const domain = asciiHost(email.slice(at + 1).replace(ROOT_DOT, ""));
  const role = roleReason(email.slice(0, at));
  if (role) return { type: "service", reason: role };
  const site = siteDomain(domain);
  if (site !== "" && site === siteDomain(siteHost) && isRegistrable(domain))
    return {
      type: "corporate",
      reason: { rule: "domain of the site", list: "public suffix list", match: site },
    };
  const freeMail = freeMailReason(domain);
  if (freeMail === undefined && told.has(site))
    return { type: "corporate", reason: { rule: "domain told by the site", list: "page", match: site } };
  if (freeMail === undefined)
    return { type: "unknown", reason: { rule: "none of the others", list: null, match: null } };
  // your.name@gmail.com is nobody's: extraction refuses it, and here it has no owner at the provider.
  const parts = { local: email.slice(0, at).toLowerCase(), domain, registrable: domain };
  if (placeholderRule(parts, siteHost) !== undefined)
    return { type: "unknown", reason: { rule: "placeholder", list: null, match: null } };
  return { type: "free", reason: freeMail };
}

/** A role word, one with a number (info2), several joined (support-team), or one with a region (sales.emea). */
function roleReason(localPart: string): TypeReason | undefined {
  const [tagged = ""] = localPart.toLowerCase().split("+", 1);
  const mailbox = foldLetters(tagged);
  const whole =
    roleWord(mailbox) ??
    roleWord(mailbox.replace(SEPARATORS, "")) ??
    roleWord(mailbox.replace(NUMBER_AT_END, ""));
  if (whole) return whole;
  const words = mailbox.split(SEPARATORS);
  const roles = words.map(roleWord);
  const isJoined = words.every(
    (word, index) => roles[index] ?? (REGION_WORDS.has(word) || NUMBER.test(word)),
  );
  return isJoined ? roles.find((role) => role !== undefined) : undefined;
}

function roleWord(word: string): TypeReason | undefined {
  if (REMOVED_ROLE_WORDS.has(word) || DIGITS_ALONE.test(word)) return undefined;
  if (OWN_ROLE_WORDS.has(word)) return { rule: "role word", list: "type-lists", match: word };
  if (PUBLISHED_ROLE_WORDS.has(word))
    return { rule: "role word", list: "role-based-email-addresses", match: word };
  return undefined;
}

function freeMailReason(domain: string): TypeReason | undefined {
  const list = freeMailList(domain);
  return list === undefined ? undefined : { rule: "free-mail provider", list, match: domain };
}

/** Whether mail can go there: not a bare suffix, though a site may be named so. */
function isRegistrable(domain: string): boolean {
  return parse(domain).domain !== null;
}

/** Without diacritics, as mailboxes are mostly written: kundtjänst and kundtjanst are one word. */
function foldLetters(text: string): string {
  return text
    .normalize("NFD")
    .replace(MARKS, (marks) => (DIACRITICS.test(marks) ? "" : marks))
    .normalize("NFC")
    .replace(LETTERS_TO_FOLD, (letter) => FOLDED_LETTERS[letter] ?? letter);
}

const LETTERS_TO_FOLD = /[ßøłđæœıð]/g;
const FOLDED_LETTERS: Readonly<Record<string, string>> = {
  ß: "ss",
  ø: "o",
  ł: "l",
  đ: "d",
  æ: "ae",
  œ: "oe",
  ı: "i",
  ð: "d",
};
