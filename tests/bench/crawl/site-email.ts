/** The one address that stands on a page of the generated site. */
export function siteEmail(page: number): string {
  return `desk${page}@harbour-lane.com`;
}
