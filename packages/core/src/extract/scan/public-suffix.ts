import { parse } from "tldts";
import { asciiHost } from "../../url/host-name.ts";
import { isMailSuffix } from "./mail-suffixes.ts";

/** Characters of a name without its root dot (RFC 1035, 3.1, in its written form). */
export const MAX_DOMAIN = 253;

/**
 * Whether a domain is a name below a real public suffix, or one of these that has mailboxes; of any script and case.
 */
export function hasPublicSuffix(domain: string): boolean {
  if (domain.length > MAX_DOMAIN || !domain.includes(".")) return false;
  const ascii = asciiDomain(domain);
  const { isIp, isIcann, domain: registrable, publicSuffix } = parse(ascii);
  if (isIp || isIcann !== true) return false;
  return (registrable !== null && ascii !== publicSuffix) || isMailSuffix(ascii);
}

/** A domain in lower-case ASCII; "" where it cannot be written so. */
export function asciiDomain(domain: string): string {
  // asciiHost costs more than all the rest, and few domains need it.
  return /^[\x20-\x7e]*$/.test(domain) ? domain.toLowerCase() : asciiHost(domain);
}
