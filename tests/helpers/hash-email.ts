import { createEmailHasher } from "@contact-scanner/core/suppression/email-hash";

/** How the tests' suppression list names an address. */
export const hashEmail = createEmailHasher("a suppression key of thirty-two bytes or more");
