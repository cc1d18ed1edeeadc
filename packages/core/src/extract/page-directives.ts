import { PRODUCT_TOKEN } from "../config.ts";
import { siteText } from "../site-text.ts";
import { parseUrl } from "../url/parse-url.ts";
import { documentBase } from "./dom/document-base.ts";
import type { PageElement } from "./dom/page-element.ts";
import type { PageTree } from "./dom/page-tree.ts";

/** What a document says about itself to whoever crawls it. */
export type PageDirectives = {
  /** The URL that it says is its own (`rel=canonical`); absolute, not normalised. */
  readonly canonical: string | null;
  /** Where it sends its reader by itself (`http-equiv=refresh`), and after how many seconds. */
  readonly refresh: { readonly url: string; readonly seconds: number } | null;
  /** Whether it asks that its links be left alone (`<meta name=robots content=nofollow>`). */
  readonly nofollow: boolean;
  /** The language that it says it is in, as it says it; null = it says none. */
  readonly language: string | null;
};

/** The directives of a document that tells none, or of which none are known. */
export const NO_DIRECTIVES: PageDirectives = {
  canonical: null,
  refresh: null,
  nofollow: false,
  language: null,
};

/** The directives of a document that was read from `url`. */
export function pageDirectives(tree: PageTree, url: string): PageDirectives {
  const base = documentBase(tree, url);
  const canonical = tree.leads.find(isCanonical)?.getAttribute("href");
  const { metas } = tree;
  return {
    canonical: canonical === undefined ? null : (parseUrl(canonical, base)?.href ?? null),
    refresh: firstRefresh(metas, base),
    nofollow: metas.some(isNofollow),
    language: languageOf(tree),
  };
}

/** Characters of a statement on languages: codes are shorter. */
const MAX_LANGUAGE_CHARS = 100;

/** What the root element says of the document's language; an empty statement says nothing. */
function languageOf({ html }: PageTree): string | null {
  const told = html?.getAttribute("lang") ?? html?.getAttribute("xml:lang") ?? "";
  return siteText(told, MAX_LANGUAGE_CHARS) || null;
}

function isCanonical(element: PageElement): boolean {
  if (element.rawTagName !== "link") return false;
  return (element.getAttribute("rel") ?? "").toLowerCase().split(/\s+/).includes("canonical");
}

/**
 * Seconds, then the target (HTML, "shared declarative refresh steps"). A quote before it ends at the next one, or with
 * the text.
 */
const REFRESH =
  /^\s*(\d{1,9}(?:\.\d*)?|\.\d+)\s*[;,\s]\s*(?:url\s*=\s*)?(?:"(?<double>[^"]*)|'(?<single>[^']*)|(?<plain>[^"']*))/i;

function targetOf(refresh: RegExpExecArray | null): string {
  const { double, single, plain } = refresh?.groups ?? {};
  return (double ?? single ?? plain ?? "").trim();
}

/** What a refresh says, of a meta element or a header alike; null where it names no other document. */
export function parseRefresh(content: string, base: string): PageDirectives["refresh"] {
  const refresh = REFRESH.exec(content);
  const target = targetOf(refresh);
  const url = target === "" ? null : parseUrl(target, base);
  return url && { url: url.href, seconds: Math.floor(Number(refresh?.[1])) };
}

function firstRefresh(metas: readonly PageElement[], base: string): PageDirectives["refresh"] {
  for (const meta of metas) {
    const refresh =
      isRefresh(meta) && !isWithoutScripts(meta)
        ? parseRefresh(meta.getAttribute("content") ?? "", base)
        : null;
    if (refresh) return refresh;
  }
  return null;
}

/** Where readers without scripts alone are sent, as it is written. */
export function refreshesWithoutScripts(
  metas: readonly PageElement[],
): { target: string; element: PageElement }[] {
  return metas.filter(isRefresh).flatMap((element) => {
    const target = targetOf(REFRESH.exec(element.getAttribute("content") ?? ""));
    return target !== "" && isWithoutScripts(element) ? [{ target, element }] : [];
  });
}

function isRefresh(meta: PageElement): boolean {
  return meta.getAttribute("http-equiv")?.trim().toLowerCase() === "refresh";
}

function isNofollow(meta: PageElement): boolean {
  const name = meta.getAttribute("name")?.trim().toLowerCase();
  if (name !== "robots" && name !== PRODUCT_TOKEN.toLowerCase()) return false;
  const rules = (meta.getAttribute("content") ?? "").toLowerCase().split(/[\s,]+/);
  return rules.includes("nofollow") || rules.includes("none");
}

/** Whether an element is shown only to readers without scripts: their page is a lesser one. */
export function isWithoutScripts(element: PageElement): boolean {
  for (let parent = element.parentNode; parent !== null; parent = parent.parentNode)
    if (parent.rawTagName === "noscript") return true;
  return false;
}
