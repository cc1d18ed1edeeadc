import type { Contact } from "./contact.ts";

export type PageInput = {
  /** The decoded document. */
  readonly html: string;
  /** The URL it was read from, after redirects. */
  readonly url: string;
  /** The Content-Type header, where known. */
  readonly contentType?: string | null | undefined;
};

export type PageLink = {
  /** Absolute, resolved against the document's base; not normalised. */
  readonly url: string;
  /** The link's readable text, with title or alt text where it has none. */
  readonly text: string;
  /** Lower-case rel tokens. */
  readonly rel: readonly string[];
};

export type ExtractedPage = {
  readonly title: string | null;
  /** Words of the readable text. */
  readonly wordCount: number;
  readonly links: readonly PageLink[];
  readonly contacts: readonly Contact[];
};
