import { HTMLElement, type Node, NodeType } from "node-html-parser";
import { reverse, rot13 } from "./decode.ts";
import { INLINE_ELEMENTS } from "./html-elements.ts";
import {
  generatedText,
  isHidden,
  isReversed,
  NO_STYLES,
  type PageStyles,
  pageStyles,
} from "./page-styles.ts";
import { pictureSign } from "./picture-signs.ts";
import { cleanText, hasTooManyEntities, JOINT, plainText } from "./plain-text.ts";

export type PageText = {
  /** Lines of text; the reader's first, then what only some see: noscript, template, title, hidden parts. */
  readonly text: string;
  /** Where the reader's text ends. */
  readonly readableEnd: number;
  /** The element whose text stands at an index. */
  readonly elementAt: (index: number) => HTMLElement | null;
  /** Where an element's text begins and ends; undefined of one without attributes or text. */
  readonly rangeOf: (element: HTMLElement) => TextRange | undefined;
};

export type TextRange = { readonly start: number; readonly end: number };

/** Elements whose content is no text of the page. */
const NO_TEXT = new Set(["script", "style"]);
/** Elements whose text no reader sees where it stands. */
const ASIDE = new Set([
  "template",
  "noscript",
  "head",
  "title",
  "iframe",
  "noembed",
  "noframes",
  "object",
  "datalist",
]);
/** Elements whose line breaks count. */
const PREFORMATTED = new Set(["pre", "textarea", "xmp", "plaintext", "listing"]);

/** The text that a reader of an element sees, with a line break wherever a block begins or ends. */
export function readableText(element: HTMLElement): string {
  const [only] = element.childNodes;
  if (element.childNodes.length === 0) return "";
  if (
    element.childNodes.length === 1 &&
    only?.nodeType === NodeType.TEXT_NODE &&
    INLINE_ELEMENTS.has(element.rawTagName)
  )
    return cleanText(plainText(only.text, false)).trim();
  const { text, readableEnd } = new TextWalk(element, NO_STYLES).run();
  return cleanText(text.slice(0, readableEnd)).trim();
}

/** All the text of a tree that somebody may see. */
export function pageText(root: HTMLElement): PageText {
  return new TextWalk(
    root,
    pageStyles(root.getElementsByTagName("style").map((style) => style.rawText)),
  ).run();
}

/** What is to be done next: a node to enter, text to write, or what ends an element. */
type Step = Node | string | (() => void);

/** Walks a tree with a stack of its own: a page may be nested deeper than the call stack. */
class TextWalk {
  readonly #root: HTMLElement;
  readonly #styles: PageStyles;
  readonly #stack: Step[] = [];
  /** Parts of the page to be read after it. */
  #aside: HTMLElement[] = [];
  #parts: string[] = [];
  #length = 0;
  #preformatted = 0;
  #isTurning = false;
  readonly #starts: number[] = [];
  readonly #elements: HTMLElement[] = [];
  readonly #ranges = new Map<HTMLElement, TextRange>();

  constructor(root: HTMLElement, styles: PageStyles) {
    this.#root = root;
    this.#styles = styles;
  }

  run(): PageText {
    this.#walk(this.#root);
    const readableEnd = this.#length;
    // What stands aside may itself have parts that stand aside.
    for (let aside = this.#aside; aside.length > 0; aside = this.#aside) {
      this.#aside = [];
      for (const element of aside) {
        this.#write("\n");
        this.#pushChildren(element);
        this.#walk();
      }
    }
    const elementAt = (index: number) => this.#elements[this.#startBefore(index)] ?? null;
    const rangeOf = (element: HTMLElement) => this.#ranges.get(element);
    return { text: this.#parts.join(""), readableEnd, elementAt, rangeOf };
  }

  #walk(first?: Node): void {
    if (first) this.#stack.push(first);
    for (let step = this.#stack.pop(); step !== undefined; step = this.#stack.pop()) {
      if (typeof step === "string") this.#write(step);
      else if (typeof step === "function") step();
      else if (step.nodeType === NodeType.TEXT_NODE) this.#writeText(step);
      else if (step instanceof HTMLElement) this.#enter(step);
    }
  }

  #enter(element: HTMLElement): void {
    const name = element.rawTagName ?? "";
    if (NO_TEXT.has(name)) return;
    const isInline = INLINE_ELEMENTS.has(name);
    const isDecoy = isInline && isHidden(element, this.#styles);
    if (name === "br") this.#write("\n");
    if (isDecoy || ASIDE.has(name)) this.#aside.push(element);
    else if (name !== "br" && name !== "wbr") this.#enterShown(element, name, isInline);
  }

  #enterShown(element: HTMLElement, name: string, isInline: boolean): void {
    const edge = isInline ? JOINT : name === "" ? "" : "\n";
    this.#write(edge);
    this.#stack.push(edge);
    this.#write(generatedText(element, this.#styles.before) || pictureSign(element));
    const after = generatedText(element, this.#styles.after);
    this.#stack.push(after);
    if (element.rawAttrs !== "") this.#prepare(element);
    if (PREFORMATTED.has(name)) {
      this.#preformatted++;
      this.#stack.push(() => void this.#preformatted--);
    }
    this.#pushChildren(element);
  }

  /** What an element's attributes say of its text: how it is turned, and that its place is asked for. */
  #prepare(element: HTMLElement): void {
    const start = this.#length;
    this.#stack.push(() => void this.#ranges.set(element, { start, end: this.#length }));
    if (this.#isTurning) return;
    if (isReversed(element, this.#styles)) this.#turnFrom(this.#parts.length, reverse);
    else if (/rot-?13/i.test(element.getAttribute("class") ?? "")) this.#turnFrom(this.#parts.length, rot13);
    // The label of such a link is turned as well, and perhaps its digits: the link itself says it better.
    else if (/^\s*znvygb:/i.test(element.getAttribute("href") ?? ""))
      this.#turnFrom(this.#parts.length, () => "");
  }

  #pushChildren(element: HTMLElement): void {
    for (let index = element.childNodes.length - 1; index >= 0; index--) {
      const child = element.childNodes[index];
      if (child) this.#stack.push(child);
    }
  }

  /** What is written until the element ends is turned then. */
  #turnFrom(partIndex: number, turn: (text: string) => string): void {
    this.#isTurning = true;
    this.#stack.push(() => {
      this.#isTurning = false;
      this.#parts.push(turn(this.#parts.splice(partIndex).join("")));
    });
  }

  #writeText(node: Node): void {
    const { parentNode } = node;
    if (parentNode && this.#elements[this.#elements.length - 1] !== parentNode) {
      this.#starts.push(this.#length);
      this.#elements.push(parentNode);
    }
    const decoded = hasTooManyEntities(node.rawText) ? node.rawText : node.text;
    this.#write(plainText(decoded, this.#preformatted > 0));
  }

  #write(text: string): void {
    if (text === "") return;
    this.#parts.push(text);
    this.#length += text.length;
  }

  /** The last recorded start at or before an index. */
  #startBefore(index: number): number {
    let low = 0;
    let high = this.#starts.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.#starts[middle] ?? 0) <= index) low = middle + 1;
      else high = middle;
    }
    return low - 1;
  }
}
