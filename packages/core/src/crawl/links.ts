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

/** The page that a link stands on. */
export type LinkSource = {
  /** links away from the start page */
  readonly depth: number;
  /** its own likelihood of contacts */
  readonly priority: number;
};

/** What a page of contacts leaves to those that only it leads to: a team's people, whose names tell nothing of it. */
const INHERITED_SHARE = 0.4;

/** Judges one link of a page, or a sitemap's entry as a link of the start page. */
export function judgeLink(
  link: PageLink & { readonly sitemapPriority?: number },
  source: LinkSource,
  { scope, maxDepth, followNofollow }: LinkRules,
): LinkVerdict {
  const url = normalizeUrl(link.url);
  if (url === null || !isInScope(url, scope)) return { kind: "off_site" };
  if (looksLikeFile(url)) return { kind: "skipped", url, reason: "file" };
  if (trapReason(url) !== null) return { kind: "skipped", url, reason: "trap" };
  if (!followNofollow && link.rel.includes("nofollow")) return { kind: "skipped", url, reason: "nofollow" };
  const depth = source.depth + 1;
  if (depth > maxDepth) return { kind: "skipped", url, reason: "depth" };
  const { text: linkText, sitemapPriority } = link;
  const likelihood = contactLikelihood({ url, linkText, depth, sitemapPriority });
  const priority = likelihood + Math.max(0, source.priority) * INHERITED_SHARE;
  return { kind: "entry", entry: { url, depth, priority } };
}
