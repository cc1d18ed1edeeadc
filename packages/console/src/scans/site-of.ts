/** Whose site a scan is of, for people. A scan outlives the domain that it was of. */
export function siteOf({ domain }: { readonly domain: string | null }): string {
  return domain ?? "a deleted domain";
}
