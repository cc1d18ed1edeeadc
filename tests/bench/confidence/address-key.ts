import { domainToASCII } from "node:url";

/** One spelling of an address, so that labels and finds can be compared: lower case, the domain in ASCII. */
export function addressKey(email: string): string {
  const written = email.normalize("NFC").trim().toLowerCase();
  const at = written.lastIndexOf("@");
  const domain = written.slice(at + 1).replace(/\.$/, "");
  return `${written.slice(0, at)}@${domainToASCII(domain) || domain}`;
}
