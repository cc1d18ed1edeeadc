import { Tokenizer } from "htmlparser2";
import {
  CLOSED_BY_OPENING,
  HEAD_CONTENT,
  INLINE_ELEMENTS,
  RAW_TEXT_ELEMENTS,
  SINGLE_ELEMENTS,
  VOID_ELEMENTS,
} from "./html-elements.ts";

/** Open elements inside one another; deeper ones are written as siblings, as browsers do (Blink at 512). */
const MAX_DEPTH = 200;
/** Elements of a page that are kept; of what comes after them only the text is. As many as a page of 1 MB has. */
const MAX_ELEMENTS = 20_000;
/** Tags that are read; the page is cut after them. */
const MAX_TAGS = 200_000;
/** Attributes of one element, and characters of one value, that are kept. */
const MAX_ATTRIBUTES = 100;
const MAX_ATTRIBUTE_CHARS = 500_000;
/** Open inline elements that an end tag is looked for among. */
const MAX_INLINE_SEARCH = 32;

/** Where a block, or an inline element, began or ended whose tag is not kept. */
export const DROPPED_BLOCK = "\u2029";
export const DROPPED_INLINE = "\u2028";

/**
 * The same document with lower-case names, every element closed, raw text escaped and no comments, so that
 * node-html-parser gives the tree that a browser shows. On its own it is quadratic in unclosed tags and comments,
 * overflows its stack on an unclosed quote, and takes `</P>` for another element than `<p>`. Linear in `html`.
 */
export function tidyHtml(html: string, { xml = false } = {}): string {
  const writer = new TidyWriter(html, xml);
  const tokenizer = new Tokenizer({ decodeEntities: false, xmlMode: xml }, writer);
  writer.onTooManyTags = () => tokenizer.pause();
  tokenizer.write(html);
  tokenizer.end();
  return writer.finish();
}

/** Takes the tokenizer's events and writes them as well-formed markup. */
class TidyWriter {
  onTooManyTags: () => void = () => {};
  readonly #html: string;
  readonly #xml: boolean;
  #output = "";
  /** Names of the open elements, and how many there are of each. */
  readonly #open: string[] = [];
  readonly #counts = new Map<string, number>();
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
    return this.#isOpen("svg") || this.#isOpen("math");
  }
  onattribentity(): void {}
  oncomment(): void {}
  ondeclaration(): void {}
  onend(): void {}
  onprocessinginstruction(): void {}
  ontextentity(): void {}

  /** The whole document; what is still open is closed. */
  finish(): string {
    this.#writeText();
    while (this.#open.length > 0) this.#close();
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
    let parent = this.#top();
    if (parent === "head" && /\S/.test(text)) {
      this.#close();
      parent = this.#top();
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
    this.#counts.set(name, (this.#counts.get(name) ?? 0) + 1);
    const isTooDeep = this.#open.length > MAX_DEPTH && !RAW_TEXT_ELEMENTS.has(name);
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
    return !this.#xml && SINGLE_ELEMENTS.has(name) && this.#isOpen(name);
  }

  /** Closes what the start of an element of this name ends: a paragraph, a list item, the head, an open link. */
  #closeImplied(name: string): void {
    if (this.#top() === "head" && !HEAD_CONTENT.has(name)) this.#close();
    if (name === "a" && this.#isOpen("a")) this.#closeThroughInline("a");
    const closed = CLOSED_BY_OPENING.get(name);
    while (closed) {
      const index = this.#searchInline("");
      if (!closed.has(this.#open[index] ?? "")) break;
      this.#closeTo(index);
    }
  }

  #closeElement(name: string): void {
    if (this.#isOpen(name) && (this.#xml || name === "head" || !SINGLE_ELEMENTS.has(name))) {
      if (INLINE_ELEMENTS.has(name)) this.#closeThroughInline(name);
      else this.#closeTo(this.#open.lastIndexOf(name));
    } else if (name === "p" || name === "br" || this.#elements > MAX_ELEMENTS) this.#dropTag(name);
  }

  /** Closes the nearest element of this name unless a block stands between. */
  #closeThroughInline(name: string): void {
    const index = this.#searchInline(name);
    if (this.#open[index] === name) this.#closeTo(index);
  }

  /** Where the nearest open element is that has this name or is no inline element. */
  #searchInline(name: string): number {
    const last = Math.max(0, this.#open.length - MAX_INLINE_SEARCH);
    let index = this.#open.length - 1;
    while (index > last && this.#open[index] !== name && INLINE_ELEMENTS.has(this.#open[index] ?? ""))
      index--;
    return index;
  }

  #closeTo(index: number): void {
    while (this.#open.length > Math.max(0, index)) this.#close();
  }

  #dropTag(name: string): void {
    this.#output += INLINE_ELEMENTS.has(name) ? DROPPED_INLINE : DROPPED_BLOCK;
  }

  #close(): void {
    const name = this.#open.pop();
    if (name === undefined) return;
    this.#counts.set(name, (this.#counts.get(name) ?? 1) - 1);
    this.#output += `</${name}>`;
  }

  #top(): string {
    return this.#open[this.#open.length - 1] ?? "";
  }

  /** No more elements are kept, and so no attributes are read. */
  #isFull(): boolean {
    return this.#elements >= MAX_ELEMENTS;
  }

  #isOpen(name: string): boolean {
    return (this.#counts.get(name) ?? 0) > 0;
  }
}

/** A name that node-html-parser reads whole. */
function elementName(name: string): string {
  if (/^[a-z][a-z0-9]*$/.test(name)) return name;
  return name.replace(/[^a-z0-9:.-]/g, "-").replace(/^[^a-z]+/, "");
}

/** `@click` and `:href` are names; characters that node-html-parser knows in none become a dash. */
function attributeName(name: string): string {
  const lower = name.toLowerCase();
  if (/^[a-z][a-z0-9-]*$/.test(lower)) return lower;
  return lower.replace(/^[^a-z@$:([#_.]/, "x").replace(/(?!^)[^a-z0-9:.()[\]#-]/g, "-");
}

function quoted(value: string): string {
  if (!value.includes('"')) return `"${value}"`;
  return value.includes("'") ? `"${value.replaceAll('"', "&quot;")}"` : `'${value}'`;
}

function rawText(name: string, text: string): string {
  if (name === "script" || name === "style") return text;
  // In a title or a textarea entities count, in the others not even they do.
  return name === "title" || name === "textarea" ? text.replaceAll("<", "&lt;") : escapeText(text);
}

function escapeText(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;");
}
