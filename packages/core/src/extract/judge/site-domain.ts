import { getDomain } from "tldts";
import { remembered } from "../../remembered.ts";
import { asciiHost } from "../../url/host-name.ts";

/** Answers that are kept: all pages of a site ask for its own, and for those of its few mailboxes. */
const REMEMBERED = { answers: 500, chars: 253 };

/**
 * The registrable domain of a host, lower-case ASCII, private suffixes counted: two users' sites below one shared host
 * are two sites. The host itself where it has none: a suffix, an IP address, a local name.
 */
export const siteDomain = remembered(registrableDomain, REMEMBERED);

function registrableDomain(host: string): string {
  const ascii = asciiHost(host.replace(/\.$/, ""));
  return getDomain(ascii, { allowPrivateDomains: true }) ?? ascii;
}
