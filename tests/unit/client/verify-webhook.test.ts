import { newWebhookSecret, signatureHeaders } from "@contact-scanner/core/webhooks/signature";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { verifyWebhook } from "../../../packages/client/src/verify-webhook.ts";

const NOW = 1_772_443_807;
const SECRET = newWebhookSecret((size) => Buffer.alloc(size, 7));
const OTHER = newWebhookSecret((size) => Buffer.alloc(size, 8));
const ID = "c05f8a3e-92d7-4164-a3b9-80e7d4c1f652";
const EVENT = {
  type: "webhook.test",
  timestamp: "2026-03-02T09:30:06.000Z",
  data: { webhook_id: "w-1" },
};
const BODY = JSON.stringify(EVENT);
const now = () => NOW * 1_000;

/** The headers that the service sends with a body. */
function signed({ body = BODY, timestamp = NOW, secrets = [SECRET] } = {}) {
  return signatureHeaders({ id: ID, timestamp, body }, secrets);
}

function verify(request: Partial<Parameters<typeof verifyWebhook>[0]>) {
  return verifyWebhook({ headers: signed(), body: BODY, secret: SECRET, now, ...request });
}

describe("what the service signs is its event, with the id by which a receiver knows it again", () => {
  test.each([
    ["headers as Node has them", signed()],
    ["headers of the Fetch standard", new Headers(signed())],
    [
      "names with capitals",
      Object.fromEntries(Object.entries(signed()).map(([name, value]) => [name.toUpperCase(), value])),
    ],
    ["one value in an array", { ...signed(), "webhook-id": [ID] }],
    ["the signatures of a secret before and of this one", signed({ secrets: [OTHER, SECRET] })],
    ["a time five minutes ago", signed({ timestamp: NOW - 300 })],
    ["a time five minutes ahead", signed({ timestamp: NOW + 300 })],
  ])("%s", async (_name, headers) => {
    await expect(verify({ headers })).resolves.toEqual({ id: ID, ...EVENT });
  });

  test("as bytes", async () => {
    await expect(verify({ body: new TextEncoder().encode(BODY) })).resolves.toMatchObject(EVENT);
  });

  test("whatever it says", async () => {
    await fc.assert(
      fc.asyncProperty(fc.jsonValue(), fc.uint8Array({ minLength: 24, maxLength: 64 }), async (data, key) => {
        const secret = `whsec_${Buffer.from(key).toString("base64")}`;
        const body = JSON.stringify({ ...EVENT, data });
        const headers = signed({ body, secrets: [secret] });
        const event = await verify({ headers, body, secret });
        expect(JSON.stringify(event.data)).toBe(JSON.stringify(data));
      }),
    );
  });
});

describe("what it did not sign is refused", () => {
  const signature = signed()["webhook-signature"] ?? "";

  test.each([
    ["another secret", { secret: OTHER }, "forged"],
    ["another body", { body: BODY.replace("w-1", "w-2") }, "forged"],
    ["JSON that was written anew", { body: JSON.stringify(EVENT, null, 1) }, "forged"],
    ["another id", { headers: { ...signed(), "webhook-id": "c05f" } }, "forged"],
    ["another time", { headers: { ...signed(), "webhook-timestamp": String(NOW + 1) } }, "forged"],
    [
      "a version of the future",
      { headers: { ...signed(), "webhook-signature": `v2,${signature}` } },
      "forged",
    ],
    ["no Base64", { headers: { ...signed(), "webhook-signature": "v1,%%% v1, v1" } }, "forged"],
    [
      "a half of a signature",
      { headers: { ...signed(), "webhook-signature": signature.slice(0, 20) } },
      "forged",
    ],
    [
      "a signature behind ten others",
      { headers: { ...signed(), "webhook-signature": `${"v1,AAAA ".repeat(10)}${signature}` } },
      "forged",
    ],
    ["a time too long ago", { headers: signed({ timestamp: NOW - 301 }) }, "stale"],
    ["a time too far ahead", { headers: signed({ timestamp: NOW + 301 }) }, "stale"],
    ["no signature", { headers: { ...signed(), "webhook-signature": undefined } }, "unsigned"],
    ["no time", { headers: { ...signed(), "webhook-timestamp": "" } }, "unsigned"],
    ["a time that is none", { headers: { ...signed(), "webhook-timestamp": "1e9" } }, "unsigned"],
    ["two ids", { headers: { ...signed(), "webhook-id": [ID, ID] } }, "unsigned"],
    ["no headers", { headers: {} }, "unsigned"],
    ["a signed text that is no JSON", { headers: signed({ body: "x" }), body: "x" }, "malformed"],
    ["signed JSON that is no event", { headers: signed({ body: "[]" }), body: "[]" }, "malformed"],
  ])("%s", async (_name, request, code) => {
    await expect(verify(request)).rejects.toMatchObject({ name: "WebhookRefusal", code });
  });

  test("any change of one byte of the body", async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.integer({ min: 0, max: BODY.length - 1 }),
        fc.integer({ min: 1, max: 255 }),
        async (place, change) => {
          const body = new TextEncoder().encode(BODY);
          body[place] = (body[place] ?? 0) ^ change;
          await expect(verify({ body })).rejects.toMatchObject({ code: "forged" });
        },
      ),
    );
  });
});

test.each(["", "whsec_", "whsec_%%%"])("the secret %j is a mistake of the receiver's", async (secret) => {
  await expect(verify({ secret })).rejects.toThrow(TypeError);
});
