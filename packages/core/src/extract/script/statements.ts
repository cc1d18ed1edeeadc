import type { ESTree } from "meriyah";
import type { Evaluator } from "./evaluator.ts";
import { assign, classBody } from "./expressions.ts";
import { functionOf } from "./functions.ts";
import { markCounters } from "./loop-counters.ts";
import { bind } from "./patterns.ts";
import { elementOf, type Value } from "./values.ts";

/** Statements inside one another that are read. */
const MAX_DEPTH = 200;

/** Reads statements in their order, each once; gives back the first value that a `return` among them is known to give. */
export function readStatements(
  evaluator: Evaluator,
  statements: readonly (ESTree.Statement | ESTree.ModuleDeclaration)[],
): Value {
  const reader = new StatementReader(evaluator);
  reader.readAll(statements, 0);
  return reader.returned;
}

class StatementReader {
  returned: Value;
  readonly #evaluator: Evaluator;

  constructor(evaluator: Evaluator) {
    this.#evaluator = evaluator;
  }

  readAll(nodes: readonly ESTree.Node[], depth: number): void {
    for (const node of nodes) {
      if (!this.#evaluator.evaluation.budget.isLeft) return;
      this.read(node, depth);
    }
  }

  read(node: ESTree.Node, depth: number): void {
    if (depth > MAX_DEPTH || !this.#evaluator.evaluation.budget.take()) return;
    const inside = depth + 1;
    switch (node.type) {
      case "ExpressionStatement":
        this.#output(node.expression);
        break;
      case "VariableDeclaration":
        this.#declare(node);
        break;
      case "FunctionDeclaration":
        if (node.id) this.#assign(node.id, functionOf(this.#evaluator, node));
        else functionOf(this.#evaluator, node);
        break;
      case "ReturnStatement": {
        const value = node.argument ? this.#evaluator.value(node.argument) : undefined;
        this.#evaluator.evaluation.output(value);
        this.returned ??= value;
        break;
      }
      case "BlockStatement":
        this.readAll(node.body, inside);
        break;
      case "IfStatement":
        this.#readIf(node, inside);
        break;
      case "ForStatement":
        markCounters(this.#evaluator.evaluation, node);
        if (node.init?.type === "VariableDeclaration") this.#declare(node.init);
        else if (node.init) this.#output(node.init);
        this.#readTurn(node.body, inside);
        break;
      case "ForInStatement":
        this.#setInTurn(node.left, undefined);
        this.#readTurn(node.body, inside);
        break;
      case "ForOfStatement": {
        const list = this.#evaluator.value(node.right);
        this.#setInTurn(node.left, elementOf(list, undefined, this.#evaluator.evaluation.budget));
        this.#readTurn(node.body, inside);
        break;
      }
      case "WhileStatement":
      case "DoWhileStatement":
        markCounters(this.#evaluator.evaluation, node);
        this.#readHeader(node.test);
        this.#readTurn(node.body, inside);
        break;
      case "SwitchStatement":
        this.#output(node.discriminant);
        for (const { test, consequent } of node.cases) {
          if (test) this.#output(test);
          this.readAll(consequent, inside);
        }
        break;
      case "TryStatement":
        this.read(node.block, inside);
        if (node.handler) this.read(node.handler.body, inside);
        if (node.finalizer) this.read(node.finalizer, inside);
        break;
      case "LabeledStatement":
      case "WithStatement":
        this.read(node.body, inside);
        break;
      case "ThrowStatement":
        this.#output(node.argument);
        break;
      case "ClassDeclaration":
        classBody(this.#evaluator, node.body);
        break;
      case "ExportNamedDeclaration":
        if (node.declaration) this.read(node.declaration, inside);
        break;
      case "ExportDefaultDeclaration":
        this.#readDefault(node.declaration, inside);
        break;
      default:
        break;
    }
  }

  #output(expression: ESTree.Node): void {
    this.#evaluator.evaluation.output(this.#evaluator.value(expression));
  }

  #assign(pattern: ESTree.Node, value: Value): void {
    assign(this.#evaluator, pattern, value);
  }

  #declare({ declarations }: ESTree.VariableDeclaration): void {
    for (const { id, init } of declarations) if (init) this.#assign(id, this.#evaluator.value(init));
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
    if (body.type === "ExpressionStatement" && body.expression.type === "AssignmentExpression") {
      const { operator, right } = body.expression;
      const isCorrection = operator === "+=" || operator === "-=";
      if (isCorrection && right.type === "Literal" && typeof right.value === "number") return;
    }
    this.read(body, depth);
  }

  /** The name of `for (const name of list)` stands for all elements. */
  #setInTurn(left: ESTree.Node, value: Value): void {
    const pattern = left.type === "VariableDeclaration" ? left.declarations[0]?.id : left;
    const { evaluation } = this.#evaluator;
    if (pattern) bind(this.#evaluator, pattern, value, (path, part) => evaluation.assign(path, part));
  }

  #readDefault(declaration: ESTree.Node, depth: number): void {
    if (declaration.type === "FunctionDeclaration" || declaration.type === "ClassDeclaration")
      this.read(declaration, depth);
    else this.#output(declaration);
  }
}
