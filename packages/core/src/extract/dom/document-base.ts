import { parseUrl } from "../../url/parse-url.ts";
import type { PageTree } from "./page-tree.ts";

/** What a document's relative URLs are resolved against: its first `<base href>` (HTML, 4.2.3), else its own URL. */
export function documentBase({ base }: PageTree, url: string): string {
  const href = parseUrl(base?.getAttribute("href") ?? "", url);
  return href && /^https?:$/.test(href.protocol) ? href.href : url;
}
