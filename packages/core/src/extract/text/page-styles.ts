import type { PageElement } from "../dom/page-element.ts";
import { contentOf, contentText } from "./generated-text.ts";
import { styleRules } from "./style-rules.ts";

/** What a page's style sheets do to its text, by the class that a rule names last. */
export type PageStyles = {
  /** Class or `#id` of elements that are not shown. */
  readonly hidden: ReadonlySet<string>;
  /** Class → tags of elements that are not shown right inside its elements. */
  readonly hiddenInside: ReadonlyMap<string, ReadonlySet<string>>;
  /** Classes whose text is shown from its end to its start. */
  readonly reversed: ReadonlySet<string>;
  /** Class or `#id` → the text that is shown before or after its elements. */
  readonly before: ReadonlyMap<string, string>;
  readonly after: ReadonlyMap<string, string>;
};

export const NO_STYLES: PageStyles = {
  hidden: new Set(),
  hiddenInside: new Map(),
  reversed: new Set(),
  before: new Map(),
  after: new Map(),
};

/** Characters of an element's class attribute that are read: real ones have some hundred. */
const MAX_CLASS_CHARS = 2_000;
/** Characters of style sheets that are read: a framework's have a few hundred thousand. */
const MAX_STYLE_CHARS = 1_000_000;
/**
 * Tags that are hidden inside the elements of one class: each of these elements is asked for them, and real ones hide
 * one.
 */
const MAX_TAGS_INSIDE = 8;

const HIDDEN =
  /(?:^|[;\s{])(?:display\s*:\s*none|visibility\s*:\s*hidden|(?:font-size|opacity|max-width|max-height)\s*:\s*0(?:px|em|rem|%)?\s*(?:;|!|$)|(?:left|top|text-indent|margin-left)\s*:\s*-\d{3})/i;
const REVERSED = /bidi-override/i;
const RIGHT_TO_LEFT = /direction\s*:\s*rtl/i;
const HIDDEN_CLASSES =
  /(?:^|\s)(?:hidden|hide|d-none|display-none|invisible|visually-hidden|sr-only)(?:\s|$)/i;
const NO_TAGS: ReadonlySet<string> = new Set();
const NO_CLASSES: readonly string[] = [];

/** The rules of the page's own style elements; nothing of a linked sheet is known. */
export function pageStyles(sheets: Iterable<string>): PageStyles {
  const styles = {
    hidden: new Set<string>(),
    hiddenInside: new Map<string, Set<string>>(),
    reversed: new Set<string>(),
    before: new Map<string, string>(),
    after: new Map<string, string>(),
  };
  for (const sheet of sheets)
    for (const [selectors, declarations] of styleRules(sheet.slice(0, MAX_STYLE_CHARS)))
      readRule(selectors, declarations, styles);
  return styles;
}

/** Whether an element is kept from the page's readers by its own attributes, by a class or its id. */
export function isHidden(element: PageElement, styles: PageStyles): boolean {
  if (!element.hasAttributes()) return false;
  const style = element.getAttribute("style");
  if (style !== undefined && HIDDEN.test(style)) return true;
  const classes = element.getAttribute("class");
  if (classes !== undefined && HIDDEN_CLASSES.test(classes.slice(0, MAX_CLASS_CHARS))) return true;
  return element.hasAttribute("hidden") || (styles.hidden.size > 0 && isHiddenBySheet(element, styles));
}

function isHiddenBySheet(element: PageElement, { hidden }: PageStyles): boolean {
  const id = element.getAttribute("id");
  return (id !== undefined && hidden.has(`#${id}`)) || classesOf(element).some((name) => hidden.has(name));
}

/** The tags that are hidden right inside an element, as `.mail b` says. */
export function hiddenTags(element: PageElement, { hiddenInside }: PageStyles): ReadonlySet<string> {
  if (hiddenInside.size === 0 || !element.hasAttributes()) return NO_TAGS;
  const tags = new Set<string>();
  for (const name of classesOf(element)) for (const tag of hiddenInside.get(name) ?? NO_TAGS) tags.add(tag);
  return tags;
}

/** Whether an element's text is shown from its end to its start. */
export function isReversed(element: PageElement, styles: PageStyles): boolean {
  if (!element.hasAttributes()) return false;
  const style = element.getAttribute("style") ?? "";
  const isRightToLeft = element.getAttribute("dir")?.toLowerCase() === "rtl";
  if (REVERSED.test(style)) return isRightToLeft || RIGHT_TO_LEFT.test(style);
  if (element.rawTagName === "bdo" && isRightToLeft) return true;
  return styles.reversed.size > 0 && classesOf(element).some((name) => styles.reversed.has(name));
}

/** The text that a style sheet shows before or after an element, its `attr()` filled in. */
export function generatedText(element: PageElement, contents: ReadonlyMap<string, string>): string {
  if (contents.size === 0 || !element.hasAttributes()) return "";
  const id = element.getAttribute("id");
  const keys = id ? [...classesOf(element), `#${id}`] : classesOf(element);
  const content = keys.map((key) => contents.get(key)).find((text) => text !== undefined);
  return content === undefined ? "" : contentText(content, element);
}

function classesOf(element: PageElement): readonly string[] {
  const classes = element.getAttribute("class");
  return classes === undefined ? NO_CLASSES : classes.slice(0, MAX_CLASS_CHARS).trim().split(/\s+/);
}

function readRule(
  selectors: string,
  declarations: string,
  styles: {
    hidden: Set<string>;
    hiddenInside: Map<string, Set<string>>;
    reversed: Set<string>;
    before: Map<string, string>;
    after: Map<string, string>;
  },
): void {
  const isHiding = HIDDEN.test(declarations);
  const isReversing = REVERSED.test(declarations) && RIGHT_TO_LEFT.test(declarations);
  const content = contentOf(declarations);
  if (!isHiding && !isReversing && content === undefined) return;
  for (const selector of selectors.split(",")) {
    const [, parent, tag] = /\.([\w-]+)[\s>]+([a-z]\w{0,20})\s*$/i.exec(selector) ?? [];
    if (isHiding && parent !== undefined && tag !== undefined) hideInside(parent, tag.toLowerCase(), styles);
    const [, kind, name, pseudo] = /([.#])([\w-]+)(::?(?:before|after))?\s*$/i.exec(selector.trim()) ?? [];
    if (name === undefined) continue;
    const key = kind === "#" ? `#${name}` : name;
    if (pseudo === undefined) {
      if (isHiding) styles.hidden.add(key);
      if (isReversing) styles.reversed.add(key);
    } else if (content !== undefined && /before/i.test(pseudo)) styles.before.set(key, content);
    else if (content !== undefined) styles.after.set(key, content);
  }
}

function hideInside(
  parent: string,
  tag: string,
  { hiddenInside }: { hiddenInside: Map<string, Set<string>> },
): void {
  const tags = hiddenInside.get(parent) ?? new Set();
  if (tags.size < MAX_TAGS_INSIDE) hiddenInside.set(parent, tags.add(tag));
}
