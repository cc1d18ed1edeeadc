import { TextNode } from "node-html-parser";
import { INLINE_ELEMENTS } from "../dom/html-elements.ts";
import { JOINT } from "../dom/marks.ts";
import { isElement, type PageElement } from "../dom/page-element.ts";
import type { PageTree } from "../dom/page-tree.ts";
import {
  generatedText,
  hiddenTags,
  isHidden,
  NO_STYLES,
  type PageStyles,
  pageStyles,
} from "./page-styles.ts";
import { pictureSign } from "./picture-signs.ts";
import { cleanText, shownText } from "./plain-text.ts";
import { ReaderLines } from "./reader-lines.ts";
import { turnOf } from "./turned-text.ts";

export type PageText = {
  /** Lines of text; the reader's first, then what only some see: noscript, template, title, hidden inline elements. */
  readonly text: string;
  /** The reader's text by itself, without marks, as clean lines. */
  readonly readable: string;
  /** The element whose text stands at an index. */
  readonly elementAt: (index: number) => PageElement | null;
};

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
const NOTHING_HIDDEN: ReadonlySet<string> = new Set();
/** Characters of generated text on one page: a sheet of a few lines shows as many at each of its elements. */
const MAX_GENERATED_CHARS = 1_000_000;
/** Elements whose line breaks count. */
const PREFORMATTED = new Set(["pre", "textarea", "xmp", "plaintext", "listing"]);

/** The text that a reader of an element sees, with a line break wherever a block begins or ends. */
export function readableText(element: PageElement): string {
  const [only] = element.childNodes;
  if (element.childNodes.length === 0) return "";
  if (element.childNodes.length === 1 && only instanceof TextNode && INLINE_ELEMENTS.has(element.rawTagName))
    return cleanText(shownText(only.rawText, false)).trim();
  return new TextWalk(NO_STYLES, false).run(element).readable.trim();
}

/** All the text of a document that somebody may see; tells each element where its text stands. */
export function pageText(tree: PageTree, styles = pageStyles(sheetsOf(tree))): PageText {
  return new TextWalk(styles, true).run(tree.root);
}

/** The texts of a document's own style sheets. */
export function sheetsOf({ styles }: PageTree): string[] {
  return styles.map((style) => style.rawText);
}

/** A document without elements, as one text. */
export function wholeText(text: string): PageText {
  return { text, readable: text.trim(), elementAt: () => null };
}

/** Walks a tree by calls of itself: the parser keeps no more than 200 elements inside one another. */
class TextWalk {
  readonly #styles: PageStyles;
  readonly #tellsPlaces: boolean;
  /** Parts of the page to be read after it. */
  #aside: PageElement[] = [];
  #parts: string[] = [];
  #length = 0;
  #generated = 0;
  readonly #lines = new ReaderLines();
  #isAside = false;
  #preformatted = 0;
  #isTurning = false;
  /** Where in the text each of `#elements` begins; ascending. */
  readonly #starts: number[] = [];
  readonly #elements: PageElement[] = [];

  constructor(styles: PageStyles, tellsPlaces: boolean) {
    this.#styles = styles;
    this.#tellsPlaces = tellsPlaces;
  }

  run(root: PageElement): PageText {
    this.#enter(root, NOTHING_HIDDEN);
    const readable = this.#lines.toString();
    this.#isAside = true;
    // What stands aside may itself have parts that stand aside.
    for (let aside = this.#aside; aside.length > 0; aside = this.#aside) {
      this.#aside = [];
      for (const element of aside) this.#enterShown(element, element.rawTagName, false);
    }
    const elementAt = (index: number) => this.#elements[lastAtOrBefore(this.#starts, index)] ?? null;
    return { text: this.#parts.join(""), readable, elementAt };
  }

  #enter(element: PageElement, hidden: ReadonlySet<string>): void {
    const name = element.rawTagName;
    if (NO_TEXT.has(name)) return;
    if (name === "br") this.#write("\n");
    const isInline = INLINE_ELEMENTS.has(name);
    const isAside = isInline ? hidden.has(name) || isHidden(element, this.#styles) : ASIDE.has(name);
    if (isAside) this.#aside.push(element);
    else if (name !== "br" && name !== "wbr") this.#enterShown(element, name, isInline);
  }

  #enterShown(element: PageElement, name: string, isInline: boolean): void {
    const edge = isInline ? JOINT : name === "" ? "" : "\n";
    this.#write(edge);
    if (!this.#writeGenerated(element, this.#styles.before)) this.#write(pictureSign(element));
    const start = this.#length;
    const keepsLines = PREFORMATTED.has(name);
    if (keepsLines) this.#preformatted++;
    const turn = element.hasAttributes() && !this.#isTurning ? turnOf(element, this.#styles) : undefined;
    if (turn) this.#enterTurned(element, turn);
    else this.#enterChildren(element);
    if (keepsLines) this.#preformatted--;
    // What stands inside turned text is somewhere else when the turn is done.
    if (this.#tellsPlaces && !this.#isTurning) {
      element.textStart = start;
      element.textEnd = this.#length;
    }
    this.#writeGenerated(element, this.#styles.after);
    this.#write(edge);
  }

  #enterChildren(element: PageElement): void {
    const hidden = hiddenTags(element, this.#styles);
    for (const child of element.childNodes) {
      if (isElement(child)) this.#enter(child, hidden);
      else this.#writeText(child.rawText, element);
    }
  }

  /**
   * Writes an element's text turned round: what is written until the element ends is taken back and turned. All of it
   * is the element's own text.
   */
  #enterTurned(element: PageElement, turn: (text: string) => string): void {
    const [firstPart, start, places] = [this.#parts.length, this.#length, this.#starts.length];
    this.#isTurning = true;
    this.#enterChildren(element);
    this.#isTurning = false;
    const turned = turn(this.#parts.splice(firstPart).join(""));
    this.#length = start;
    this.#starts.length = places;
    this.#elements.length = places;
    if (turned !== "") {
      this.#starts.push(start);
      this.#elements.push(element);
    }
    this.#write(turned);
  }

  #writeText(raw: string, parent: PageElement): void {
    if (this.#elements[this.#elements.length - 1] !== parent) {
      this.#starts.push(this.#length);
      this.#elements.push(parent);
    }
    this.#write(shownText(raw, this.#preformatted > 0));
  }

  /** Writes what a sheet shows at an element; gives whether it shows something. */
  #writeGenerated(element: PageElement, contents: PageStyles["before"]): boolean {
    if (this.#generated >= MAX_GENERATED_CHARS) return false;
    const text = generatedText(element, contents);
    this.#generated += text.length;
    this.#write(text);
    return text !== "";
  }

  #write(text: string): void {
    if (text === "") return;
    this.#parts.push(text);
    this.#length += text.length;
    if (!this.#isAside && !this.#isTurning) this.#lines.write(text);
  }
}

/** The index of the last of ascending numbers that is not above `limit`; -1 where all are. */
function lastAtOrBefore(numbers: readonly number[], limit: number): number {
  let low = 0;
  let high = numbers.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((numbers[middle] ?? 0) <= limit) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}
