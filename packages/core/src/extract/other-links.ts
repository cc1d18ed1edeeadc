import type { PageElement } from "./dom/page-element.ts";
import type { PageTree } from "./dom/page-tree.ts";
import { OTHER_LINK_SIGNS } from "./other-link-signs.ts";
import { refreshesWithoutScripts } from "./page-directives.ts";
import { movesOf } from "./script-moves.ts";

/** A target as a page writes it, and the element that leads there. */
export type OtherLink = { readonly target: string; readonly element: PageElement };

/** Targets that are taken from one page: a page with more is a list of something else. */
const MAX_OTHER_LINKS = 200;
/** Elements that are asked, of each kind. */
const MAX_ELEMENTS = 2_000;

/** Where a page leads to by other means than links, as far as its reader could go there by a click. */
export function otherLinks({ leading, scripted, metas }: PageTree): OtherLink[] {
  const found: OtherLink[] = [];
  for (const elements of [leading, scripted, metas]) {
    for (const element of elements.slice(0, MAX_ELEMENTS)) {
      for (const { targets } of OTHER_LINK_SIGNS)
        for (const target of targets(element)) found.push({ target, element });
      if (found.length >= MAX_OTHER_LINKS) return found.slice(0, MAX_OTHER_LINKS);
    }
  }
  return found;
}

/** Scripts of a page without links that are looked through: a page that only sends its reader on has one or two. */
const MAX_SCRIPTS = 20;
/** Targets that are taken from them: a page moves on to one. */
const MAX_MOVES = 5;

/** Where a page without links sends its reader by itself: by a script, or where scripts are off. */
export function pageMoves({ scripted, metas }: PageTree): OtherLink[] {
  const scripts = scripted.filter(({ rawTagName }) => rawTagName === "script" || rawTagName === "body");
  const moves = scripts.slice(0, MAX_SCRIPTS).flatMap((element) => {
    const code = element.rawTagName === "script" ? element.rawText : (element.getAttribute("onload") ?? "");
    return movesOf(code).map((target) => ({ target, element }));
  });
  return [...moves, ...refreshesWithoutScripts(metas)].slice(0, MAX_MOVES);
}
