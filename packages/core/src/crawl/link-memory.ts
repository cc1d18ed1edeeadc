import { type RememberedLimits, remembered } from "../remembered.ts";
import { normalizeUrl } from "../url/normalize.ts";
import { type FileKind, looksLikeFile, readFileKind } from "../url/page-extension.ts";
import { isInScope, type Scope } from "../url/scope.ts";
import { trapReason } from "../url/traps.ts";
import { type LinkWords, textWeight, urlWeight } from "./contact-likelihood.ts";
import { listOf } from "./further-pages.ts";
import type { PageRules } from "./page-rules.ts";

/** What a link's URL says by itself, whatever page it stands on. */
export type LinkTarget =
  /** `file` is what kind of file it is, where it is one that is read. */
  | { readonly kind: "page"; readonly url: string; readonly file: FileKind | null }
  /** A page of the site that is never visited, and why. */
  | {
      readonly kind: "skipped";
      readonly url: string;
      readonly reason: "file" | "trap" | "excluded" | "language";
    }
  /** No page of this site. */
  | { readonly kind: "off_site" };

/**
 * What is known of links that the scan met before. A site's menu stands on all of its pages, and its links are judged
 * once.
 */
export type LinkMemory = {
  readonly target: (url: string) => LinkTarget;
  readonly words: LinkWords;
  /** Whether it is the second page of a list, or one after it. */
  readonly isFurtherPage: (url: string) => boolean;
};

/** Links of a site that are met again and again: menus, footers, lists of the latest: 4 MB of each at most. */
const KEPT: RememberedLimits = { answers: 2_000, chars: 500 };

/** The memory of a scan of this scope, whose caller left out what these rules say. */
export function createLinkMemory(scope: Scope, leftOut: PageRules["leftOut"]): LinkMemory {
  return {
    target: remembered((url) => targetOf(url, scope, leftOut), KEPT),
    words: { url: remembered(urlWeight, KEPT), text: remembered(textWeight, KEPT) },
    isFurtherPage: remembered((url) => listOf(url) !== null, KEPT),
  };
}

function targetOf(link: string, scope: Scope, leftOut: PageRules["leftOut"]): LinkTarget {
  const url = normalizeUrl(link);
  if (url === null || !isInScope(url, scope)) return { kind: "off_site" };
  if (looksLikeFile(url)) return { kind: "skipped", url, reason: "file" };
  if (trapReason(url) !== null) return { kind: "skipped", url, reason: "trap" };
  const reason = leftOut(url);
  return reason === null ? { kind: "page", url, file: readFileKind(url) } : { kind: "skipped", url, reason };
}
