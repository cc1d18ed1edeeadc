/** Which pages of a site a caller wants visited; what is not said leaves none out and adds none. */
export type PageChoice = {
  /** patterns (page-glob.ts), of which a page must match one */
  readonly include?: readonly string[] | undefined;
  /** patterns of which it must match none */
  readonly exclude?: readonly string[] | undefined;
  /** language codes (BCP 47); a page that is in another language is left out */
  readonly onlyLanguages?: readonly string[] | undefined;
  /** paths on the start page's host to visit, whether a page links to them or not */
  readonly startPaths?: readonly string[] | undefined;
  /** false = the start page's host alone, with and without `www.` */
  readonly subdomains?: boolean | undefined;
};
