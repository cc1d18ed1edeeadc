import { createCipheriv, createDecipheriv, createHmac, hkdfSync } from "node:crypto";

/** bytes of a key, the least: the same strength as the cipher's key has */
const MIN_KEY_BYTES = 32;
/** bytes of the cipher's key: AES-256 takes 32 */
const CIPHER_KEY_BYTES = 32;
/** bytes of GCM's nonce (NIST SP 800-38D, 8.2) */
const NONCE_BYTES = 12;
/** bytes of GCM's tag, the longest one */
const TAG_BYTES = 16;

const CIPHER = "aes-256-gcm";

/** What is sealed: each has keys of its own, so that what is sealed for one is not opened as another. */
export type SealingPurpose = "webhook secrets" | "site headers";

/** Seals what must be read again and what the database alone must not tell. */
export type SecretBox = {
  /** The text, sealed for its owner's id: in another owner's row it cannot be opened. base64. */
  seal(text: string, ownerId: string): string;
  /** The text again. Throws a plain error where it was sealed by another key, for another owner, or was changed. */
  open(sealed: string, ownerId: string): string;
  /** What tells a text from others and, without the newest key, nothing of it (HMAC-SHA-256). Hexadecimal. */
  fingerprint(text: string): string;
};

/**
 * Makes a box of AES-256-GCM under keys that the database does not hold. The setting is one key, or several with a
 * comma alone between them, the newest first: that one seals, and each opens. Throws a plain error where a key is too
 * short, or has white space at its end.
 */
export function createSecretBox(
  setting: string,
  purpose: SealingPurpose,
  randomBytes: (size: number) => Buffer,
): SecretBox {
  const [first, ...others] = parseKeys(setting);
  const newest = subkey(first, purpose);
  const keys = [newest, ...others.map((key) => subkey(key, purpose))];
  const fingerprintKey = subkey(newest, `fingerprints of ${purpose}`);
  return {
    seal(text, ownerId) {
      const nonce = randomBytes(NONCE_BYTES);
      const cipher = createCipheriv(CIPHER, newest, nonce).setAAD(Buffer.from(ownerId));
      const sealed = [cipher.update(text, "utf8"), cipher.final()];
      return Buffer.concat([nonce, cipher.getAuthTag(), ...sealed]).toString("base64");
    },
    open(sealed, ownerId) {
      const bytes = Buffer.from(sealed, "base64");
      for (const key of keys) {
        const text = opened(key, bytes, ownerId);
        if (text !== undefined) return text;
      }
      throw new Error(`What was sealed as ${purpose} was sealed by a key that is not among the keys.`);
    },
    fingerprint: (text) => createHmac("sha256", fingerprintKey).update(text).digest("hex"),
  };
}

/**
 * The setting of a box whose user must not know these keys: keys of one purpose, made of keys for several, in their
 * order. Throws as `createSecretBox`.
 */
export function keysOfPurpose(setting: string, purpose: SealingPurpose): string {
  return parseKeys(setting)
    .map((key) => subkey(key, `keys of ${purpose}`).toString("base64"))
    .join(",");
}

function parseKeys(setting: string): readonly [string, ...string[]] {
  const [newest = "", ...others] = setting.split(",").map(checkedKey);
  return [newest, ...others];
}

function checkedKey(key: string): string {
  if (Buffer.byteLength(key) < MIN_KEY_BYTES) {
    throw new Error(`A sealing key has fewer than ${MIN_KEY_BYTES} bytes. (A comma ends a key.)`);
  }
  if (key !== key.trim())
    throw new Error("There is white space around a sealing key. Write the comma alone.");
  return key;
}

/** A key that tells nothing of the one it is made of (HKDF, RFC 5869), by what it is for. */
function subkey(key: string | Buffer, info: string): Buffer {
  return Buffer.from(hkdfSync("sha256", key, "", info, CIPHER_KEY_BYTES));
}

function opened(key: Buffer, bytes: Buffer, ownerId: string): string | undefined {
  try {
    const decipher = createDecipheriv(CIPHER, key, bytes.subarray(0, NONCE_BYTES), {
      authTagLength: TAG_BYTES,
    })
      .setAAD(Buffer.from(ownerId))
      .setAuthTag(bytes.subarray(NONCE_BYTES, NONCE_BYTES + TAG_BYTES));
    const text = [decipher.update(bytes.subarray(NONCE_BYTES + TAG_BYTES)), decipher.final()];
    return Buffer.concat(text).toString("utf8");
  } catch {
    return undefined;
  }
}
