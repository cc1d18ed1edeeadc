import type { ESTree } from "meriyah";

/** The nodes that a node holds itself. */
export function childrenOf(node: ESTree.Node): ESTree.Node[] {
  const children: ESTree.Node[] = [];
  const parts: readonly unknown[] = Object.values(node);
  for (const part of parts) {
    if (isNode(part)) children.push(part);
    else if (Array.isArray(part)) for (const item of part) if (isNode(item)) children.push(item);
  }
  return children;
}

/** A node and those under it, in no order, as many of them as asked for. */
export function* nodesUnder(root: ESTree.Node, max: number): Generator<ESTree.Node> {
  const open = [root];
  for (let count = 0; count < max; count++) {
    const node = open.pop();
    if (node === undefined) return;
    yield node;
    open.push(...childrenOf(node).slice(0, max));
  }
}

function isNode(part: unknown): part is ESTree.Node {
  return typeof part === "object" && part !== null && "type" in part;
}
