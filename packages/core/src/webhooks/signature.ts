import { createHmac } from "node:crypto";

/** What a secret begins with, by which scanners for leaked secrets know it (Standard Webhooks 1.0.0). */
const SECRET_PREFIX = "whsec_";

/** bytes of a secret: Standard Webhooks asks for 24 to 64, the hash has 32 */
const SECRET_BYTES = 32;

/** A new secret as it is shown and as receivers' libraries take it. */
export function newWebhookSecret(randomBytes: (size: number) => Buffer): string {
  return SECRET_PREFIX + randomBytes(SECRET_BYTES).toString("base64");
}

export type SignedMessage = {
  /** without a dot, which ends it */
  readonly id: string;
  /** seconds since the epoch */
  readonly timestamp: number;
  /** as it is sent, byte by byte */
  readonly body: string;
};

/** The headers by which a receiver knows whose message it is: a signature by each of the secrets that are valid. */
export function signatureHeaders(
  { id, timestamp, body }: SignedMessage,
  secrets: readonly string[],
): Readonly<Record<string, string>> {
  const content = `${id}.${timestamp}.${body}`;
  const signatures = secrets.map((secret) => {
    const key = Buffer.from(secret.slice(SECRET_PREFIX.length), "base64");
    return `v1,${createHmac("sha256", key).update(content).digest("base64")}`;
  });
  return {
    "webhook-id": id,
    "webhook-timestamp": String(timestamp),
    "webhook-signature": signatures.join(" "),
  };
}
