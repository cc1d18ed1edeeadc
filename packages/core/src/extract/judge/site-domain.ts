import { domainToASCII } from "node:url";
import { getDomain } from "tldts";

/**
 * The registrable domain of a host, lower-case ASCII, private suffixes counted: two users' sites below one shared host
 * are two sites. The host itself where it has none: a suffix, an IP address, a local name.
 */
export function siteDomain(host: string): string {
  const ascii = domainToASCII(host.replace(/\.$/, "")).toLowerCase();
  return getDomain(ascii, { allowPrivateDomains: true }) ?? ascii;
}
