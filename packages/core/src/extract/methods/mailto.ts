import { decodePercent, rot13 } from "../decode.ts";
import { withoutZeroWidth } from "../text/plain-text.ts";
import { addressesInWord } from "./recipient-word.ts";
import { unspell } from "./spelled-out.ts";

/** What authors and editors put before the scheme: what is not shown, a base, another scheme, the scheme once more. */
const MAILTO =
  /^[\s\p{Default_Ignorable_Code_Point}"'“”„«‘’]*(?:[a-z]{2,6}:\/\/(?:[\w.:-]{1,100}\/){0,5}|\.?\/+)?(?:mailto(?::|%3a)\s*)+[:/\\]{0,3}/iu;
const ROTATED_MAILTO = /^\s*znvygb:/i;
/** What either of them has: asked of each link and of each string of a script, of which most have none. */
const SCHEME = /mailto|znvygb/i;
/** Characters of a list of recipients that are read: some hundred addresses. */
const MAX_LIST_CHARS = 20_000;
const RECIPIENT_FIELD = /^(?:to|cc|bcc)$/i;

/** `maito:`, `mailto=`, `email:`, `mail to :`, `mailto ` before an address: the scheme, misspelt. */
const MISSPELT =
  /^\s*(?:e-?mail|mail|m[ailto]{3,7}|mail[- ]to)\s?(?:[:;=]|(?<=mailto\s))\s?(?=[^\s/:]{1,64}(?:@|%40))/i;

/** `desk @ acme.com` and `desk @acme.com`: white space beside the sign alone. */
const DIVIDED_SIGN = /^([^\s@]+)\s*@\s*([^\s@]+)$/;

/** A link's URL with the scheme that its author meant. */
export function withScheme(url: string): string {
  return url.replace(MISSPELT, "mailto:");
}

/** Whether an attribute's value is a mailto: URL. */
export function isMailto(value: string): boolean {
  return SCHEME.test(value) && (MAILTO.test(value) || ROTATED_MAILTO.test(value));
}

/** The recipients of a `mailto:` URL (RFC 6068): its path and its to, cc and bcc fields. */
export function mailtoRecipients(
  href: string,
  document: { readonly rotatesDigits?: boolean } = {},
): string[] {
  const url = ROTATED_MAILTO.test(href) ? rot13(href, { digits: document.rotatesDigits ?? false }) : href;
  const [beforeFragment = ""] = url.replace(MAILTO, "").split("#", 1);
  const [, path = "", query = ""] =
    /^([^?]*?)(?:(?:\?|%3f|&(?=(?:amp;)?\w+=)|(?=(?:subject|body)=))(.*))?$/is.exec(beforeFragment) ?? [];
  const fields = query
    .split(/&(?:amp;)?|\?/)
    .map((field) => [field.slice(0, field.indexOf("=")), field.slice(field.indexOf("=") + 1)] as const)
    .filter(([name]) => RECIPIENT_FIELD.test(name))
    .map(([, value]) => value);
  return [path, ...fields].flatMap((list) => addressList(decodedTwice(list)));
}

/** `ann%2540acme.com` was encoded once more than needed. */
function decodedTwice(text: string): string {
  const decoded = decodePercent(text);
  return decoded.includes("@") ? decoded : decodePercent(decoded);
}

/** The addresses of a list as mail headers have it: `Ann <ann@acme.com>, "Lee, Bob" <bob@acme.com>; eve@acme.com`. */
export function addressList(list: string): string[] {
  const pieces =
    withoutZeroWidth(list.slice(0, MAX_LIST_CHARS))
      .replaceAll("\uff20", "@")
      .match(/(?:"(?:[^"\\]|\\.){0,500}"|[^",;|])+/g) ?? [];
  return pieces.flatMap(addressesOf);
}

function addressesOf(piece: string): string[] {
  const bracketed = /<([^<>@]*@[^<>]*)>/.exec(piece)?.[1];
  const text = (bracketed ?? piece).trim().replace(/^mailto:/i, "");
  if (!text.includes("@")) {
    const unspelled = unspell(text);
    return unspelled === undefined ? [] : [unspelled];
  }
  if (/^"[^"]+"@/.test(text)) return [text];
  return text
    .replace(DIVIDED_SIGN, "$1@$2")
    .split(/\s+/)
    .flatMap((word) => [...addressesInWord(word)]);
}
