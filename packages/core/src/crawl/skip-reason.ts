/** Why a known URL was not visited, or its answer was no page of its own. */
export type SkipReason =
  /** no page by its content type */
  | "content_type"
  /** further from the start page than asked for */
  | "depth"
  /**
   * a page that is read under another URL, by a redirect, its canonical URL or its content; or redirects in a circle
   */
  | "duplicate"
  /** the caller's own wish: a page that their patterns leave out, or another host than the start page's */
  | "excluded"
  /**
   * no page by its extension; of PDFs, one that promises no contacts by its name, the link to it or that link's page
   */
  | "file"
  /** more PDFs, vCards or files of text than a scan reads */
  | "file_limit"
  /** the scan knows as many URLs as it may */
  | "frontier_full"
  /** in another language than the caller asked for, by a link to it, by its path or by itself */
  | "language"
  /** rel=nofollow, where such links are not followed, or a page that asks that its links be left alone */
  | "nofollow"
  /** it redirects to another site */
  | "off_site"
  /** forbidden by robots.txt */
  | "robots"
  /** one of endlessly many of its kind, by its URL */
  | "trap"
  /** Its host refused, or did not answer, so often that it was left alone. */
  | "unavailable";
