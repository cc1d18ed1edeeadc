import { HTMLElement, type Node, NodeType } from "node-html-parser";

/** Elements whose text no reader sees. */
const UNREAD = new Set(["script", "style", "template", "noscript", "head", "svg", "object", "iframe"]);
/** Elements that stand in a line of text; all others begin and end one. */
const INLINE = new Set(
  "a abbr acronym b bdi bdo big cite code data del dfn em font i ins kbd label mark q s samp small span strike strong sub sup time tt u var wbr".split(
    " ",
  ),
);

/** The text that a reader of the page sees, with a line break wherever a block begins or ends. */
export function readableText(root: HTMLElement): string {
  const parts: string[] = [];
  const stack: (Node | string)[] = [root];
  for (let node = stack.pop(); node !== undefined; node = stack.pop()) {
    if (typeof node === "string") parts.push(node);
    else if (node.nodeType === NodeType.TEXT_NODE) parts.push(node.text);
    else if (node instanceof HTMLElement) pushElement(node, stack);
  }
  return parts
    .join("")
    .replace(/[^\S\n]+/g, " ")
    .replace(/ ?\n\s*/g, "\n")
    .trim();
}

/** A stack of our own: a page may be nested deeper than the call stack. */
function pushElement(element: HTMLElement, stack: (Node | string)[]): void {
  const name = element.rawTagName?.toLowerCase() ?? "";
  if (UNREAD.has(name)) return;
  const isBlock = name !== "" && !INLINE.has(name);
  if (isBlock) stack.push("\n");
  for (let index = element.childNodes.length - 1; index >= 0; index--) {
    const child = element.childNodes[index];
    if (child) stack.push(child);
  }
  if (isBlock) stack.push("\n");
}
