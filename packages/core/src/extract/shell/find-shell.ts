import type { Contact } from "../contact.ts";
import type { PageTree } from "../dom/page-tree.ts";
import type { PageDirectives } from "../page-directives.ts";
import type { PageLink } from "../page-links.ts";
import type { PageText } from "../text/page-text.ts";
import type { Shell } from "./shell.ts";
import { SHELL_SIGNS } from "./shell-signs.ts";
import { isCode, shellView } from "./shell-view.ts";

/** What a page was found to be before it is asked whether it is a shell. */
export type PageFound = {
  readonly tree: PageTree;
  readonly text: PageText;
  readonly links: readonly PageLink[];
  readonly directives: PageDirectives;
  readonly contacts: readonly Contact[];
  /** words of the readable text */
  readonly wordCount: number;
};

/** Words of a page that has something to say whatever its scripts add: a shell has a claim and a "Loading". */
const MAX_WORDS = 50;
/** Characters that as many words have not, in any language: a text without blanks is one word. */
const MAX_CHARS = 2_000;
/** Letters of the scripts that put no blanks between words. */
const UNSPACED = /[\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3040-\u30ff\u3400-\u9fff]/g;
/** Letters of such a script that say as much as a word: Chinese and Japanese ones have two. */
const LETTERS_OF_WORD = 2;

/**
 * The shell that a page is, by the first sign that holds; null where it is none. Nearly all pages are told by their
 * words alone. A page that leads its reader on by itself is another page's.
 */
export function findShell(page: PageFound): Shell | null {
  const { tree, text, wordCount } = page;
  if (wordCount >= MAX_WORDS || text.readable.length > MAX_CHARS || !tree.scripted.some(isCode)) return null;
  const words = wordCount + Math.floor((text.readable.match(UNSPACED)?.length ?? 0) / LETTERS_OF_WORD);
  if (words >= MAX_WORDS || leadsOn(page)) return null;
  const view = shellView({ tree, text, contacts: page.contacts.length }, words);
  const sign = SHELL_SIGNS.find(({ holds }) => holds(view));
  return sign ? { reason: sign.reason } : null;
}

function leadsOn({ directives, links }: PageFound): boolean {
  return directives.refresh !== null || links.some(({ via }) => via === "move");
}
