import type { HTMLElement } from "node-html-parser";
import { readableText } from "./readable-text.ts";

export type PageLink = {
  /** Absolute, resolved against the document's base; not normalised. */
  readonly url: string;
  /** The link's readable text. */
  readonly text: string;
  /** Lower-case rel tokens. */
  readonly rel: readonly string[];
};

/** The links of a document that was read from `url`. */
export function pageLinks(root: HTMLElement, url: string): PageLink[] {
  const baseHref = root.querySelector("base")?.getAttribute("href") ?? "";
  const base = URL.canParse(baseHref, url) ? new URL(baseHref, url).href : url;
  return root.querySelectorAll("a[href], area[href]").flatMap((element) => {
    const href = element.getAttribute("href") ?? "";
    if (!URL.canParse(href, base)) return [];
    const rel = (element.getAttribute("rel") ?? "").toLowerCase().split(/\s+/).filter(Boolean);
    return { url: new URL(href, base).href, text: readableText(element), rel };
  });
}
