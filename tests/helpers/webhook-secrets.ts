import { randomBytes } from "node:crypto";
import { createSecretBox } from "@contact-scanner/core/sealing/secret-box";

/** How the tests' webhooks keep their secrets. */
export const webhookSecrets = createSecretBox(
  "a webhook key of thirty-two bytes or more",
  "webhook secrets",
  randomBytes,
);
