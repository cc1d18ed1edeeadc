import type { PageLink } from "../extract/page-links.ts";

/**
 * Links of one header that are looked at: a series names its next, previous, first and last page.
 */
const MAX_LINKS = 20;

/** `<target>; rel="next"; …`: what stands before the next link's `<` (RFC 8288, 3). */
const LINK = /<([^<>\s]{1,2048})>([^<]{0,300})/g;
const REL = /;\s{0,9}rel\s{0,9}=\s{0,9}"?([^";,]{1,100})/i;

/** What tells a translation from a feed or another form of the page. */
const LANGUAGE = /;\s{0,9}hreflang\s{0,9}=\s{0,9}"?([\w-]{0,35})/i;

/** The pages of a series, and the translations, that a Link header names. */
export function headerLinks(header: string | undefined, base: string): PageLink[] {
  const links: PageLink[] = [];
  for (const [, target, parameters] of (header ?? "").matchAll(LINK)) {
    if (links.length === MAX_LINKS) break;
    const rel =
      REL.exec(parameters ?? "")?.[1]
        ?.toLowerCase()
        .split(/\s+/) ?? [];
    const url = URL.parse(target ?? "", base);
    if (!url || !/^https?:$/.test(url.protocol)) continue;
    const hreflang = LANGUAGE.exec(parameters ?? "")?.[1];
    const isTranslation = rel.includes("alternate") && hreflang !== undefined;
    if (rel.includes("next") || rel.includes("prev") || isTranslation)
      links.push({ url: url.href, text: "", rel, via: "other", ...(hreflang ? { hreflang } : {}) });
  }
  return links;
}
