import { Tokenizer } from "htmlparser2";
import type { AttributeGuard, PageTree } from "./page-tree.ts";
import { TagAttributes } from "./tag-attributes.ts";
import { TreeBuilder } from "./tree-builder.ts";

/**
 * The most tags of a page that are read, start and end tags alike; the page is cut after them. A page of 5 MB has as
 * many.
 */
const MAX_TAGS = 400_000;

/** How a document is read. */
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
  return new TagReader(html, xml, guard).read();
}

/** Takes the tokenizer's events, and tells the builder each tag and text. */
class TagReader {
  readonly #tokenizer: Tokenizer;
  readonly #html: string;
  readonly #xml: boolean;
  readonly #tree: TreeBuilder;
  #tags = 0;
  /** The text that is being read. */
  #textStart = 0;
  #textEnd = 0;
  /** The tag that is being read. */
  #tagStart = 0;
  #name = "";
  readonly #attributes = new TagAttributes();

  constructor(html: string, xml: boolean, guard: AttributeGuard) {
    this.#html = html;
    this.#xml = xml;
    this.#tokenizer = new Tokenizer({ decodeEntities: false, xmlMode: xml }, this);
    this.#tree = new TreeBuilder(html.length, xml, guard);
  }

  /** Reads the whole document. */
  read(): PageTree {
    this.#tokenizer.write(this.#html);
    this.#tokenizer.end();
    this.#takeText();
    const tree = this.#tree.finish(this.#html.length);
    return { ...tree, isTruncated: tree.isTruncated || this.#tags > MAX_TAGS };
  }

  onopentagname(start: number, end: number): void {
    this.#startTag();
    this.#tagStart = start - 1;
    this.#name = this.#html.slice(start, end);
    this.#attributes.reset();
  }
  onattribname(start: number, end: number): void {
    if (!this.#tree.isFull()) this.#attributes.begin(this.#html.slice(start, end));
  }
  onattribdata(start: number, end: number): void {
    if (!this.#tree.isFull()) this.#attributes.setValue(this.#html.slice(start, end));
  }
  onattribend(): void {
    if (!this.#tree.isFull()) this.#attributes.end();
  }
  onopentagend(end: number): void {
    this.#openElement(end, false);
  }
  onselfclosingtag(end: number): void {
    this.#openElement(end, this.#xml || this.isInForeignContext());
  }
  onclosetag(start: number, end: number): void {
    this.#startTag();
    this.#tree.endElement(this.#html.slice(start, end), start - 2);
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
    this.#tree.cdata(this.#html.slice(start, end - endOffset));
  }
  isInForeignContext(): boolean {
    return this.#tree.isInForeignContext();
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

  #takeText(): void {
    if (this.#textStart === this.#textEnd) return;
    const text = this.#html.slice(this.#textStart, this.#textEnd);
    this.#textStart = this.#textEnd;
    this.#tree.text(text);
  }

  #openElement(end: number, isSelfClosing: boolean): void {
    // `<ann@acme.com>`, `<ann@acme.com, bob@acme.com>`: no author means an element by that.
    if (this.#name.includes("@")) {
      this.#tree.tagText(this.#html.slice(this.#tagStart + 1, end), this.#tagStart);
    } else this.#tree.startElement(this.#name, this.#attributes, this.#tagStart, end, isSelfClosing);
  }
}
