import { randomBytes } from "node:crypto";
import { createSecretBox, keysOfPurpose } from "@contact-scanner/core/sealing/secret-box";
import { createEmailHasher } from "@contact-scanner/core/suppression/email-hash";
import { settings } from "./env.ts";

/** The HS256 secret of the API's tokens. Without it `sst deploy` says how to set it; a key set needs none. */
const jwtSecret = settings.jwksUrl === undefined ? new sst.Secret("JwtSecret") : undefined;

/**
 * The keys that removed addresses are hashed with, the newest first, with commas. An old one stays among them: without
 * it nobody knows any longer who asked to be removed while it was the newest.
 */
export const suppressionKey = new sst.Secret("SuppressionKey");

// The functions would refuse to start with keys that are none; here the deploy does.
suppressionKey.value.apply(createEmailHasher);

/**
 * The keys that webhooks' secrets are sealed by in the database, the newest first, with commas. Without an old one the
 * secrets that it sealed are lost: their webhooks are told nothing until they are rotated.
 */
export const webhookKey = new sst.Secret("WebhookKey");

webhookKey.value.apply((keys) => createSecretBox(keys, "webhook secrets", randomBytes));

/**
 * Of the same keys those that headers of callers' own sites are sealed by: who has them, as the crawler does, cannot
 * open the webhooks' secrets. By the form of a secret, as the functions read it.
 */
export const siteHeaderKey = new sst.Linkable("SiteHeaderKey", {
  properties: { value: webhookKey.value.apply((keys) => keysOfPurpose(keys, "site headers")) },
});

/** What the API's functions are linked to for their tokens. */
export const tokenSecrets = jwtSecret ? [jwtSecret] : [];
