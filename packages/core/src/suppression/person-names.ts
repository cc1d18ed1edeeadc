import { LIMITS } from "../config.ts";
import { siteText } from "../site-text.ts";
import { foldSpelling } from "./mentions.ts";

/** What a person is known by: names, and telephone numbers in E.164. */
export type PersonTraces = { readonly names: readonly string[]; readonly numbers: readonly string[] };

/** The last digits of a number that every way to write it has: country and trunk codes stand before them, or do not. */
const TELLING_DIGITS = 7;

/** A name in the one spelling by which names are compared, as it is stored or as a page has it. */
export function foldName(name: string): string {
  return foldSpelling(siteText(name, LIMITS.maxPersonNameChars));
}

/**
 * How the suppression list names a person whose address was removed, before it is hashed: of one domain, as others of
 * the name are elsewhere. It is no address, so it never meets one's hash.
 */
export function nameEntry(domainId: string, name: string): string {
  return `person ${domainId} ${foldName(name)}`;
}

/**
 * Whether a text tells one of the names, whole and in its words' order, or one of the numbers in any way to write it.
 * Linear in `text`.
 */
export function mentionsPerson(text: string, { names, numbers }: PersonTraces): boolean {
  const folded = ` ${wordsOf(text)} `;
  if (names.some((name) => wordsOf(name) !== "" && folded.includes(` ${wordsOf(name)} `))) return true;
  const digits = text.replace(/\D/g, "");
  return numbers.some((number) => digits.includes(number.slice(-TELLING_DIGITS)));
}

/** The words of a text with blanks between them. */
function wordsOf(text: string): string {
  return (foldSpelling(text).match(/[\p{L}\p{M}\p{N}]+/gu) ?? []).join(" ");
}
