import { domainToASCII } from "node:url";
import { parse } from "tldts";

/** A domain as `mail_domains` has it: lower-case ASCII, "" for what is none. */
export function asciiOf(domain: string): string {
  return domainToASCII(domain.replace(/\.$/, "")).toLowerCase();
}

/** Whether somebody can have registered the domain, or one above it: DNS is asked for no other names. */
export function isRegistrableName(ascii: string): boolean {
  const { isIcann, isIp, domain } = parse(ascii);
  return isIcann === true && isIp !== true && domain !== null;
}
