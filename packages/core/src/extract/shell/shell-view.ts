import type { PageElement } from "../dom/page-element.ts";
import type { PageTree } from "../dom/page-tree.ts";
import { isWithoutScripts } from "../page-directives.ts";
import type { PageText } from "../text/page-text.ts";
import { beginsApplication } from "./application-scripts.ts";
import { mayFill } from "./idle-scripts.ts";

/** What of a page tells whether it is a shell. */
export type ShellView = {
  /** words of the readable text, two letters of a script without blanks as one */
  readonly words: number;
  readonly readable: string;
  readonly contacts: number;
  /** links that a reader with scripts can follow, up to `MAX_LINKS` */
  readonly links: number;
  /** Whether frames or pictures show something; those for readers without scripts do not. */
  readonly hasFrames: boolean;
  readonly hasPictures: boolean;
  /** The readable text of each element that an application is put into. */
  readonly mounts: readonly string[];
  /** What each `noscript` says. */
  readonly noscripts: readonly string[];
  /** Whether one of its scripts begins a whole application. */
  readonly hasApplication: boolean;
  /** Whether one of its scripts may fill it: others measure, guard or wait to be called. */
  readonly isFilled: boolean;
};

/** Links that are counted: no sign asks for more. */
const MAX_LINKS = 10;

/** Elements of each kind that are looked at: a page that has more of them is no shell's template. */
const MAX_LOOKED_AT = 200;

/** What the lists of a page's one pass tell; nothing is walked again. */
export function shellView(
  { tree, text, contacts }: { tree: PageTree; text: PageText; contacts: number },
  words: number,
): ShellView {
  const textsOf = (elements: readonly PageElement[]) =>
    elements
      .slice(0, MAX_LOOKED_AT)
      .filter(({ textStart }) => textStart >= 0)
      .map(({ textStart, textEnd }) => text.text.slice(textStart, textEnd).trim());
  const scripts = tree.scripted.filter(isCode).slice(0, MAX_LOOKED_AT);
  const urls = [...scripts.map((script) => script.getAttribute("src")), ...tree.leads.map(preloaded)];
  return {
    words,
    readable: text.readable,
    contacts,
    links: countLinks(tree.leads),
    hasFrames: tree.leads.some((element) => isFrame(element) && !isWithoutScripts(element)),
    hasPictures: tree.picture !== null,
    mounts: textsOf(tree.mounts.filter((element) => !isWithoutScripts(element))),
    noscripts: textsOf(tree.noscripts),
    hasApplication: urls.some((url) => url !== undefined && beginsApplication(url)),
    isFilled: scripts.some((script) => mayFill(script.getAttribute("src") ?? script.rawText)),
  };
}

/** Whether a script element holds or names code: data and templates are no code (HTML, 4.12.1, "type"). */
export function isCode(element: PageElement): boolean {
  if (element.rawTagName !== "script") return false;
  const type = (element.getAttribute("type") ?? "").trim().toLowerCase();
  return type === "" || type === "module" || /javascript|ecmascript/.test(type);
}

function preloaded(element: PageElement): string | undefined {
  if (element.rawTagName !== "link") return undefined;
  return /preload/i.test(element.getAttribute("rel") ?? "") ? element.getAttribute("href") : undefined;
}

function isFrame({ rawTagName }: PageElement): boolean {
  return rawTagName === "frame" || rawTagName === "iframe";
}

function countLinks(leads: readonly PageElement[]): number {
  let count = 0;
  for (const element of leads) {
    const isLink = element.rawTagName === "a" || element.rawTagName === "area";
    if (isLink && !isWithoutScripts(element) && ++count === MAX_LINKS) break;
  }
  return count;
}
