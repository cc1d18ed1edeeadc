import { utf16Sign } from "./charset.ts";
import type { FetchPurpose } from "./fetch.ts";

/** What a page may be: HTML, XHTML, plain text, XML. */
const PAGE_TYPES = /^(?:text\/(?:html|plain|xml)|application\/(?:xhtml\+xml|xml))$/;
/** What a sitemap may be, compressed files included. */
const SITEMAP_TYPES =
  /^(?:text\/\S+|application\/(?:\S+\+)?xml|application\/(?:x-)?gzip|application\/octet-stream)$/;

/** Whether a body of this content type is read; without a type its first bytes decide. */
export function isReadable(contentType: string | null, purpose: FetchPurpose): boolean {
  const type = contentType?.split(";", 1)[0]?.trim().toLowerCase() ?? "";
  if (type === "" || purpose === "robots") return true;
  return (purpose === "page" ? PAGE_TYPES : SITEMAP_TYPES).test(type);
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
