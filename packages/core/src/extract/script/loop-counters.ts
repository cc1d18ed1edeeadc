import type { ESTree } from "meriyah";
import type { Evaluation } from "./evaluation.ts";
import { nodesUnder } from "./tree-nodes.ts";

/** Nodes of one loop in which its counters are looked for: a loop that decodes is a few lines. */
const MAX_LOOP_NODES = 500;

type Loop = ESTree.ForStatement | ESTree.WhileStatement | ESTree.DoWhileStatement;

/** Makes the variables that a loop counts, `i++` and `for (…; i += 2)`, stand for no value in particular. */
export function markCounters(evaluation: Evaluation, loop: Loop): void {
  const isFor = loop.type === "ForStatement";
  // A `for` counts in its header, `for (…; …; i++)` or `for (…; i--;)`, any other loop anywhere.
  const parts = isFor ? [loop.update ?? loop.test] : [loop.test, loop.body];
  for (const part of parts) {
    for (const node of part ? nodesUnder(part, MAX_LOOP_NODES) : []) {
      evaluation.budget.take();
      const isStep = isFor && node.type === "AssignmentExpression" && node.right.type === "Literal";
      const counter = node.type === "UpdateExpression" ? node.argument : isStep ? node.left : undefined;
      if (counter?.type === "Identifier") evaluation.count(counter.name);
    }
  }
}
