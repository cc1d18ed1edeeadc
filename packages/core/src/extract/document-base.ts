import type { HTMLElement } from "node-html-parser";

/** What a document's relative URLs are resolved against: its first `<base href>` (HTML, 4.2.3), else its own URL. */
export function documentBase(root: HTMLElement, url: string): string {
  const base = URL.parse(root.querySelector("base[href]")?.getAttribute("href") ?? "", url);
  return base && /^https?:$/.test(base.protocol) ? base.href : url;
}
