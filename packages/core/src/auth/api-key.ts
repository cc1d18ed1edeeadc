import { createHash } from "node:crypto";
import { crc32 } from "node:zlib";
import * as z from "zod/mini";

/** How every key begins: by it we tell keys from tokens, and scanners for leaked secrets know ours. */
const KEY_PREFIX = "cs_live_";
const DIGITS = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";
/** bytes of a key that are random: as many as its hash has, and more than anybody can guess */
const SECRET_BYTES = 32;
/** digits in which each number of so many bytes can be written */
const SECRET_DIGITS = 43;
/** digits in which each CRC-32 can be written */
const CHECKSUM_DIGITS = 6;
/** characters of a key that lists show: of its secret they tell four digits, 24 of 256 bits */
const SHOWN_CHARS = KEY_PREFIX.length + 4;

const KEY_FORM = new RegExp(`^${KEY_PREFIX}[0-9A-Za-z]{${SECRET_DIGITS + CHECKSUM_DIGITS}}$`);

/** characters of a key's name: it stands in a line of a list */
const MAX_NAME_CHARS = 100;

/** What its owner calls a key. */
export const apiKeyName = z.string().check(z.minLength(1), z.maxLength(MAX_NAME_CHARS));

/** A new key, and what is kept of it. */
export type NewApiKey = {
  readonly key: string;
  /** its first characters, which lists show */
  readonly prefix: string;
  readonly hash: string;
};

/**
 * Makes a key of random bytes: prefix, secret, and a checksum of both, so that one that was mistyped or cut off is
 * refused without a look into the database, and a scanner takes no other text for a key.
 */
export function createApiKey(randomBytes: (size: number) => Buffer): NewApiKey {
  const secret = BigInt(`0x${randomBytes(SECRET_BYTES).toString("hex")}`);
  const body = KEY_PREFIX + toDigits(secret, SECRET_DIGITS);
  const key = body + checksumOf(body);
  return { key, prefix: key.slice(0, SHOWN_CHARS), hash: hashApiKey(key) };
}

/** Whether a bearer token is meant as a key: a JWT has no such beginning. */
export function isMeantAsApiKey(token: string): boolean {
  return token.startsWith(KEY_PREFIX);
}

/** Whether a text has the form of a key and the checksum that its other characters give. */
export function isWellFormedApiKey(token: string): boolean {
  return (
    KEY_FORM.test(token) && checksumOf(token.slice(0, -CHECKSUM_DIGITS)) === token.slice(-CHECKSUM_DIGITS)
  );
}

/**
 * What the database keeps of a key: SHA-256, as hexadecimal digits. A slow hash is for what people choose, and can be
 * guessed; the secret has 256 random bits, which no speed helps to guess, and each request would pay for the slowness.
 */
export function hashApiKey(key: string): string {
  return createHash("sha256").update(key).digest("hex");
}

function checksumOf(body: string): string {
  return toDigits(BigInt(crc32(body)), CHECKSUM_DIGITS);
}

/** A number to base 62, with zeros before it up to `length` digits. */
function toDigits(number: bigint, length: number): string {
  const base = BigInt(DIGITS.length);
  let rest = number;
  let text = "";
  for (let place = 0; place < length; place++) {
    text = DIGITS.charAt(Number(rest % base)) + text;
    rest /= base;
  }
  return text;
}
