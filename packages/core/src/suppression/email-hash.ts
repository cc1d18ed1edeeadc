import { createHmac } from "node:crypto";
import { domainToASCII } from "node:url";

/** The same strength as the hash has (RFC 2104, 3). */
const MIN_KEY_BYTES = 32;
/** Octets of an address (RFC 5321, 4.5.3.1.3, less the brackets). */
const MAX_ADDRESS_BYTES = 254;

/**
 * An address as the suppression list may hold it: under the newest key, by which it is entered, then under older ones.
 */
export type EmailHashes = readonly [newest: string, ...older: string[]];

/** Gives an address's hashes, one a key. */
export type EmailHasher = (email: string) => EmailHashes;

/**
 * Makes what hashes addresses for the suppression list: HMAC-SHA-256 under keys that the database does not hold. So a
 * person who can read the database cannot try out which addresses are on the list. The setting is one key, or several
 * with a comma alone between them, the newest first. An older key stays for as long as what was entered by it is to
 * stay known. Throws a plain error where a key is too short, or where white space stands beside a comma.
 */
export function createEmailHasher(setting: string): EmailHasher {
  const [newest = "", ...older] = setting.split(",");
  for (const key of [newest, ...older]) requireKey(key, older.length > 0);
  return (email) => [hash(newest, email), ...older.map((key) => hash(key, email))];
}

/**
 * Throws a plain error where a key is too short, or has a blank at its end. Such a blank slips in beside a comma: it
 * would make another key, which knows none of the addresses that were entered under the right one.
 */
function requireKey(key: string, isOneOfSeveral: boolean): void {
  if (Buffer.byteLength(key) < MIN_KEY_BYTES) {
    throw new Error(`A suppression key has fewer than ${MIN_KEY_BYTES} bytes. (A comma ends a key.)`);
  }
  if (isOneOfSeveral && key !== key.trim()) {
    throw new Error("There is white space beside a comma of the suppression keys. Write the comma alone.");
  }
}

function hash(key: string, email: string): string {
  return createHmac("sha256", key).update(email).digest("hex");
}

/**
 * An address as contacts hold it: NFC, lower case, its domain in ASCII; undefined for what is none. It asks for less
 * than a contact must fulfil: what an earlier version stored must be found too.
 */
export function parseEmail(text: string): string | undefined {
  const [, localPart = "", host = ""] = /^([^\s@]+)@([^\s@]+)$/.exec(text.trim()) ?? [];
  const domain = domainToASCII(host.replace(/\.$/, ""));
  const email = `${localPart.normalize("NFC").toLowerCase()}@${domain}`;
  return localPart === "" || domain === "" || Buffer.byteLength(email) > MAX_ADDRESS_BYTES
    ? undefined
    : email;
}
