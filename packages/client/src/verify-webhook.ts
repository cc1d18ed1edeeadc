import type { WebhookEvent } from "./webhook-event.ts";

/** A request that a webhook's receiver was sent. */
export type WebhookRequest = {
  /** As they came: those of the Fetch standard, or Node's. */
  readonly headers: Headers | Readonly<Record<string, string | readonly string[] | undefined>>;
  /** As it was sent, byte by byte: JSON that is parsed and written anew does not verify. */
  readonly body: string | Uint8Array;
  /** The webhook's, `whsec_…`. */
  readonly secret: string;
  /** ms since the Unix epoch; the machine's time unless told otherwise. */
  readonly now?: (() => number) | undefined;
};

/**
 * Why a request is not taken for the service's. `unsigned`: a header of the signature is missing or none; `stale`: it
 * is of another time, as a request that somebody kept and sends again would be; `forged`: no signature of it is by the
 * secret; `malformed`: it is signed, and is no event.
 */
export type WebhookRefusalCode = "unsigned" | "stale" | "forged" | "malformed";

/** The request is not the service's: answer it with 400. */
export class WebhookRefusal extends Error {
  override readonly name = "WebhookRefusal";
  readonly code: WebhookRefusalCode;

  constructor(code: WebhookRefusalCode, message: string, options?: ErrorOptions) {
    super(message, options);
    this.code = code;
  }
}

/** seconds that a request's time may be off: what Standard Webhooks' own libraries allow */
const TOLERANCE_SECONDS = 300;
/** tries at a signature: a secret that was changed lately gives two, and more are somebody who has us work */
const MAX_SIGNATURES = 10;

/**
 * The event that a request tells, once it is known to be from who has the secret (Standard Webhooks 1.0.0). An event
 * may come twice, by the same `id`. Throws a WebhookRefusal, and a TypeError for a secret that is none.
 */
export async function verifyWebhook(request: WebhookRequest): Promise<WebhookEvent> {
  const { body, secret, now = Date.now } = request;
  const id = signedHeader(request, "webhook-id");
  const timestamp = signedHeader(request, "webhook-timestamp");
  const signatures = signedHeader(request, "webhook-signature");
  if (!/^\d{1,12}$/.test(timestamp)) throw new WebhookRefusal("unsigned", "webhook-timestamp is no time.");
  if (Math.abs(now() / 1_000 - Number(timestamp)) > TOLERANCE_SECONDS)
    throw new WebhookRefusal("stale", "webhook-timestamp is more than five minutes off.");
  const bytes = typeof body === "string" ? new TextEncoder().encode(body) : body;
  const content = joined(new TextEncoder().encode(`${id}.${timestamp}.`), bytes);
  if (!(await isSigned(content, signatures, secret)))
    throw new WebhookRefusal("forged", "No signature of webhook-signature is by this secret.");
  return { ...eventIn(new TextDecoder().decode(bytes)), id };
}

function signedHeader({ headers }: WebhookRequest, name: string): string {
  const value = headers instanceof Headers ? headers.get(name) : ownHeader(headers, name);
  if (typeof value !== "string" || value === "")
    throw new WebhookRefusal("unsigned", `The header ${name} is missing, or came more than once.`);
  return value;
}

function ownHeader(headers: Exclude<WebhookRequest["headers"], Headers>, name: string) {
  const values = Object.entries(headers)
    .filter(([key]) => key.toLowerCase() === name)
    .flatMap(([, value]) => value);
  return values.length === 1 ? values[0] : undefined;
}

async function isSigned(
  content: Uint8Array<ArrayBuffer>,
  signatures: string,
  secret: string,
): Promise<boolean> {
  // A secret's bytes stand behind its mark, in Base64.
  const bytes = base64Bytes(secret.replace(/^whsec_/, ""));
  if (!bytes?.length) throw new TypeError("The webhook's secret is none: whsec_…");
  const key = await crypto.subtle.importKey("raw", bytes, HMAC, false, ["verify"]);
  for (const signature of signatures.split(" ", MAX_SIGNATURES)) {
    const [version, text = ""] = signature.split(",", 2);
    const signed = version === "v1" ? base64Bytes(text) : undefined;
    // WebCrypto compares in constant time.
    if (signed && (await crypto.subtle.verify(HMAC, key, signed, content))) return true;
  }
  return false;
}

const HMAC = { name: "HMAC", hash: "SHA-256" };

function base64Bytes(text: string): Uint8Array<ArrayBuffer> | undefined {
  try {
    return Uint8Array.from(atob(text), (character) => character.charCodeAt(0));
  } catch {
    return undefined;
  }
}

function joined(first: Uint8Array, second: Uint8Array): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(first.length + second.length);
  bytes.set(first);
  bytes.set(second, first.length);
  return bytes;
}

/** What is signed is the service's own, so its form is looked at no further than to tell that it is an event. */
function eventIn(text: string): WebhookEvent {
  try {
    const event: unknown = JSON.parse(text);
    if (isEvent(event)) return event;
  } catch (error) {
    throw new WebhookRefusal("malformed", "The body is no JSON.", { cause: error });
  }
  throw new WebhookRefusal("malformed", "The body is no event.");
}

function isEvent(value: unknown): value is WebhookEvent {
  return (
    typeof value === "object" &&
    value !== null &&
    ["type", "timestamp", "data"].every((name) => name in value)
  );
}
