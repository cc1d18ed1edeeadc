/** The host name of a site that is given as a host or a URL; "" where it is neither. */
export function siteHost(site: string): string {
  const text = site.trim();
  const href = text.includes("://") ? text : `https://${text}`;
  return URL.canParse(href) ? new URL(href).hostname : "";
}
