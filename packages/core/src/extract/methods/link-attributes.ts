/** Attributes whose value is a URL that a reader follows, or that a script makes a link of. */
export const LINK_ATTRIBUTES: readonly string[] = [
  "href",
  "xlink:href",
  "action",
  "formaction",
  "data-href",
  "data-url",
  "data-link",
];

const NAMES: ReadonlySet<string> = new Set(LINK_ATTRIBUTES);

/**
 * What the URL of a link holds that leads to an address: an address, its scheme, also misspelt, percent-encoded,
 * spelled in entities or turned by 13 letters, a card, Cloudflare's `email-protection`. One question for all methods
 * that read such URLs, since most links of a page have none of it.
 */
const SIGN = /mail|@|%40|&#|&commat|&amp;#|znvygb|data:text/i;

/** The guard of the methods that read the URLs of links; the value is not decoded. */
export function hasLinkSign(_name: string, value: string): boolean {
  return SIGN.test(value);
}

/** Whether an attribute of this name is a link's. */
export function isLinkAttribute(name: string): boolean {
  return NAMES.has(name);
}
