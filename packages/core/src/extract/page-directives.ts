import type { HTMLElement } from "node-html-parser";
import { PRODUCT_TOKEN } from "../config.ts";
import { documentBase } from "./document-base.ts";

/** What a document says about itself to whoever crawls it. */
export type PageDirectives = {
  /** The URL that it says is its own (`rel=canonical`); absolute, not normalised. */
  readonly canonical: string | null;
  /** Where it sends its reader by itself (`http-equiv=refresh`), and after how many seconds. */
  readonly refresh: { readonly url: string; readonly seconds: number } | null;
  /** Whether it asks that its links be left alone (`<meta name=robots content=nofollow>`). */
  readonly nofollow: boolean;
};

/** Of a document that has none, as it has no elements. */
export const NO_DIRECTIVES: PageDirectives = { canonical: null, refresh: null, nofollow: false };

/** The directives of a document that was read from `url`. */
export function pageDirectives(root: HTMLElement, url: string): PageDirectives {
  const base = documentBase(root, url);
  const canonical = root.querySelector('link[rel~="canonical" i][href]')?.getAttribute("href");
  const metas = root.querySelectorAll("meta[content]");
  return {
    canonical: canonical === undefined ? null : (URL.parse(canonical, base)?.href ?? null),
    refresh: firstRefresh(metas, base),
    nofollow: metas.some(isNofollow),
  };
}

/** Seconds, then the target, quoted or not (HTML, "shared declarative refresh steps"). */
const REFRESH = /^\s*(\d{1,9})(?:\.\d*)?\s*[;,\s]\s*(?:url\s*=\s*)?(["']?)([^"']*)\2/i;

function firstRefresh(metas: readonly HTMLElement[], base: string): PageDirectives["refresh"] {
  for (const meta of metas) {
    if (meta.getAttribute("http-equiv")?.trim().toLowerCase() !== "refresh" || isWithoutScripts(meta))
      continue;
    const [, seconds, , target] = REFRESH.exec(meta.getAttribute("content") ?? "") ?? [];
    const url = target ? URL.parse(target.trim(), base) : null;
    if (url) return { url: url.href, seconds: Number(seconds) };
  }
  return null;
}

function isNofollow(meta: HTMLElement): boolean {
  const name = meta.getAttribute("name")?.trim().toLowerCase();
  if (name !== "robots" && name !== PRODUCT_TOKEN.toLowerCase()) return false;
  const rules = (meta.getAttribute("content") ?? "").toLowerCase().split(/[\s,]+/);
  return rules.includes("nofollow") || rules.includes("none");
}

/** Whether it is said only to readers without scripts: their page is a lesser one. */
function isWithoutScripts(element: HTMLElement): boolean {
  return element.closest("noscript") !== null;
}
