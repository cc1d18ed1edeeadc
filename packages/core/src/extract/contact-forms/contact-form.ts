/** A form of a page by which its reader writes to the site. */
export type ContactForm = {
  /** The URL of the page that has it, without a fragment. */
  readonly value: string;
  /** Whether a CAPTCHA stands before it. */
  readonly hasCaptcha: boolean;
  /** The form as a selector. */
  readonly element: string;
};
