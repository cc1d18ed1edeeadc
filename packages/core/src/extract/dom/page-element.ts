import { decodeHTMLAttribute } from "entities/decode";
import { HTMLElement, type Node, NodeType, parse } from "node-html-parser";

/** The parser's writer of void elements. All elements share this one; without it each would make its own. */
const VOID_TAG: ConstructorParameters<typeof HTMLElement>[5] = Reflect.get(parse(""), "voidTag");
const NO_KEYS = {};

/** An element of a page, with its attributes as the tokenizer read them: nothing of its tag is parsed again. */
export class PageElement extends HTMLElement {
  /** Name, undecoded value, name, undecoded value; names in lower case, each once. */
  readonly attributeList: readonly string[];
  /** Where the element's text begins and ends in the page's text; -1 where it has none or nobody asks. */
  textStart = -1;
  textEnd = -1;

  constructor(
    name: string,
    attributeList: readonly string[],
    parent: PageElement | null,
    range: [number, number],
  ) {
    super(name, NO_KEYS, "", parent, range, VOID_TAG, NO_KEYS);
    this.attributeList = attributeList;
  }

  hasAttributes(): boolean {
    return this.attributeList.length > 0;
  }

  override getAttribute(name: string): string | undefined {
    const list = this.attributeList;
    for (let index = 0; index < list.length; index += 2)
      if (list[index] === name) return decodedAttribute(list[index + 1] ?? "");
    return undefined;
  }

  override hasAttribute(name: string): boolean {
    const list = this.attributeList;
    for (let index = 0; index < list.length; index += 2) if (list[index] === name) return true;
    return false;
  }

  /** Names and decoded values, in the order of the tag. */
  *attributePairs(): Generator<readonly [name: string, value: string]> {
    const list = this.attributeList;
    for (let index = 0; index < list.length; index += 2)
      yield [list[index] ?? "", decodedAttribute(list[index + 1] ?? "")];
  }

  override get rawAttributes(): Record<string, string> {
    const raw: Record<string, string> = {};
    for (let index = 0; index < this.attributeList.length; index += 2)
      raw[this.attributeList[index] ?? ""] = this.attributeList[index + 1] ?? "";
    return raw;
  }

  /**
   * The elements inside, in document order, with a stack of its own: a page may be nested deeper than the call stack.
   */
  *descendants(): Generator<PageElement> {
    const stack: PageElement[] = [];
    pushChildren(stack, this);
    for (let element = stack.pop(); element !== undefined; element = stack.pop()) {
      yield element;
      pushChildren(stack, element);
    }
  }
}

/** Whether a node of a page's tree is an element: every other node is a text. */
export function isElement(node: Node): node is PageElement {
  return node.nodeType === NodeType.ELEMENT_NODE;
}

function decodedAttribute(raw: string): string {
  return raw.includes("&") ? decodeHTMLAttribute(raw) : raw;
}

function pushChildren(stack: PageElement[], { childNodes }: PageElement): void {
  for (let index = childNodes.length - 1; index >= 0; index--) {
    const child = childNodes[index];
    if (child && isElement(child)) stack.push(child);
  }
}
