import type { PageElement } from "../dom/page-element.ts";
import { styleRules } from "./style-rules.ts";

/** What a page's style sheets do to its text, by the class that a rule names last. */
export type PageStyles = {
  /** Class, `#id` or `class tag` of elements that are not shown. */
  readonly hidden: ReadonlySet<string>;
  /** Classes whose text is shown from its end to its start. */
  readonly reversed: ReadonlySet<string>;
  /** Class or `#id` → the text that is shown before or after its elements. */
  readonly before: ReadonlyMap<string, string>;
  readonly after: ReadonlyMap<string, string>;
};

export const NO_STYLES: PageStyles = {
  hidden: new Set(),
  reversed: new Set(),
  before: new Map(),
  after: new Map(),
};

/** Characters of style sheets that are read. */
const MAX_STYLE_CHARS = 1_000_000;

const HIDDEN =
  /(?:^|[;\s{])(?:display\s*:\s*none|visibility\s*:\s*hidden|(?:font-size|opacity|max-width|max-height)\s*:\s*0(?:px|em|rem|%)?\s*(?:;|!|$)|(?:left|top|text-indent|margin-left)\s*:\s*-\d{3})/i;
const REVERSED = /bidi-override/i;
const RIGHT_TO_LEFT = /direction\s*:\s*rtl/i;
const HIDDEN_CLASS = /(?:^|\s)(?:hidden|hide|d-none|display-none|invisible|visually-hidden|sr-only)(?:\s|$)/i;

/** The rules of the page's own style elements; nothing of a linked sheet is known. */
export function pageStyles(sheets: Iterable<string>): PageStyles {
  const styles = {
    hidden: new Set<string>(),
    reversed: new Set<string>(),
    before: new Map<string, string>(),
    after: new Map<string, string>(),
  };
  for (const sheet of sheets)
    for (const [selectors, declarations] of styleRules(sheet.slice(0, MAX_STYLE_CHARS)))
      readRule(selectors, declarations, styles);
  return styles;
}

/** Whether an element is kept from the page's readers by its own attributes or by a class. */
export function isHidden(element: PageElement, styles: PageStyles): boolean {
  if (styles.hidden.size > 0 && isHiddenByPlace(element, styles.hidden)) return true;
  if (!element.hasAttributes()) return false;
  const style = element.getAttribute("style");
  if (style !== undefined && HIDDEN.test(style)) return true;
  const classes = element.getAttribute("class") ?? "";
  if (HIDDEN_CLASS.test(classes) || hasClassIn(classes, styles.hidden)) return true;
  return element.hasAttribute("hidden");
}

/** By its id, or by its tag inside an element of a class: `#x`, `.mail b`. */
function isHiddenByPlace(element: PageElement, hidden: ReadonlySet<string>): boolean {
  const id = element.getAttribute("id");
  if (id && hidden.has(`#${id}`)) return true;
  const classes = element.parentNode?.getAttribute("class") ?? "";
  return classes !== "" && classes.split(/\s+/).some((name) => hidden.has(`${name} ${element.rawTagName}`));
}

/** Whether an element's text is shown from its end to its start. */
export function isReversed(element: PageElement, styles: PageStyles): boolean {
  if (!element.hasAttributes()) return false;
  const style = element.getAttribute("style") ?? "";
  const isRightToLeft = element.getAttribute("dir")?.toLowerCase() === "rtl";
  if (REVERSED.test(style)) return isRightToLeft || RIGHT_TO_LEFT.test(style);
  if (element.rawTagName === "bdo" && isRightToLeft) return true;
  return hasClassIn(element.getAttribute("class") ?? "", styles.reversed);
}

/** The text that a style sheet shows before or after an element, its `attr()` filled in. */
export function generatedText(element: PageElement, contents: ReadonlyMap<string, string>): string {
  if (contents.size === 0 || !element.hasAttributes()) return "";
  const id = element.getAttribute("id");
  const keys = (element.getAttribute("class") ?? "").split(/\s+/).concat(id ? `#${id}` : []);
  const content = keys.map((key) => contents.get(key)).find((text) => text !== undefined);
  return content === undefined ? "" : contentText(content, element);
}

function hasClassIn(classes: string, set: ReadonlySet<string>): boolean {
  return set.size > 0 && classes !== "" && classes.split(/\s+/).some((name) => set.has(name));
}

function readRule(
  selectors: string,
  declarations: string,
  styles: {
    hidden: Set<string>;
    reversed: Set<string>;
    before: Map<string, string>;
    after: Map<string, string>;
  },
): void {
  const isHiding = HIDDEN.test(declarations);
  const isReversing = REVERSED.test(declarations) && RIGHT_TO_LEFT.test(declarations);
  const content = /(?:^|[;\s])content\s*:\s*([^;]+)/i.exec(declarations)?.[1];
  if (!isHiding && !isReversing && content === undefined) return;
  for (const selector of selectors.split(",")) {
    const [, parent, tag] = /\.([\w-]+)[\s>]+([a-z]\w{0,20})\s*$/i.exec(selector) ?? [];
    if (isHiding && tag !== undefined) styles.hidden.add(`${parent} ${tag.toLowerCase()}`);
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

/** `"office\40 acme" attr(data-tld)` as text (CSS Syntax 3, 4.3.7: an escape is up to six hexadecimal digits). */
function contentText(content: string, element: PageElement): string {
  return [...content.matchAll(/"((?:[^"\\]|\\.){0,500})"|'((?:[^'\\]|\\.){0,500})'|attr\(\s*([\w-]+)/g)]
    .map(([, double, single, attribute]) =>
      attribute === undefined
        ? (double ?? single ?? "").replace(/\\(?:([0-9a-f]{1,6})\s?|(.))/gi, (_escape, hex, char) =>
            hex === undefined ? char : codePoint(Number.parseInt(hex, 16)),
          )
        : (element.getAttribute(attribute) ?? ""),
    )
    .join("");
}

function codePoint(code: number): string {
  // Icon fonts show pictures by letters of private use.
  return code > 0 && code < 0xe000 ? String.fromCodePoint(code) : "";
}
