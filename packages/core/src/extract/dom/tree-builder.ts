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
import type { TagAttributes } from "./tag-attributes.ts";

/** Open elements inside one another; deeper ones are siblings, as in browsers (Blink at 512). */
const MAX_DEPTH = 200;
/**
 * The most elements of a page that are kept; of what comes after them only the text is. With more, a page of 5 MB takes
 * over 200 MB of memory.
 */
const MAX_ELEMENTS = 50_000;
/** A text node's range in the source: the constructor wants one, and nobody reads it. */
const NO_RANGE: [number, number] = [0, 0];

/** Builds the tree of a page from its tags and texts in their order, by HTML's rules of what ends what. */
export class TreeBuilder {
  readonly #xml: boolean;
  readonly #root: PageElement;
  readonly #open: OpenElements;
  readonly #notes: TreeNotes;
  #elements = 0;
  /**
   * Whether the tokenizer is inside a script or a style sheet that is not kept: that must not become the page's text.
   */
  #isSkipping = false;
  /** What belongs to the text node that is being put together. */
  #pending = "";
  /** Where in the source the tag stands that is worked on: elements that it closes end there. */
  #tagStart = 0;

  constructor(sourceLength: number, xml: boolean, guard: AttributeGuard) {
    this.#xml = xml;
    this.#root = new PageElement("", [], null, [0, sourceLength]);
    this.#open = new OpenElements(this.#root);
    this.#notes = new TreeNotes(guard);
  }

  /** Whether as many elements are kept as may be. Of further ones no attributes are read. */
  isFull(): boolean {
    return this.#elements >= MAX_ELEMENTS;
  }

  /** Inside SVG and MathML no element has raw text. */
  isInForeignContext(): boolean {
    return this.#open.has("svg") || this.#open.has("math");
  }

  /** A text as the source has it, its entities encoded. */
  text(text: string): void {
    if (this.#isSkipping) return;
    let parent = this.#open.top();
    if (parent === "head" && /\S/.test(text)) {
      this.#close();
      parent = this.#open.top();
    }
    this.#pending += !this.#xml && UNDECODED.has(parent) ? escaped(text) : text;
  }

  /** A CDATA section, in which entities do not count. In HTML it is a comment. */
  cdata(text: string): void {
    if (!this.#isSkipping && (this.#xml || this.isInForeignContext())) this.#pending += escaped(text);
  }

  /** What looks like a tag and is a text; its `<` stands at `start`. */
  tagText(inside: string, start: number): void {
    this.#tagStart = start;
    this.#pending += `&lt;${inside}&gt;`;
  }

  /**
   * A start tag as it was read: its name, and where in the source its `<` and its `>` stand.
   * `isSelfClosing`: whether the element ends with it. A page has hundreds of thousands of tags, most beyond what is
   * kept: an object for each would take 25 MB more.
   */
  startElement(
    tagName: string,
    attributes: TagAttributes,
    start: number,
    end: number,
    isSelfClosing: boolean,
  ): void {
    this.#tagStart = start;
    const name = elementName(tagName);
    if (name === "" || this.#isRepeated(name)) return;
    if (!this.#xml) this.#closeImplied(name);
    if (++this.#elements <= MAX_ELEMENTS) this.#placeElement(name, attributes, end, isSelfClosing);
    else if (NO_TEXT.has(name)) this.#isSkipping = !isSelfClosing;
    else this.#dropTag(name);
  }

  /** The end tag of this name whose `<` stands at `start`. */
  endElement(tagName: string, start: number): void {
    this.#isSkipping = false;
    this.#tagStart = start;
    const name = elementName(tagName);
    if (this.#open.has(name) && (this.#xml || name === "head" || !SINGLE_ELEMENTS.has(name))) {
      if (INLINE_ELEMENTS.has(name)) this.#closeThroughInline(name);
      else this.#closeTo(this.#open.lastIndexOf(name));
    } else if (name === "p" || name === "br" || this.#elements > MAX_ELEMENTS) this.#dropTag(name);
  }

  /** The tree; what is open at the source's end is closed. */
  finish(end: number): PageTree {
    this.#tagStart = end;
    this.#closeTo(0);
    this.#placeText();
    const isTruncated = this.#elements > MAX_ELEMENTS;
    return { root: this.#root, ...this.#notes.lists(), isTruncated };
  }

  /** The text up to here is a node of the innermost element. */
  #placeText(): void {
    if (this.#pending === "") return;
    const parent = this.#open.innermost();
    parent.childNodes.push(new TextNode(this.#pending, parent, NO_RANGE));
    this.#pending = "";
  }

  #placeElement(name: string, attributes: TagAttributes, end: number, isSelfClosing: boolean): void {
    this.#placeText();
    const parent = this.#open.innermost();
    const element = new PageElement(name, attributes.list(), parent, [this.#tagStart, end + 1]);
    parent.childNodes.push(element);
    this.#notes.take(element);
    if (!this.#xml && VOID_ELEMENTS.has(name)) return;
    this.#open.push(element);
    // Raw text ends at its own end tag, so it cannot nest; in XML, SVG and MathML it is markup and can.
    const isRawText = !this.#xml && RAW_TEXT_ELEMENTS.has(name) && !this.isInForeignContext();
    if (isSelfClosing || (this.#open.depth > MAX_DEPTH && !isRawText)) this.#close();
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
}

/** Elements whose text is none of the page's. */
const NO_TEXT: ReadonlySet<string> = new Set(["script", "style"]);

/** Elements in whose text entities do not count; a title and a textarea have entities, but no markup. */
const UNDECODED: ReadonlySet<string> = new Set(["xmp", "iframe", "noembed", "noframes", "plaintext"]);

/** Escapes a text, so that nothing in it is decoded as an entity later. */
function escaped(text: string): string {
  return text.replaceAll("&", "&amp;");
}
