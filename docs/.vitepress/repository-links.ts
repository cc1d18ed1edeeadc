import { dirname, join } from "node:path";
import type { MarkdownRenderer } from "vitepress";

/**
 * Lets links and pictures lead where they lead in the repository: to a page of the site where it is in docs/, else to
 * the file on GitHub. The first page is README.md, whose links begin one folder above.
 */
export function repositoryLinks(markdown: MarkdownRenderer, repository: string): void {
  markdown.core.ruler.push("repository-links", (state) => {
    const page = String(state.env.relativePath ?? "");
    const folder = page === "index.md" ? "." : join("docs", dirname(page));
    for (const token of state.tokens.flatMap(({ children }) => children ?? [])) {
      const name = token.type === "image" ? "src" : "href";
      const target = token.attrGet(name);
      if (target === null || /^(?:[a-z]+:|#)/.test(target)) continue;
      token.attrSet(name, placeOf(target, folder, repository));
    }
  });
}

function placeOf(target: string, folder: string, repository: string): string {
  const [path = "", heading] = target.split("#");
  const file = join(folder, path);
  const anchor = heading === undefined ? "" : `#${heading}`;
  if (file === "README.md") return `/${anchor}`;
  const isOnSite = /^docs\/.+\.(?:md|png)$/.test(file);
  return isOnSite ? `${file.replace(/^docs/, "")}${anchor}` : `${repository}/blob/main/${file}${anchor}`;
}
