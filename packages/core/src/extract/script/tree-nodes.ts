import type { ESTree } from "meriyah";

/** A node and those under it, in no order; no more parts of the tree are looked at than asked for. */
export function* nodesUnder(root: ESTree.Node, maxParts: number): Generator<ESTree.Node> {
  const open: object[] = [root];
  for (let count = 0; count < maxParts; count++) {
    const part = open.pop();
    if (part === undefined) return;
    if (isNode(part)) yield part;
    for (const value of Object.values(part).slice(0, maxParts))
      if (typeof value === "object" && value !== null) open.push(value);
  }
}

function isNode(part: object): part is ESTree.Node {
  return "type" in part;
}
