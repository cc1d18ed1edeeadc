/** A file that a page's scripts are, or load, as who reads it is told of it. */
export type LinkedFile = {
  readonly kind: "script" | "data";
  /** its own URL, after redirects */
  readonly fileUrl: string;
  /** the page that calls for it: whose site decides what an address is to it, and what relative URLs mean */
  readonly pageUrl: string;
};
