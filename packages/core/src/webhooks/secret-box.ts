import { createCipheriv, createDecipheriv, hkdfSync } from "node:crypto";

/** bytes of a key, the least: the same strength as the cipher's key has */
const MIN_KEY_BYTES = 32;
/** bytes of the cipher's key: AES-256 takes 32 */
const CIPHER_KEY_BYTES = 32;
/** bytes of GCM's nonce (NIST SP 800-38D, 8.2) */
const NONCE_BYTES = 12;
/** bytes of GCM's tag, the longest one */
const TAG_BYTES = 16;

const CIPHER = "aes-256-gcm";

/** Seals what must be read again and what the database alone must not tell. */
export type SecretBox = {
  /** The text, sealed for its owner's id: in another owner's row it cannot be opened. base64. */
  seal(text: string, ownerId: string): string;
  /** The text again. Throws a plain error where it was sealed by another key, for another owner, or was changed. */
  open(sealed: string, ownerId: string): string;
};

/**
 * Makes a box of AES-256-GCM under keys that the database does not hold. The setting is one key, or several with a
 * comma alone between them, the newest first: that one seals, and each opens. Throws a plain error where a key is too
 * short, or has white space at its end.
 */
export function createSecretBox(setting: string, randomBytes: (size: number) => Buffer): SecretBox {
  const keys = setting.split(",").map(cipherKey);
  const [newest] = keys;
  if (!newest) throw new Error("There is no webhook key.");
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
      throw new Error("A webhook's secret was sealed by a key that is not among the webhook keys.");
    },
  };
}

function cipherKey(key: string): Buffer {
  if (Buffer.byteLength(key) < MIN_KEY_BYTES) {
    throw new Error(`A webhook key has fewer than ${MIN_KEY_BYTES} bytes. (A comma ends a key.)`);
  }
  if (key !== key.trim())
    throw new Error("There is white space around a webhook key. Write the comma alone.");
  return Buffer.from(hkdfSync("sha256", key, "", "webhook secrets", CIPHER_KEY_BYTES));
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
