import type { ReactNode } from "react";
import { pathOf, SiteLink } from "./site-link.tsx";

/** The first of the pages that a table's row is about, and how many more there are; nothing where there is none. */
export function FirstPage({
  url,
  count,
}: {
  readonly url: string | undefined;
  /** Of all of them. */
  readonly count: number;
}): ReactNode {
  if (url === undefined) return null;
  return (
    <>
      <SiteLink url={url}>{pathOf(url)}</SiteLink>
      {count > 1 && ` +${(count - 1).toLocaleString("en")}`}
    </>
  );
}
