import { randomBytes } from "node:crypto";
import { createSecretBox } from "@contact-scanner/core/sealing/secret-box";

/** How the tests' jobs keep the headers that they are submitted with. */
export const headerSecrets = createSecretBox(
  "a key of sites' headers of thirty-two bytes or more",
  "site headers",
  randomBytes,
);
