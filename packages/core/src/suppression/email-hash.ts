import { createHmac } from "node:crypto";
import { domainToASCII } from "node:url";

/** The same strength as the hash has (RFC 2104, 3). */
const MIN_KEY_BYTES = 32;
/** Octets of an address (RFC 5321, 4.5.3.1.3, less the brackets). */
const MAX_ADDRESS_BYTES = 254;

/** An address as the suppression list holds it. */
export type EmailHasher = (email: string) => string;

/**
 * Makes what hashes addresses for the suppression list: HMAC-SHA-256 under a key that the database does not hold. So a
 * person who can read the database cannot try out which addresses are on the list. Throws a plain error for a key that
 * is too short. Another key makes another list: what was suppressed under the old one no longer is.
 */
export function createEmailHasher(key: string): EmailHasher {
  if (Buffer.byteLength(key) < MIN_KEY_BYTES) {
    throw new Error(`The suppression key has fewer than ${MIN_KEY_BYTES} bytes.`);
  }
  return (email) => createHmac("sha256", key).update(email).digest("hex");
}

/**
 * An address as contacts hold it: NFC, lower case, its domain in ASCII; undefined for what is none. It asks for less than
 * a contact must fulfil: what an earlier version stored must be found too.
 */
export function parseEmail(text: string): string | undefined {
  const [, localPart = "", host = ""] = /^([^\s@]+)@([^\s@]+)$/.exec(text.trim()) ?? [];
  const domain = domainToASCII(host.replace(/\.$/, ""));
  const email = `${localPart.normalize("NFC").toLowerCase()}@${domain}`;
  return localPart === "" || domain === "" || Buffer.byteLength(email) > MAX_ADDRESS_BYTES
    ? undefined
    : email;
}
