import { Tokenizer } from "htmlparser2";
import {
  CLOSED_BY_OPENING,
  HEAD_CONTENT,
  INLINE_ELEMENTS,
  RAW_TEXT_ELEMENTS,
  SINGLE_ELEMENTS,
  VOID_ELEMENTS,
} from "./html-elements.ts";
import { attributeName, elementName, escapeText, quoted, rawText } from "./markup.ts";
import { OpenElements } from "./open-elements.ts";
import { DROPPED_BLOCK, JOINT } from "./plain-text.ts";

/** Open elements inside one another; deeper ones are written as siblings, as browsers do (Blink at 512). */
const MAX_DEPTH = 200;
/** Elements of a page that are kept; of what comes after them only the text is. As many as a page of 750 kB has. */
const MAX_ELEMENTS = 15_000;
/** Tags that are read, start and end counted; the page is cut after them. */
const MAX_TAGS = 100_000;
/** Attributes of one element, and characters of one value, that are kept. */
const MAX_ATTRIBUTES = 100;
const MAX_ATTRIBUTE_CHARS = 500_000;

/**
 * The same document with lower-case names, every element closed, raw text escaped and no comments, so that
 * node-html-parser gives the tree that a browser shows. On its own it is quadratic in unclosed tags and comments,
 * overflows its stack on an unclosed quote, and takes `</P>` for another element than `<p>`. Linear in `html`.
 */
export function tidyHtml(html: string, options: { xml?: boolean } = {}): string {
  return tidyDocument(html, options).markup;
}

/** The same, and whether one of the bounds above cut something: tags that were not read, elements without their attributes. */
export function tidyDocument(
  html: string,
  { xml = false }: { xml?: boolean } = {},
): { markup: string; truncated: boolean } {
  const writer = new TidyWriter(html, xml);
  const tokenizer = new Tokenizer({ decodeEntities: false, xmlMode: xml }, writer);
  writer.onTooManyTags = () => tokenizer.pause();
  tokenizer.write(html);
  tokenizer.end();
  return { markup: writer.finish(), truncated: writer.isTruncated };
}

/** Takes the tokenizer's events and writes them as well-formed markup. */
class TidyWriter {
  onTooManyTags: () => void = () => {};
  readonly #html: string;
  readonly #xml: boolean;
  #output = "";
  readonly #open = new OpenElements();
  #elements = 0;
  #tags = 0;
  /** Inside raw text whose element is not kept: its text must not become the page's. */
  #isSkipping = false;
  /** The text that is being read. */
  #textStart = 0;
  #textEnd = 0;
  /** The tag that is being read; attributes as name, value, name, value. */
  #name = "";
  #attributes: string[] = [];
  #attributeName = "";
  #value = "";

  constructor(html: string, xml: boolean) {
    this.#html = html;
    this.#xml = xml;
  }

  onopentagname(start: number, end: number): void {
    this.#startTag();
    this.#name = this.#html.slice(start, end).toLowerCase();
    this.#attributes.length = 0;
  }
  onattribname(start: number, end: number): void {
    if (this.#isFull()) return;
    this.#attributeName = attributeName(this.#html.slice(start, end));
    this.#value = "";
  }
  onattribdata(start: number, end: number): void {
    if (this.#isFull()) return;
    this.#value = this.#html.slice(start, Math.min(end, start + MAX_ATTRIBUTE_CHARS));
  }
  onattribend(): void {
    if (this.#isFull() || this.#attributes.length >= 2 * MAX_ATTRIBUTES) return;
    for (let index = 0; index < this.#attributes.length; index += 2) {
      if (this.#attributes[index] === this.#attributeName) return;
    }
    this.#attributes.push(this.#attributeName, this.#value);
  }
  onopentagend(): void {
    this.#openElement(false);
  }
  onselfclosingtag(): void {
    this.#openElement(this.#xml || this.isInForeignContext());
  }
  onclosetag(start: number, end: number): void {
    this.#startTag();
    this.#isSkipping = false;
    this.#closeElement(elementName(this.#html.slice(start, end).toLowerCase()));
  }
  ontext(start: number, end: number): void {
    if (start !== this.#textEnd) {
      this.#writeText();
      this.#textStart = start;
    }
    this.#textEnd = end;
  }
  oncdata(start: number, end: number, endOffset: number): void {
    this.#writeText();
    if (this.#xml || this.isInForeignContext())
      this.#output += escapeText(this.#html.slice(start, end - endOffset));
  }
  /** Inside SVG and MathML no element has raw text. */
  isInForeignContext(): boolean {
    return this.#open.has("svg") || this.#open.has("math");
  }
  onattribentity(): void {}
  oncomment(): void {}
  ondeclaration(): void {}
  onend(): void {}
  onprocessinginstruction(): void {}
  ontextentity(): void {}

  /** Whether there were more tags than are read, or more elements than are kept. */
  get isTruncated(): boolean {
    return this.#tags > MAX_TAGS || this.#elements > MAX_ELEMENTS;
  }

  /** The whole document; what is still open is closed. */
  finish(): string {
    this.#writeText();
    this.#closeTo(0);
    return this.#output;
  }

  #startTag(): void {
    this.#writeText();
    if (++this.#tags > MAX_TAGS) this.onTooManyTags();
  }

  #writeText(): void {
    if (this.#textStart === this.#textEnd) return;
    const text = this.#html.slice(this.#textStart, this.#textEnd);
    this.#textStart = this.#textEnd;
    if (this.#isSkipping) return;
    let parent = this.#open.top();
    if (parent === "head" && /\S/.test(text)) {
      this.#close();
      parent = this.#open.top();
    }
    this.#output += RAW_TEXT_ELEMENTS.has(parent) && !this.#xml ? rawText(parent, text) : text;
  }

  #openElement(selfClosing: boolean): void {
    // `<ann@acme.com>`: no author means an element by that.
    if (this.#name.includes("@")) {
      this.#output += `&lt;${this.#name}&gt;`;
      return;
    }
    const name = elementName(this.#name);
    if (name === "" || this.#isRepeated(name)) return;
    if (!this.#xml) this.#closeImplied(name);
    if (++this.#elements <= MAX_ELEMENTS) this.#writeElement(name, selfClosing);
    else if (RAW_TEXT_ELEMENTS.has(name)) this.#isSkipping = !selfClosing;
    else this.#dropTag(name);
  }

  #writeElement(name: string, selfClosing: boolean): void {
    this.#writeStartTag(name);
    if (!this.#xml && VOID_ELEMENTS.has(name)) return;
    this.#open.push(name);
    const isTooDeep = this.#open.depth > MAX_DEPTH && !RAW_TEXT_ELEMENTS.has(name);
    if (selfClosing || isTooDeep) this.#close();
  }

  #writeStartTag(name: string): void {
    this.#output += `<${name}`;
    for (let index = 0; index < this.#attributes.length; index += 2) {
      const value = this.#attributes[index + 1] ?? "";
      this.#output += ` ${this.#attributes[index]}=${quoted(value)}`;
    }
    this.#output += ">";
  }

  #isRepeated(name: string): boolean {
    return !this.#xml && SINGLE_ELEMENTS.has(name) && this.#open.has(name);
  }

  /** Closes what the start of an element of this name ends: a paragraph, a list item, the head, an open link. */
  #closeImplied(name: string): void {
    if (this.#open.top() === "head" && !HEAD_CONTENT.has(name)) this.#close();
    if (name === "a" && this.#open.has("a")) this.#closeThroughInline("a");
    const closed = CLOSED_BY_OPENING.get(name);
    while (closed) {
      const index = this.#open.nearest();
      if (!closed.has(this.#open.nameAt(index))) break;
      this.#closeTo(index);
    }
  }

  #closeElement(name: string): void {
    if (this.#open.has(name) && (this.#xml || name === "head" || !SINGLE_ELEMENTS.has(name))) {
      if (INLINE_ELEMENTS.has(name)) this.#closeThroughInline(name);
      else this.#closeTo(this.#open.lastIndexOf(name));
    } else if (name === "p" || name === "br" || this.#elements > MAX_ELEMENTS) this.#dropTag(name);
  }

  /** Closes the nearest element of this name unless a block stands between. */
  #closeThroughInline(name: string): void {
    const index = this.#open.nearest(name);
    if (this.#open.nameAt(index) === name) this.#closeTo(index);
  }

  #closeTo(depth: number): void {
    while (this.#open.depth > depth) this.#close();
  }

  #dropTag(name: string): void {
    this.#output += INLINE_ELEMENTS.has(name) ? JOINT : DROPPED_BLOCK;
  }

  #close(): void {
    const name = this.#open.pop();
    if (name !== undefined) this.#output += `</${name}>`;
  }

  /** No more elements are kept, and so no attributes are read. */
  #isFull(): boolean {
    return this.#elements >= MAX_ELEMENTS;
  }
}
