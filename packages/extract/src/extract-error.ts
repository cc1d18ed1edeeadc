/**
 * What was wrong with what was given:
 *
 * - `invalid_url`: the page's URL is not absolute, or has more than 2,048 characters
 * - `too_large`: the document has more than 5,000,000 bytes, or characters where it is text
 * - `not_text`: the document is a picture, a PDF, a style sheet or another file that no contact is read from
 * - `invalid_email`: it has no local part, no domain, or more than 320 characters
 * - `invalid_site`: it is neither a host name nor a URL
 */
export type ExtractErrorCode = "invalid_url" | "too_large" | "not_text" | "invalid_email" | "invalid_site";

/** The one error that is thrown; `message` is a sentence for a person. */
export class ExtractError extends Error {
  readonly code: ExtractErrorCode;

  constructor(code: ExtractErrorCode, message: string) {
    super(message);
    this.name = "ExtractError";
    this.code = code;
  }
}
