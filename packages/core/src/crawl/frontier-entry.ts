/** A URL waiting for its visit. */
export type FrontierEntry = {
  /** normalised URL */
  readonly url: string;
  /** links away from the start page */
  readonly depth: number;
  /** likelihood of contacts by what is known before any visit: higher is visited earlier */
  readonly priority: number;
  /** the page that first linked to it; undefined for a sitemap's; the start page for whoever resumes the scan */
  readonly from?: string | undefined;
};
