import type { PageLink } from "../extract/page-links.ts";
import { normalizeUrl } from "../url/normalize.ts";
import { looksLikeFile } from "../url/page-extension.ts";
import { isInScope, type Scope } from "../url/scope.ts";
import { trapReason } from "../url/traps.ts";
import type { SkipReason } from "./checkpoint.ts";
import { contactLikelihood } from "./contact-likelihood.ts";
import type { FrontierEntry } from "./frontier.ts";

export type LinkVerdict =
  | { readonly kind: "entry"; readonly entry: FrontierEntry }
  /** A page of the site that will not be visited, and why. */
  | { readonly kind: "skipped"; readonly url: string; readonly reason: SkipReason }
  /** No page of this site. */
  | { readonly kind: "off_site" };

export type LinkRules = {
  readonly scope: Scope;
  /** links away from the start page at most */
  readonly maxDepth: number;
  /** Whether links of rel=nofollow are visited. */
  readonly followNofollow: boolean;
};

/** Judges one link of a page at `depth`, or a sitemap's entry as a link of the start page. */
export function judgeLink(
  link: PageLink & { readonly sitemapPriority?: number },
  depth: number,
  { scope, maxDepth, followNofollow }: LinkRules,
): LinkVerdict {
  const url = normalizeUrl(link.url);
  if (url === null || !isInScope(url, scope)) return { kind: "off_site" };
  if (looksLikeFile(url)) return { kind: "skipped", url, reason: "file" };
  if (trapReason(url) !== null) return { kind: "skipped", url, reason: "trap" };
  if (!followNofollow && link.rel.includes("nofollow")) return { kind: "skipped", url, reason: "nofollow" };
  if (depth + 1 > maxDepth) return { kind: "skipped", url, reason: "depth" };
  const priority = contactLikelihood({
    url,
    linkText: link.text,
    depth: depth + 1,
    sitemapPriority: link.sitemapPriority,
  });
  return { kind: "entry", entry: { url, depth: depth + 1, priority } };
}
