import { createHash, createHmac, pbkdf2Sync } from "node:crypto";

/** As many as Postgres itself takes (`scram_iterations`). */
const ITERATIONS = 4_096;
/** bytes of a SHA-256 (FIPS 180-4) */
const HASH_BYTES = 32;
/** bytes of a salt, as many as Postgres itself makes */
export const SALT_BYTES = 16;

/**
 * What Postgres keeps of a password, and takes in its place (RFC 5802, 3, with SHA-256 as in RFC 7677): a statement
 * that holds it may stand in a log. For passwords of ASCII, which need no SASLprep.
 */
export function scramVerifier(password: string, salt: Buffer): string {
  const salted = pbkdf2Sync(password, salt, ITERATIONS, HASH_BYTES, "sha256");
  const storedKey = createHash("sha256").update(hmac(salted, "Client Key")).digest("base64");
  const serverKey = hmac(salted, "Server Key").toString("base64");
  return `SCRAM-SHA-256$${ITERATIONS}:${salt.toString("base64")}$${storedKey}:${serverKey}`;
}

function hmac(key: Buffer, text: string): Buffer {
  return createHmac("sha256", key).update(text).digest();
}
