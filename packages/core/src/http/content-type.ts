import type { FetchPurpose } from "./fetch.ts";

/** What a page may be: HTML, XHTML, plain text, XML. */
const PAGE_TYPES = /^(?:text\/(?:html|plain|xml)|application\/(?:xhtml\+xml|xml))$/;
/** What a sitemap may be, compressed files included. */
const SITEMAP_TYPES =
  /^(?:text\/\S+|application\/(?:\S+\+)?xml|application\/(?:x-)?gzip|application\/octet-stream)$/;

/** Whether a body of this content type is read; without a type its first bytes decide later. */
export function isReadable(contentType: string | null, purpose: FetchPurpose): boolean {
  const type = contentType?.split(";", 1)[0]?.trim().toLowerCase() ?? "";
  if (type === "" || purpose === "robots") return true;
  return (purpose === "page" ? PAGE_TYPES : SITEMAP_TYPES).test(type);
}

/** Bytes that tell text from a file of another kind (MIME Sniffing Standard, 5.2). */
const SNIFF_BYTES = 512;

/** Whether an untyped body looks like text: no control bytes other than white space and escape. */
export function looksLikeText(body: Uint8Array): boolean {
  return !body
    .subarray(0, SNIFF_BYTES)
    .some((byte) => byte < 0x09 || byte === 0x0b || (byte > 0x0d && byte < 0x20 && byte !== 0x1b));
}
