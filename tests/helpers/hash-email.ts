import { createEmailHasher } from "@contact-scanner/core/suppression/email-hash";

const KEY = "a suppression key of thirty-two bytes or more";

/** How the tests' suppression list names an address. */
export const hashEmail = createEmailHasher(KEY);

/** The same after the key was rotated: a newer one, and the old one beside it. */
export const hashEmailRotated = createEmailHasher(`a later ${KEY},${KEY}`);
