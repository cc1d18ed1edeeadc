import type { ESTree } from "meriyah";
import { assign } from "./assignment.ts";
import type { Evaluator } from "./evaluator.ts";
import { functionOf } from "./functions.ts";
import { markCounters } from "./loop-counters.ts";
import { bind } from "./patterns.ts";
import { childrenOf } from "./tree-nodes.ts";
import { elementOf, type Value } from "./values.ts";

/** Statements inside one another that are read: reading them calls itself, and a script may be nested at will. */
const MAX_DEPTH = 200;

/** Nodes that say nothing but what those in them do. */
const HOLDERS: ReadonlySet<ESTree.Node["type"]> = new Set([
  "BlockStatement",
  "CatchClause",
  "ClassBody",
  "ClassDeclaration",
  "ExportDefaultDeclaration",
  "ExportNamedDeclaration",
  "LabeledStatement",
  "MethodDefinition",
  "PropertyDefinition",
  "StaticBlock",
  "SwitchCase",
  "SwitchStatement",
  "ThrowStatement",
  "TryStatement",
  "WithStatement",
]);

/** Reads nodes in their order, each once; gives back the first value that a `return` among them is known to give. */
export function readStatements(evaluator: Evaluator, nodes: readonly ESTree.Node[]): Value {
  const reader = new StatementReader(evaluator);
  for (const node of nodes) reader.read(node, 0);
  return reader.returned;
}

class StatementReader {
  returned: Value;
  readonly #evaluator: Evaluator;

  constructor(evaluator: Evaluator) {
    this.#evaluator = evaluator;
  }

  read(node: ESTree.Node, depth: number): void {
    const { evaluation } = this.#evaluator;
    if (!evaluation.enter(depth, MAX_DEPTH)) return;
    const inside = depth + 1;
    switch (node.type) {
      case "ExpressionStatement":
        this.#output(node.expression);
        break;
      case "VariableDeclaration":
        for (const { id, init } of node.declarations)
          if (init) assign(this.#evaluator, id, this.#evaluator.value(init));
        break;
      case "FunctionDeclaration": {
        const declared = functionOf(this.#evaluator, node);
        if (node.id) evaluation.assign(node.id.name, declared);
        break;
      }
      case "ReturnStatement": {
        const value = node.argument ? this.#output(node.argument) : undefined;
        this.returned ??= value;
        break;
      }
      case "IfStatement":
        this.#readIf(node, inside);
        break;
      case "ForStatement":
        markCounters(evaluation, node);
        if (node.init) this.read(node.init, inside);
        this.#readTurn(node.body, inside);
        break;
      case "ForInStatement":
        this.#setInTurn(node.left, undefined);
        this.#readTurn(node.body, inside);
        break;
      case "ForOfStatement":
        this.#setInTurn(
          node.left,
          elementOf(this.#evaluator.value(node.right), undefined, evaluation.budget),
        );
        this.#readTurn(node.body, inside);
        break;
      case "WhileStatement":
      case "DoWhileStatement":
        markCounters(evaluation, node);
        this.#readHeader(node.test);
        this.#readTurn(node.body, inside);
        break;
      default:
        if (!HOLDERS.has(node.type)) this.#output(node);
        else for (const child of childrenOf(node)) this.read(child, inside);
    }
  }

  #output(expression: ESTree.Node): Value {
    const value = this.#evaluator.value(expression);
    this.#evaluator.evaluation.output(value);
    return value;
  }

  #readIf(first: ESTree.IfStatement, depth: number): void {
    // `else if` is as many levels deep as there are cases.
    let node: ESTree.Statement | null = first;
    while (node?.type === "IfStatement" && this.#evaluator.evaluation.budget.take()) {
      this.#readHeader(node.test);
      this.#readTurn(node.consequent, depth);
      node = node.alternate;
    }
    if (node) this.read(node, depth);
  }

  /** What eval is given in a header is code: `while (eval(kode))`. Other headers say only when something is done. */
  #readHeader(test: ESTree.Expression): void {
    if (test.type === "CallExpression" && test.callee.type === "Identifier" && test.callee.name === "eval")
      this.#output(test);
  }

  /** What is done on some turns only; a number that is added then is left out: `if (c < 0) c += 128`. */
  #readTurn(body: ESTree.Statement, depth: number): void {
    const step = body.type === "ExpressionStatement" ? body.expression : undefined;
    const isCorrection =
      step?.type === "AssignmentExpression" && (step.operator === "+=" || step.operator === "-=");
    const isByNumber = isCorrection && step.right.type === "Literal" && typeof step.right.value === "number";
    if (!isByNumber) this.read(body, depth);
  }

  /** The name of `for (const name of list)` stands for all elements. */
  #setInTurn(left: ESTree.Node, value: Value): void {
    const pattern = left.type === "VariableDeclaration" ? left.declarations[0]?.id : left;
    const { evaluation } = this.#evaluator;
    if (pattern) bind(this.#evaluator, pattern, value, (path, part) => evaluation.assign(path, part));
  }
}
