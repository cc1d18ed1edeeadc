/** What kind of address it is, in order of precedence. */
export const EMAIL_TYPES = ["service", "corporate", "free", "unknown"] as const;
export type EmailType = (typeof EMAIL_TYPES)[number];

/** How an address was found on its page. */
export type ContactMethod = string;

export type Contact = {
  /** The address as it should be written to, lower case. */
  readonly email: string;
  readonly method: ContactMethod;
  readonly type: EmailType;
  /** Readable text around the address, about 50 characters either side. */
  readonly context: string;
};
