import { utf16Sign } from "./charset.ts";
import type { FetchPurpose } from "./fetch.ts";

/** What a page may be: HTML, XHTML, plain text, XML, a card of contacts (RFC 6350, and what was in use before it). */
const PAGE_TYPES = /^(?:text\/(?:html|plain|xml|(?:x-)?vcard|directory)|application\/(?:xhtml\+xml|xml))$/;
/** What a PDF is served as (RFC 8118), and what servers call a file that they do not know. */
const PDF_TYPES =
  /^(?:application\/(?:(?:x-)?pdf|octet-stream|(?:x-)?(?:force-)?download)|binary\/octet-stream)$/;
/** What the files of a site's root may be that are no pages: HTML there is a site's way to say that it has none. */
const SITE_FILE_TYPES = /^(?:text\/plain|application\/(?:\S+\+)?json|application\/octet-stream)$/;
/** What a sitemap may be, compressed files included. */
const SITEMAP_TYPES =
  /^(?:text\/\S+|application\/(?:\S+\+)?xml|application\/(?:x-)?gzip|application\/octet-stream)$/;

/** What a script is served as; some servers know no type for `.mjs`. */
const SCRIPT_TYPES = /^(?:(?:text|application)\/(?:x-)?(?:java|ecma)script|text\/plain)$/;
const DATA_TYPES = /^(?:\S+[/+]json|text\/plain)$/;

const READ_TYPES: Readonly<Record<Exclude<FetchPurpose, "robots">, RegExp>> = {
  page: PAGE_TYPES,
  pdf: PDF_TYPES,
  site_file: SITE_FILE_TYPES,
  sitemap: SITEMAP_TYPES,
  script: SCRIPT_TYPES,
  data: DATA_TYPES,
};

/** Whether a content type says that the body is a PDF. */
export function isPdfType(contentType: string | null): boolean {
  return /^\s*application\/(?:x-)?pdf\s*(?:;|$)/i.test(contentType ?? "");
}

/** Whether a body of this content type is read; without a type its first bytes decide. */
export function isReadable(contentType: string | null, purpose: FetchPurpose): boolean {
  const type = contentType?.split(";", 1)[0]?.trim().toLowerCase() ?? "";
  if (type === "" || purpose === "robots") return true;
  return READ_TYPES[purpose].test(type);
}

/** The most bytes that no text holds in a start that counts as text all the same: a fault of its server got into it. */
const MAX_STRAY_BYTES = 3;

/** Documents that begin as text. */
const TEXTLIKE_FILE = /^\s*%(?:PDF-|!PS)/;

/**
 * Whether a body that begins so is text, whatever its content type says. A UTF-16 mark decides, since any byte may be
 * half of a letter behind one (MIME Sniffing Standard, 7.2). Without a mark, the bytes are counted that are binary by
 * the standard's section 3. Zero bytes are text where the content type tells of UTF-16.
 */
export function looksLikeText(start: Uint8Array, contentType: string | null): boolean {
  if (TEXTLIKE_FILE.test(new TextDecoder("latin1").decode(start.subarray(0, 16)))) return false;
  if (utf16Sign(start) !== undefined) return true;
  const isUtf16 = /charset\s*=\s*["']?(?:utf-?16|ucs-2|unicode)/i.test(contentType ?? "");
  const strayBytes = start.filter((byte) => isBinaryByte(byte) && !(isUtf16 && byte === 0)).length;
  return strayBytes <= MAX_STRAY_BYTES;
}

function isBinaryByte(byte: number): boolean {
  return byte < 0x09 || byte === 0x0b || (byte > 0x0d && byte < 0x1b) || (byte > 0x1b && byte < 0x20);
}
