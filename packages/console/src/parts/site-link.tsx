import type { ReactNode } from "react";

/**
 * A URL that a site gave us. It is a link where it leads to a page of the web, and opens apart, without telling the
 * site where its reader comes from; a `javascript:` or other URL stays text.
 */
export function SiteLink({
  url,
  children,
}: {
  readonly url: string;
  readonly children?: ReactNode;
}): ReactNode {
  const text = children ?? url;
  const scheme = URL.parse(url)?.protocol;
  if (scheme !== "https:" && scheme !== "http:") return text;
  return (
    <a href={url} target="_blank" rel="noreferrer noopener">
      {text}
    </a>
  );
}

/** What of a page's URL tells it apart on its own site. */
export function pathOf(url: string): string {
  const parsed = URL.parse(url);
  return parsed === null ? url : parsed.pathname + parsed.search;
}
