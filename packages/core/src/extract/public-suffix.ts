import { domainToASCII } from "node:url";
import { parse } from "tldts";

/** Whether a domain is a name below a real public suffix; of any script and case. */
export function hasPublicSuffix(domain: string): boolean {
  if (domain.length > 253 || !domain.includes(".")) return false;
  const ascii = /^[\x20-\x7e]*$/.test(domain) ? domain.toLowerCase() : domainToASCII(domain);
  const { isIp, isIcann, domain: registrable, publicSuffix } = parse(ascii);
  return !isIp && isIcann === true && registrable !== null && ascii !== publicSuffix;
}
