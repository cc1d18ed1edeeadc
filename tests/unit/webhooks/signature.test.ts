import { randomBytes } from "node:crypto";
import { newWebhookSecret, signatureHeaders } from "@contact-scanner/core/webhooks/signature";
import { Webhook, WebhookVerificationError } from "standardwebhooks";
import { expect, test } from "vitest";

/** The published example of Standard Webhooks' reference libraries. */
const PUBLISHED = {
  secret: "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw",
  id: "msg_p5jXN8AQM9LWM0D4loKWxJek",
  timestamp: 1_614_265_330,
  body: '{"test": 2432232314}',
  signature: "v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=",
};

test("the published example is signed as published", () => {
  expect(signatureHeaders(PUBLISHED, [PUBLISHED.secret])).toEqual({
    "webhook-id": PUBLISHED.id,
    "webhook-timestamp": "1614265330",
    "webhook-signature": PUBLISHED.signature,
  });
});

const message = {
  id: "c05f8a3e-92d7-4164-a3b9-80e7d4c1f652",
  timestamp: Math.floor(Date.now() / 1_000),
  body: '{"type":"webhook.test","data":{"name":"Zoë"}}',
};

test("a receiver verifies with either of two secrets, and with no other", () => {
  const secrets = [newWebhookSecret(randomBytes), newWebhookSecret(randomBytes)];
  const headers = signatureHeaders(message, secrets);
  for (const secret of secrets) {
    expect(new Webhook(secret).verify(message.body, headers)).toEqual(JSON.parse(message.body));
  }
  const other = new Webhook(newWebhookSecret(randomBytes));
  expect(() => other.verify(message.body, headers)).toThrow(WebhookVerificationError);
});

test.each([
  ["body", { ...message, body: message.body.replace("Zoë", "Zoe") }],
  ["id", { ...message, id: "d05f8a3e-92d7-4164-a3b9-80e7d4c1f652" }],
  ["time", { ...message, timestamp: message.timestamp + 1 }],
])("a message whose %s was changed is not verified", (_what, changed) => {
  const secret = newWebhookSecret(randomBytes);
  const headers = {
    "webhook-id": changed.id,
    "webhook-timestamp": String(changed.timestamp),
    "webhook-signature": signatureHeaders(message, [secret])["webhook-signature"] ?? "",
  };
  expect(() => new Webhook(secret).verify(changed.body, headers)).toThrow(WebhookVerificationError);
});

test("a secret has as many bytes as the specification asks for", () => {
  const secret = newWebhookSecret(randomBytes);
  expect(secret).toMatch(/^whsec_[A-Za-z0-9+/]+=*$/);
  const bytes = Buffer.from(secret.slice("whsec_".length), "base64").length;
  expect(bytes).toBeGreaterThanOrEqual(24);
  expect(bytes).toBeLessThanOrEqual(64);
});
