import type { LinkedFile } from "./bundle/linked-file.ts";

/** A document to be read. */
export type PageInput = {
  /** The decoded document. */
  readonly html: string;
  /** The URL it was read from, after redirects. */
  readonly url: string;
  /** The Content-Type header, where known. */
  readonly contentType?: string | null | undefined;
  /** Where the document is no page but a file that one loads; undefined = it is a page. */
  readonly linked?: LinkedFile | undefined;
};
