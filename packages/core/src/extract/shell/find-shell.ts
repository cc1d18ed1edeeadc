import type { Contact } from "../contact.ts";
import type { PageElement } from "../dom/page-element.ts";
import type { PageTree } from "../dom/page-tree.ts";
import type { PageDirectives } from "../page-directives.ts";
import type { PageLink } from "../page-links.ts";
import type { PageText } from "../text/page-text.ts";
import type { Shell } from "./shell.ts";
import { SHELL_SIGNS, type ShellView } from "./shell-signs.ts";

/** What a page was found to be before it is asked whether it is a shell. */
export type ReadDocument = {
  readonly tree: PageTree;
  readonly text: PageText;
  readonly links: readonly PageLink[];
  readonly directives: PageDirectives;
  readonly contacts: readonly Contact[];
  /** words of the readable text */
  readonly wordCount: number;
};

/** Words of a page that has something to say whatever its scripts add: shells have a title line and a "Loading". */
const MAX_WORDS = 50;

/**
 * The shell that a page is, by the first sign that holds; null where it is none. Most pages are told by their words
 * alone. A page that leads its reader on by itself is another page's, and one that shows frames has theirs.
 */
export function findShell(page: ReadDocument): Shell | null {
  if (page.wordCount >= MAX_WORDS || !page.tree.scripted.some(isScript)) return null;
  if (page.directives.refresh !== null || page.links.some(({ via }) => via === "move")) return null;
  const view = shellView(page);
  const sign = SHELL_SIGNS.find(({ holds }) => holds(view));
  return sign ? { reason: sign.reason } : null;
}

function isScript({ rawTagName }: PageElement): boolean {
  return rawTagName === "script";
}

function shellView({ tree, text, links, contacts, wordCount }: ReadDocument): ShellView {
  const textOf = ({ textStart, textEnd }: PageElement) =>
    text.text.slice(Math.max(0, textStart), Math.max(0, textEnd));
  return {
    words: wordCount,
    links: links.length,
    contacts: contacts.length,
    hasFrames: tree.leads.some(({ rawTagName }) => rawTagName === "frame" || rawTagName === "iframe"),
    mounts: tree.mounts.map(textOf),
    noscripts: tree.noscripts.map(textOf),
  };
}
