import { webUrl } from "../../url/web-url.ts";
import { documentBase } from "../dom/document-base.ts";
import type { PageElement } from "../dom/page-element.ts";
import type { PageTree } from "../dom/page-tree.ts";

/** Scripts of a page that are told: an application's first page names a few, and they name the others. */
const MAX_SCRIPTS = 40;

/**
 * Absolute web URLs of the page's external scripts and of the modules that it preloads, each once, in the order of the
 * page.
 */
export function scriptUrls(tree: PageTree, url: string): readonly string[] {
  const base = documentBase(tree, url);
  const scripts = new Set<string>();
  for (const element of inOrder([...tree.scripted, ...tree.leads])) {
    if (scripts.size >= MAX_SCRIPTS) break;
    const target = webUrl(scriptOf(element) ?? "", base);
    if (target !== undefined) scripts.add(target);
  }
  return [...scripts];
}

function inOrder(elements: readonly PageElement[]): PageElement[] {
  return elements
    .filter((element) => scriptOf(element) !== undefined)
    .sort((one, other) => one.range[0] - other.range[0]);
}

/** The script that an element loads, as it is written; undefined where it loads none, or an empty one. */
function scriptOf(element: PageElement): string | undefined {
  if (element.rawTagName === "script") return element.getAttribute("src")?.trim() || undefined;
  if (element.rawTagName !== "link") return undefined;
  const relations = (element.getAttribute("rel") ?? "").toLowerCase().split(/\s+/);
  const isScript =
    relations.includes("modulepreload") ||
    (relations.includes("preload") && element.getAttribute("as")?.trim().toLowerCase() === "script");
  return isScript ? element.getAttribute("href")?.trim() || undefined : undefined;
}
