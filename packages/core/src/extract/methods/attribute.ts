import { decodeBase64, decodeCodes, decodeHex, decodePercent, reverse, rot13, rot47 } from "../decode.ts";
import type { PageElement } from "../dom/page-element.ts";
import { parseMailDomain } from "../judge/mail-domain.ts";
import { hasPublicSuffix } from "../scan/public-suffix.ts";

/** Attributes that hold no text and no data: pictures, styles, shapes, checks, and what a field shows while empty. */
const NO_TEXT =
  /^(?:src|srcset|sizes|class|style|id|placeholder|pattern|d|integrity|for|points|transform|poster|viewbox|href|xlink:href|action|formaction|data-href|background|accept|rel|media|on[a-z]+|data-(?:src|srcset|bg|background|image|img|lazy-?src|original|placeholder|thumb|poster|cfemail|mailto-token|mailto-vector))$/;
/** Attributes that scripts read. */
export const DATA_NAME = /^(?:data-|value$|content$|:|first$)/;
const SOCIAL_META = /^(?:twitter:|fb:|og:image|msapplication|viewport|generator|csrf)/i;
/** Attributes and classes that say that their value is turned round or by 13 letters. */
const REVERSED = /rev(?:ers|\b)|backward|rtl|flip|umgekehrt|mirror/i;
const WHOLE_ADDRESS = /^[^\s@<>"',;:()]{1,64}@[\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)+$/u;

/** Whether attributes of this name hold what a reader may see or a script may show. */
export function mayBeText(name: string): boolean {
  return !NO_TEXT.test(name);
}

/** An attribute's value that a reader may see or a script may show. */
export function isTextAttribute(name: string, element: PageElement): boolean {
  if (!mayBeText(name)) return false;
  if (name !== "content") return true;
  return !SOCIAL_META.test(element.getAttribute("name") ?? element.getAttribute("property") ?? "");
}

/** The address that a value holds in base64, hexadecimal digits, turned round or by 13 letters; undefined for none. */
export function decodedValue(name: string, value: string, element: PageElement): string | undefined {
  if (value.length > 500 || value.length < 6) return undefined;
  if (value.includes("@") || /[[(]at[\])]/i.test(value))
    return turnedValue(value, `${name} ${element.getAttribute("class") ?? ""}`);
  if (!DATA_NAME.test(name)) return undefined;
  const decoded =
    decodeHex(value) ??
    decodeBase64(value) ??
    decodeCodes(value) ??
    (value.includes("%40") ? decodePercent(value) : undefined);
  if (decoded === undefined)
    return rot47Address(value) ?? (MAIL_NAME.test(name) ? withStandIn(value) : undefined);
  const plain = decoded.replace(/^mailto:/i, "").split("?", 1)[0] ?? "";
  if (!plain.includes("@")) return undefined;
  if (isAddress(plain)) return plain;
  return isArtefact(plain) ? undefined : [reverse(plain), rot13(plain)].find(isAddress);
}

/** Names of attributes that are called mail: `email`, `data-mail-to`, `data-email-address`. */
export const MAIL_NAME = /(?:^|[-:])(?:e-?)?mail(?:-?(?:address|to))?$/;

/** `ann#acme.com`, `ann|acme.com`, `ann AT acme.com` as the whole of what is called mail: a script knows the sign. */
function withStandIn(value: string): string | undefined {
  const [, local, domain = ""] =
    /^([\w.+-]{1,64}?)(?:[^\w\s.@+/,:;'"()-]{1,3}|[^\w.@]{0,2}\b(?:at|AT)\b[^\w.@]{0,2})([\w-]{2,63}(?:\.[\w-]{2,63}){1,5})$/.exec(
      value,
    ) ?? [];
  return hasPublicSuffix(domain) ? `${local}@${domain}` : undefined;
}

/** A value with an at sign that only turned makes an address, or that is said to be turned. */
function turnedValue(value: string, hints: string): string | undefined {
  const text = value
    .trim()
    .replace(/(?:(?<!\s)\s+)?[[(]at[\])]\s*/i, "@")
    .replace(/(?:(?<!\s)\s+)?[[(]dot[\])]\s*/gi, ".");
  if (isAddress(text) && !/rot-?13|rot-?18|-enc|crypt|obfus/i.test(hints) && !REVERSED.test(hints))
    return undefined;
  if (isArtefact(text)) return undefined;
  const rotated = rot13(text, { digits: /rot-?18/i.test(hints) });
  if (/rot-?13|rot-?18|-enc/i.test(hints) && isAddress(rotated)) return rotated;
  const reversed = reverse(text);
  if (!isAddress(text) && rot47Address(value) !== undefined) return rot47Address(value);
  if (REVERSED.test(hints) && isAddress(reversed)) return reversed;
  if (!isAddress(text) && isAddress(rotated)) return rotated;
  return !isAddress(text) && isAddress(reversed) ? reversed : undefined;
}

/**
 * The address that a value becomes when its characters are moved by 47 places: `o` becomes an at sign and `]` a dot.
 */
function rot47Address(value: string): string | undefined {
  if (!value.includes("o") || !value.includes("]")) return undefined;
  const turned = rot47(value);
  return isAddress(turned) ? turned : undefined;
}

/**
 * Whether a value is the name of a file or a package as it stands (`logo@2x.png`, `vue@3.4.21`), so that nothing is to
 * be decoded.
 */
function isArtefact(text: string): boolean {
  const { kind } = parseMailDomain(text.slice(text.lastIndexOf("@") + 1));
  return kind === "asset name" || kind === "package version";
}

function isAddress(text: string): boolean {
  return WHOLE_ADDRESS.test(text) && hasPublicSuffix(text.slice(text.lastIndexOf("@") + 1));
}
