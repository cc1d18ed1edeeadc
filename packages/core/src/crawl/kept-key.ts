import { hash } from "node:crypto";

/** Characters of a key that is kept as it is: nearly all of them are shorter. */
const MAX_KEY_CHARS = 100;

/**
 * What stands for a key in a scan's memory: the key, or its SHA-256 where that is shorter. A scan knows URLs by the
 * hundred thousand, and a hostile site makes each as long as it may be.
 */
export function keptKey(key: string): string {
  return key.length > MAX_KEY_CHARS ? hash("sha256", key, "base64url") : key;
}
