import { parseUrl } from "../url/parse-url.ts";
import { documentBase } from "./dom/document-base.ts";
import type { PageElement } from "./dom/page-element.ts";
import type { PageTree } from "./dom/page-tree.ts";
import { type OtherLink, otherLinks, pageMoves } from "./other-links.ts";
import type { PageText } from "./text/page-text.ts";
import { cleanText } from "./text/plain-text.ts";

export type PageLink = {
  /** Absolute http(s) URL, resolved against the document's base; not normalised. */
  readonly url: string;
  /** The link's readable text. */
  readonly text: string;
  /** Lower-case rel tokens. */
  readonly rel: readonly string[];
  /** The language that the link says its page is in (`hreflang`), as it says it. */
  readonly hreflang?: string;
  /** "other": by other means than a link. "move": a page without links sends its reader there by itself. */
  readonly via?: "other" | "move";
};

/** Characters of a link's text: more of them tell no more of where it leads, and links may lie inside one another. */
const MAX_TEXT_CHARS = 300;
/** Characters of what a link says of languages: codes are shorter. */
const MAX_LANGUAGE_CHARS = 100;
/**
 * Elements of a link without text among which its image is looked for: a picture that stands for a label stands at the
 * link's beginning.
 */
const MAX_ELEMENTS_TO_IMAGE = 20;

/** The links of a document that was read from `url`, in its order, and after them what else leads on. */
export function pageLinks(tree: PageTree, text: PageText, url: string): PageLink[] {
  const base = documentBase(tree, url);
  const links = realLinks(tree, text, base);
  const known = new Set([...links.map((link) => link.url), url]);
  const others = (found: readonly OtherLink[], via: PageLink["via"]) =>
    found.flatMap(({ target, element }): PageLink[] => {
      const other = target.trim() === "" ? null : parseUrl(target, base);
      if (!other || !/^https?:$/.test(other.protocol)) return [];
      other.hash = "";
      if (known.has(other.href)) return [];
      known.add(other.href);
      return [{ url: other.href, text: linkText(element, text), rel: [], ...(via ? { via } : {}) }];
    });
  const moves = links.length === 0 ? others(pageMoves(tree), "move") : [];
  return [...links, ...moves, ...others(otherLinks(tree), "other")];
}

function realLinks(tree: PageTree, text: PageText, base: string): PageLink[] {
  const links: PageLink[] = [];
  for (const element of tree.leads) {
    const rel = (element.getAttribute("rel") ?? "").toLowerCase().split(/\s+/).filter(Boolean);
    if (element.rawTagName === "link" && !leadsToPage(element, rel)) continue;
    const target = parseUrl(element.getAttribute("href") ?? element.getAttribute("src") ?? "", base);
    if (!target || !/^https?:$/.test(target.protocol)) continue;
    const hreflang = element.getAttribute("hreflang");
    links.push({
      url: target.href,
      text: linkText(element, text),
      rel,
      ...(hreflang === undefined ? {} : { hreflang: hreflang.slice(0, MAX_LANGUAGE_CHARS) }),
    });
  }
  return links;
}

/** Relations of a whole document to pages that a browser of old had buttons for (HTML 4.01, 6.12). */
const RELATED_PAGES = new Set([
  "next",
  "prev",
  "previous",
  "start",
  "contents",
  "index",
  "up",
  "author",
  "help",
]);

/**
 * Whether a relation of the whole document leads to a page to visit: one of those above, a translation, or what
 * microdata names as a thing's page.
 */
function leadsToPage(element: PageElement, rel: readonly string[]): boolean {
  if (rel.some((relation) => RELATED_PAGES.has(relation))) return true;
  if (element.getAttribute("itemprop")?.trim().toLowerCase() === "url") return true;
  return rel.includes("alternate") && element.hasAttribute("hreflang");
}

/** What a reader is shown, or told where there is nothing to see but an image. */
function linkText(element: PageElement, page: PageText): string {
  const { textStart: start, textEnd: end } = element;
  const text =
    start < 0 ? "" : cleanText(page.text.slice(start, Math.min(end, start + MAX_TEXT_CHARS))).trim();
  if (text !== "") return text;
  const label =
    element.getAttribute("aria-label") ?? element.getAttribute("title") ?? element.getAttribute("alt");
  return (label ?? imageText(element)).slice(0, MAX_TEXT_CHARS);
}

function imageText(link: PageElement): string {
  let looked = 0;
  for (const element of link.descendants()) {
    const text = element.rawTagName === "img" ? element.getAttribute("alt") : undefined;
    if (text !== undefined) return text;
    if (++looked === MAX_ELEMENTS_TO_IMAGE) break;
  }
  return "";
}
