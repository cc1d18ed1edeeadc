import type { PageElement } from "./dom/page-element.ts";
import type { PageTree } from "./dom/page-tree.ts";

/** A link that may lead out of its site: to another host, or by another scheme than the web's. */
export type LeavingLink = { readonly element: PageElement; readonly href: string };

/** UTF-16 codes of the first letters of links to other pages of a site, by far the most: `/`, `#`, `?`, `.`. */
const [SLASH, HASH, QUESTION, DOT] = [0x2f, 0x23, 0x3f, 0x2e];

/** The links of a page that are no paths of its site, in their order, so that the others are looked at once. */
export function leavingLinks({ leads }: PageTree): LeavingLink[] {
  const links: LeavingLink[] = [];
  for (const element of leads) {
    const href = element.getAttribute("href");
    if (href !== undefined && !isPath(href)) links.push({ element, href });
  }
  return links;
}

function isPath(href: string): boolean {
  const first = href.charCodeAt(0);
  return first === SLASH
    ? href.charCodeAt(1) !== SLASH
    : first === HASH || first === QUESTION || first === DOT;
}
