import { utf8OfBase64 } from "../../bytes.ts";
import { loneCandidate } from "../candidate.ts";
import { decodeBase64, decodePercent, rot13 } from "../decode.ts";
import { PageElement } from "../dom/page-element.ts";
import { hasPublicSuffix } from "../scan/public-suffix.ts";
import { unescaped } from "../script/string-literals.ts";
import { addressList, isMailto, mailtoRecipients } from "./mailto.ts";
import type { ElementMethod } from "./method.ts";

/** Alphabets that TYPO3 turns by an offset, each in itself (`UnCryptMailto` of its default_frontend.js). */
const TYPO3_RANGES = [
  [0x2b, 0x3a],
  [0x40, 0x5a],
  [0x61, 0x7a],
] as const;
/** Letters that an alphabet is turned by: TYPO3's setting spamProtectEmailAddresses is -10 to 10; 26 turn it once. */
const MAX_OFFSET = 26;
const LETTERS = 26;
const OFFSETS = Array.from({ length: 2 * MAX_OFFSET + 1 }, (_none, index) => index - MAX_OFFSET);
/** Characters of a turned `mailto:` URL, a subject and a body included. */
const MAX_TURNED_CHARS = 1_000;
/** The first string and the number behind it of a call such as `linkTo_UnCryptMailto('ocknvq,…', -2)`. */
const CRYPT_CALL =
  /(?:un|de)[-_]?crypt\w{0,30}\(\s{0,5}(['"])((?:\\.|(?!\1)[^\\]){1,1000})\1\s{0,5}(?:,\s{0,5}(-?\d{1,3}))?/is;

/** The addresses that a content management system or a plugin of one hid in an element's attributes. */
export function cloakedAddresses(element: PageElement): string[] {
  const token = typo3Token(element);
  if (token !== undefined) return mailtoRecipients(token);
  const call = `${element.getAttribute("href") ?? ""} ${element.getAttribute("onclick") ?? ""}`;
  const cryptX = /DeCryptX\(\s{0,5}(?:'|"|%27|%22)([^)]{1,1000})\)/i.exec(call)?.[1];
  if (cryptX !== undefined) return cryptXAddresses(cryptX.trimEnd().replace(/(?:'|"|%27|%22)$/, ""));
  // REDAXO's E-Mail-Obfuscator: by 13 letters, with or without quotes.
  const unicorn = /decryptUnicorn\(([^)]{3,300})\)/i.exec(call)?.[1];
  if (unicorn !== undefined) return recipients(rot13(decodePercent(unicorn).replace(/^['"]|['"]$/g, "")));
  const turnedBack = cryptCall(call);
  if (turnedBack !== undefined) return recipients(turnedBack);
  if (element.rawTagName === "joomla-hidden-mail") return joomlaAddress(element);
  return spamSpan(element);
}

/**
 * What a call that decrypts was given, turned back: `linkTo_UnCryptMailto('ocknvq,…', -2)`; without the offset the one
 * that makes a mailto: URL of it is taken. In a javascript: URL the call is percent-encoded, and its string has a
 * script's escapes.
 */
function cryptCall(script: string): string | undefined {
  const [, , literal, offset] = CRYPT_CALL.exec(decodePercent(script)) ?? [];
  if (literal === undefined) return undefined;
  return turned(unescaped(literal), offset === undefined ? undefined : Number(offset));
}

function typo3Token(element: PageElement): string | undefined {
  const token = element.getAttribute("data-mailto-token");
  if (token === undefined) return undefined;
  const vector = Number(element.getAttribute("data-mailto-vector"));
  return turned(token, Number.isFinite(vector) ? -vector : undefined);
}

/** A mailto: URL or an address, turned by the offset that is told, else by the one that gives such. */
function turned(text: string, told: number | undefined): string | undefined {
  if (text.length > MAX_TURNED_CHARS) return undefined;
  const offsets = told === undefined ? OFFSETS : [told, -told, ...OFFSETS];
  return turnedInAlphabets(text, offsets) ?? movedWhole(text, offsets);
}

function turnedInAlphabets(text: string, offsets: readonly number[]): string | undefined {
  const first = text.search(/[a-z]/);
  const toScheme = "m".charCodeAt(0) - text.charCodeAt(first);
  for (const offset of first < 0 ? [] : offsets) {
    // Few of the offsets make of the first letter the scheme's.
    if ((offset - toScheme) % LETTERS !== 0) continue;
    const result = turn(text, offset);
    if (isMailto(result) && result.includes("@")) return result;
  }
  return undefined;
}

/** All characters moved, signs too, without an alphabet that ends: `;` for the colon, `A` for the at sign. */
function movedWhole(text: string, offsets: readonly number[]): string | undefined {
  for (const offset of offsets) {
    if (!text.includes(String.fromCharCode("@".charCodeAt(0) - offset))) continue;
    const result = text.replace(/./gs, (char) => String.fromCharCode(char.charCodeAt(0) + offset));
    if (isMailto(result) || isAddress(result)) return result;
  }
  return undefined;
}

function isAddress(text: string): boolean {
  const [, domain = ""] = /^[\w.+-]{1,64}@([\w-]{1,63}(?:\.[\w-]{1,63}){1,6})$/.exec(text) ?? [];
  return hasPublicSuffix(domain);
}

function turn(text: string, offset: number): string {
  return text.replace(/./gs, (char) => {
    const code = char.charCodeAt(0);
    const range = TYPO3_RANGES.find(([start, end]) => code >= start && code <= end);
    if (range === undefined) return char;
    const [start, end] = range;
    const size = end - start + 1;
    return String.fromCharCode(start + ((((code - start + offset) % size) + size) % size));
  });
}

/**
 * CryptX for WordPress: each character one place further, or each behind the digit that it is moved by; the scheme
 * belongs to it or is added by the script.
 */
function cryptXAddresses(code: string): string[] {
  const byOne = [...code].map((char) => String.fromCharCode(char.charCodeAt(0) - 1)).join("");
  const byDigit = (code.match(/\d./gs) ?? [])
    .map(([digit, char]) => String.fromCharCode((char ?? " ").charCodeAt(0) - Number(digit)))
    .join("");
  return [byOne, byDigit]
    .filter((text) => isMailto(text) || /^[^\s@]+@[\w.-]+$/.test(text))
    .flatMap(recipients);
}

/** The addresses of a `mailto:` URL or of its path alone. */
function recipients(text: string): string[] {
  return isMailto(text) ? mailtoRecipients(text) : addressList(text.split("?", 1)[0] ?? "");
}

/** Joomla 4 and later: the two halves in base64. */
function joomlaAddress(element: PageElement): string[] {
  const half = (name: string) => decodeBase64Short(element.getAttribute(name) ?? "");
  const [first, last, text] = [half("first"), half("last"), half("text")];
  if (first !== "" && last !== "") return [`${first}@${last}`];
  return text.includes("@") ? [text] : [];
}

function decodeBase64Short(text: string): string {
  return decodeBase64(text) ?? (/^[\w+/-]{2,6}={0,2}$/.test(text) ? utf8OfBase64(text) : "");
}

/** Characters of markup of one half of an address, its tags and blanks included: a longer element is no half. */
const MAX_HALF_CHARS = 1_000;

/** Drupal's SpamSpan: `<span class="spamspan"><span class="u">…</span> [at] <span class="d">…</span></span>`. */
function spamSpan(element: PageElement): string[] {
  if (!/(?:^|\s)spamspan(?:\s|$)/.test(element.getAttribute("class") ?? "")) return [];
  const part = (name: string) =>
    element.childNodes
      .filter(
        (child): child is PageElement =>
          child instanceof PageElement &&
          child.getAttribute("class") === name &&
          markupChars(child) <= MAX_HALF_CHARS,
      )
      .map((child) => child.textContent)
      .join("");
  const [user, domain] = [part("u"), part("d")].map((text) =>
    text.replace(/(?:(?<!\s)\s+)?[[(]\s*dot\s*[\])]\s*/gi, ".").replace(/\s+/g, ""),
  );
  return user && domain ? [`${user}@${domain}`] : [];
}

/** Characters of a document that an element takes. */
function markupChars({ range: [start = 0, end = 0] }: PageElement): number {
  return end - start;
}

/** Attributes in which a cloak shows; Joomla has the last three. */
const READ: ReadonlySet<string> = new Set("href onclick class data-mailto-token first last text".split(" "));
/** Names of the calls that the cloaks' scripts are started by. */
const CALL = /crypt|mail|unicorn/i;

/** The cloaks of content management systems and their plugins: TYPO3, Joomla, CryptX, REDAXO, SpamSpan. */
export const cloak: ElementMethod = {
  name: "cloak",
  trust: "cloak",
  reads: (name) => READ.has(name),
  guard: (name, value, element) => {
    if (name === "href" || name === "onclick") return CALL.test(value);
    if (name === "class") return value.includes("spamspan");
    return name === "data-mailto-token" || element === "joomla-hidden-mail";
  },
  *find(place) {
    for (const address of cloakedAddresses(place.node)) yield loneCandidate(address, "cloak", place);
  },
};
