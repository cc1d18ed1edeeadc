import { Tokenizer } from "htmlparser2";
import { TextNode } from "node-html-parser";
import {
  CLOSED_BY_OPENING,
  HEAD_CONTENT,
  INLINE_ELEMENTS,
  RAW_TEXT_ELEMENTS,
  SINGLE_ELEMENTS,
  VOID_ELEMENTS,
} from "./html-elements.ts";
import { DROPPED_BLOCK, JOINT } from "./marks.ts";
import { elementName } from "./names.ts";
import { OpenElements } from "./open-elements.ts";
import { PageElement } from "./page-element.ts";
import { type AttributeGuard, type PageTree, TreeNotes } from "./page-tree.ts";
import { TagAttributes } from "./tag-attributes.ts";

/** Open elements inside one another; deeper ones are siblings, as in browsers (Blink at 512). */
const MAX_DEPTH = 200;
/**
 * The most elements of a page that are kept; of what comes after them only the text is. With more, a page of 5 MB takes
 * over 200 MB of memory.
 */
const MAX_ELEMENTS = 50_000;
/**
 * The most tags of a page that are read, start and end tags alike; the page is cut after them. A page of 5 MB has as
 * many.
 */
const MAX_TAGS = 400_000;

/** A text node's range in the source: the constructor wants one, and nobody reads it. */
const NO_RANGE: [number, number] = [0, 0];

export type ParseOptions = {
  /** Whether names, void elements and raw text are XML's. */
  readonly xml?: boolean;
  /** Which attributes an element is to be noted for; none by default. */
  readonly guard?: AttributeGuard;
};

/**
 * The document's tree, without comments, as a browser with scripts turned off builds it: htmlparser2's tokenizer,
 * HTML's rules of what ends what, and node-html-parser's nodes (docs/decisions/one-pass-tree.md says why not that
 * library's own parser). Linear in `html`.
 */
export function parseHtml(html: string, { xml = false, guard = () => false }: ParseOptions = {}): PageTree {
  return new TreeBuilder(html, xml, guard).build();
}

/** Takes the tokenizer's events and builds the tree. */
class TreeBuilder {
  readonly #tokenizer: Tokenizer;
  readonly #html: string;
  readonly #xml: boolean;
  readonly #root: PageElement;
  readonly #open: OpenElements;
  readonly #notes: TreeNotes;
  #elements = 0;
  #tags = 0;
  /**
   * Whether the tokenizer is inside a script or a style sheet that is not kept: that must not become the page's text.
   */
  #isSkipping = false;
  /** The text that is being read, and what belongs to the same text node before it. */
  #textStart = 0;
  #textEnd = 0;
  #pending = "";
  /** The tag that is being read. */
  #tagStart = 0;
  #name = "";
  readonly #attributes = new TagAttributes();

  constructor(html: string, xml: boolean, guard: AttributeGuard) {
    this.#html = html;
    this.#xml = xml;
    this.#tokenizer = new Tokenizer({ decodeEntities: false, xmlMode: xml }, this);
    this.#root = new PageElement("", [], null, [0, html.length]);
    this.#open = new OpenElements(this.#root);
    this.#notes = new TreeNotes(guard);
  }

  /** Reads the whole document; what is open at its end is closed. */
  build(): PageTree {
    this.#tokenizer.write(this.#html);
    this.#tokenizer.end();
    this.#takeText();
    this.#tagStart = this.#html.length;
    this.#closeTo(0);
    this.#placeText();
    const isTruncated = this.#tags > MAX_TAGS || this.#elements > MAX_ELEMENTS;
    return { root: this.#root, ...this.#notes.lists(), isTruncated };
  }

  onopentagname(start: number, end: number): void {
    this.#startTag();
    this.#tagStart = start - 1;
    this.#name = this.#html.slice(start, end).toLowerCase();
    this.#attributes.reset();
  }
  onattribname(start: number, end: number): void {
    if (!this.#isFull()) this.#attributes.begin(this.#html.slice(start, end));
  }
  onattribdata(start: number, end: number): void {
    if (!this.#isFull()) this.#attributes.setValue(this.#html.slice(start, end));
  }
  onattribend(): void {
    if (!this.#isFull()) this.#attributes.end();
  }
  onopentagend(end: number): void {
    this.#openElement(end, false);
  }
  onselfclosingtag(end: number): void {
    this.#openElement(end, this.#xml || this.isInForeignContext());
  }
  onclosetag(start: number, end: number): void {
    this.#startTag();
    this.#isSkipping = false;
    this.#tagStart = start - 2;
    this.#closeElement(elementName(this.#html.slice(start, end).toLowerCase()));
  }
  ontext(start: number, end: number): void {
    if (start !== this.#textEnd) {
      this.#takeText();
      this.#textStart = start;
    }
    this.#textEnd = end;
  }
  oncdata(start: number, end: number, endOffset: number): void {
    this.#takeText();
    if (!this.#isSkipping && (this.#xml || this.isInForeignContext()))
      this.#pending += escaped(this.#html.slice(start, end - endOffset));
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

  #startTag(): void {
    this.#takeText();
    if (++this.#tags > MAX_TAGS) this.#tokenizer.pause();
  }

  /** Takes what the tokenizer read as text into the text node that is being put together. */
  #takeText(): void {
    if (this.#textStart === this.#textEnd) return;
    const text = this.#html.slice(this.#textStart, this.#textEnd);
    this.#textStart = this.#textEnd;
    if (this.#isSkipping) return;
    let parent = this.#open.top();
    if (parent === "head" && /\S/.test(text)) {
      this.#close();
      parent = this.#open.top();
    }
    this.#pending += !this.#xml && UNDECODED.has(parent) ? escaped(text) : text;
  }

  /** The text up to here is a node of the innermost element. */
  #placeText(): void {
    if (this.#pending === "") return;
    const parent = this.#open.innermost();
    parent.childNodes.push(new TextNode(this.#pending, parent, NO_RANGE));
    this.#pending = "";
  }

  #openElement(end: number, selfClosing: boolean): void {
    // `<ann@acme.com>`, `<ann@acme.com, bob@acme.com>`: no author means an element by that.
    if (this.#name.includes("@")) {
      this.#pending += `&lt;${this.#html.slice(this.#tagStart + 1, end)}&gt;`;
      return;
    }
    const name = elementName(this.#name);
    if (name === "" || this.#isRepeated(name)) return;
    if (!this.#xml) this.#closeImplied(name);
    if (++this.#elements <= MAX_ELEMENTS) this.#placeElement(name, end, selfClosing);
    else if (NO_TEXT.has(name)) this.#isSkipping = !selfClosing;
    else this.#dropTag(name);
  }

  #placeElement(name: string, end: number, selfClosing: boolean): void {
    this.#placeText();
    const parent = this.#open.innermost();
    const element = new PageElement(name, this.#attributes.list(), parent, [this.#tagStart, end + 1]);
    parent.childNodes.push(element);
    this.#notes.take(element);
    if (!this.#xml && VOID_ELEMENTS.has(name)) return;
    this.#open.push(element);
    // Raw text ends at its own end tag, so it cannot nest; in XML, SVG and MathML it is markup and can.
    const isRawText = !this.#xml && RAW_TEXT_ELEMENTS.has(name) && !this.isInForeignContext();
    if (selfClosing || (this.#open.depth > MAX_DEPTH && !isRawText)) this.#close();
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
    this.#pending += INLINE_ELEMENTS.has(name) ? JOINT : DROPPED_BLOCK;
  }

  #close(): void {
    this.#placeText();
    const element = this.#open.pop();
    if (element) element.range = [element.range[0], this.#tagStart];
  }

  /** Whether as many elements are kept as may be. Of further ones no attributes are read. */
  #isFull(): boolean {
    return this.#elements >= MAX_ELEMENTS;
  }
}

/** Elements whose text is none of the page's. */
const NO_TEXT: ReadonlySet<string> = new Set(["script", "style"]);

/** Elements in whose text entities do not count; a title and a textarea have entities, but no markup. */
const UNDECODED: ReadonlySet<string> = new Set(["xmp", "iframe", "noembed", "noframes", "plaintext"]);

/** Escapes a text, so that nothing in it is decoded as an entity later. */
function escaped(text: string): string {
  return text.replaceAll("&", "&amp;");
}
