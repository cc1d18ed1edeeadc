import { domainToASCII } from "node:url";
import { parse } from "tldts";
import type { Candidate } from "./candidate.ts";

/** Octets (RFC 5321, 4.5.3.1). */
const MAX_LOCAL_PART = 64;
const MAX_ADDRESS = 254;

/** RFC 5322's dot-atom, with the letters of every script (RFC 6531). */
const LOCAL_PART = /^[\p{L}\p{N}!#$%&'*+/=?^_`{|}~-]+(?:\.[\p{L}\p{N}!#$%&'*+/=?^_`{|}~-]+)*$/u;
const FILE_NAME = /\.(?:png|jpe?g|gif|svg|webp|avif|ico|css|js|mjs|json|woff2?|pdf)$/i;
/** RFC 2606 and what authors of templates write instead of an address. */
const PLACEHOLDER_DOMAIN =
  /^(?:(?:.*\.)?(?:example|test|invalid|localhost|local)|(?:.*\.)?example\.(?:com|net|org)|(?:your|my)-?(?:domain|company|site|email|website)\.\w+|domain\.(?:com|tld)|email\.com)$/;

export type Verdict =
  /** `email` as it should be written to, lower case. */
  { readonly kind: "address"; readonly email: string } | { readonly kind: "rejected"; readonly rule: string };

/** Whether a candidate is an address, else the rule that it breaks. `siteHost` is the host name of its page. */
export function judgeAddress(candidate: Candidate, _siteHost: string): Verdict {
  const email = normalizeAddress(candidate.text);
  return email === undefined ? { kind: "rejected", rule: "not an address" } : { kind: "address", email };
}

/** The address as it should be written to, lower case; undefined when it can be none. */
export function normalizeAddress(candidate: string): string | undefined {
  const at = candidate.lastIndexOf("@");
  const localPart = candidate.slice(0, at).normalize("NFC").toLowerCase();
  const domain = domainToASCII(candidate.slice(at + 1).replace(/\.$/, "")).toLowerCase();
  if (at < 1 || !LOCAL_PART.test(localPart) || Buffer.byteLength(localPart) > MAX_LOCAL_PART)
    return undefined;
  if (localPart.length + domain.length + 1 > MAX_ADDRESS) return undefined;
  if (PLACEHOLDER_DOMAIN.test(domain) || FILE_NAME.test(domain)) return undefined;
  return isMailDomain(domain) ? `${localPart}@${domain}` : undefined;
}

/** A name below a real public suffix. */
function isMailDomain(domain: string): boolean {
  const { isIp, isIcann, domain: registrable } = parse(domain);
  return !isIp && isIcann === true && registrable !== null;
}
