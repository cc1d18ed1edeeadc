import type { HTMLElement } from "node-html-parser";
import { documentBase } from "./document-base.ts";
import { cleanText } from "./plain-text.ts";
import type { PageText } from "./readable-text.ts";
import { elementsOf } from "./walk.ts";

export type PageLink = {
  /** Absolute http(s) URL, resolved against the document's base; not normalised. */
  readonly url: string;
  /** The link's readable text. */
  readonly text: string;
  /** Lower-case rel tokens. */
  readonly rel: readonly string[];
};

/** Everything of a document that leads to another page: links, areas, frames, its neighbours and translations. */
const LEADING_ELEMENTS = "a[href], area[href], link[href], frame[src], iframe[src]";

/** Characters of a link's text: more of them tell no more of where it leads, and links may lie inside one another. */
const MAX_TEXT_CHARS = 300;
/** Elements of a link without text among which its image is looked for. */
const MAX_ELEMENTS_TO_IMAGE = 20;

/** The links of a document that was read from `url`, in its order. */
export function pageLinks(root: HTMLElement, page: PageText, url: string): PageLink[] {
  const base = documentBase(root, url);
  return root.querySelectorAll(LEADING_ELEMENTS).flatMap((element) => {
    const name = element.rawTagName.toLowerCase();
    const rel = (element.getAttribute("rel") ?? "").toLowerCase().split(/\s+/).filter(Boolean);
    if (name === "link" && !leadsToPage(element, rel)) return [];
    const target = URL.parse(element.getAttribute("href") ?? element.getAttribute("src") ?? "", base);
    if (!target || !/^https?:$/.test(target.protocol)) return [];
    return { url: target.href, text: linkText(element, page), rel };
  });
}

/** Of the relations of a whole document, the next page of a series and its translations are pages to visit. */
function leadsToPage(element: HTMLElement, rel: readonly string[]): boolean {
  if (rel.includes("next") || rel.includes("prev")) return true;
  return rel.includes("alternate") && element.hasAttribute("hreflang");
}

/** What a reader is shown, or told where there is nothing to see but an image. */
function linkText(element: HTMLElement, page: PageText): string {
  const { start, end } = page.rangeOf(element) ?? { start: 0, end: 0 };
  const text = cleanText(page.text.slice(start, Math.min(end, start + MAX_TEXT_CHARS))).trim();
  if (text !== "") return text;
  const label =
    element.getAttribute("aria-label") ?? element.getAttribute("title") ?? element.getAttribute("alt");
  return (label ?? imageText(element)).slice(0, MAX_TEXT_CHARS);
}

function imageText(link: HTMLElement): string {
  let looked = 0;
  for (const element of elementsOf(link)) {
    const text = element.rawTagName === "img" ? element.getAttribute("alt") : undefined;
    if (text !== undefined) return text;
    if (++looked === MAX_ELEMENTS_TO_IMAGE) break;
  }
  return "";
}
