import type { Contact } from "@contact-scanner/core/extract/contact";
import type { ContactForm } from "@contact-scanner/core/extract/contact-forms/contact-form";
import type { TypeReason } from "@contact-scanner/core/extract/judge/classify";
import type { Rejection } from "@contact-scanner/core/extract/judge/rejection";
import type { Organization } from "@contact-scanner/core/extract/organization/organization";
import type { Phone } from "@contact-scanner/core/extract/phones/phone";
import type { Profile } from "@contact-scanner/core/extract/profiles/profile";

/** A document to be read: a page, or a file of JSON, XML, text or contact cards. */
export type PageInput = {
  /** The document. Bytes are decoded as browsers decode them, by `contentType` and by what the document says itself. */
  readonly html: string | Uint8Array;
  /** The absolute URL that it was read from, after redirects: which addresses are the site's own hangs on it. */
  readonly url: string;
  /** The Content-Type header, where known; without it the document is told by how it begins. */
  readonly contentType?: string | null | undefined;
};

/** Where a page leads. */
export type PageLink = {
  /** Absolute http(s) URL. */
  readonly url: string;
  /** The link's readable text. */
  readonly text: string;
  /** Lower-case rel tokens. */
  readonly rel: readonly string[];
  /** The language that the link says its page is in (`hreflang`), as it says it. */
  readonly hreflang?: string;
  /** "other": by other means than a link. "move": a page without links sends its reader there by itself. */
  readonly via?: "other" | "move";
};

/** What a page tells of how to reach its site. Plain values: it can be stored as JSON and sent to other threads. */
export type Page = {
  readonly title: string | null;
  /** The language that it says it is in, as it says it; null where it says none. */
  readonly language: string | null;
  /** Words of the readable text. */
  readonly wordCount: number;
  /** Each address once. */
  readonly contacts: readonly Contact[];
  readonly phones: readonly Phone[];
  readonly profiles: readonly Profile[];
  readonly forms: readonly ContactForm[];
  /** null where the page tells nothing of the organisation behind its site */
  readonly organization: Organization | null;
  readonly links: readonly PageLink[];
  /** Whether it has next to nothing to read until its scripts have run: a browser would find more on it. */
  readonly needsScript: boolean;
  /** Whether a bound on tags, elements, candidates or contacts cut something: the page may hold more. */
  readonly truncated: boolean;
};

/** An address, and what gave it its type. */
export type ExplainedContact = Contact & { readonly reason: TypeReason };

/** A page with the reasons for what was found on it, and for what was refused. */
export type ExplainedPage = Omit<Page, "contacts"> & {
  readonly contacts: readonly ExplainedContact[];
  /** What looks like an address on the page and is none. */
  readonly rejected: readonly Rejection[];
};
