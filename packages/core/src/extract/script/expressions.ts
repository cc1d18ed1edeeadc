import type { ESTree } from "meriyah";
import { assignment, update } from "./assignment.ts";
import { callOf } from "./calls.ts";
import type { Evaluator } from "./evaluator.ts";
import { functionOf } from "./functions.ts";
import { elements, literal, object, template } from "./literals.ts";
import { computes, operate } from "./operators.ts";
import { pathOf } from "./patterns.ts";
import { elementOf, propertyOf, type Value } from "./values.ts";

/** What an expression is known to be; the strings that it only holds are given out. */
export function expressionValue(evaluator: Evaluator, node: ESTree.Node): Value {
  switch (node.type) {
    case "Literal":
      return literal(node);
    case "Identifier":
      return evaluator.evaluation.lookUp(node.name);
    case "MemberExpression":
      return member(evaluator, node);
    case "CallExpression":
    case "NewExpression":
      return callOf(evaluator, node.callee, () => elements(evaluator, node.arguments));
    case "BinaryExpression":
    case "LogicalExpression":
      return chain(evaluator, node);
    case "ObjectExpression":
      return object(evaluator, node);
    case "ArrayExpression":
      return elements(evaluator, node.elements);
    case "AssignmentExpression":
      return assignment(evaluator, node);
    case "FunctionExpression":
    case "ArrowFunctionExpression":
      return functionOf(evaluator, node);
    case "ConditionalExpression":
      return condition(evaluator, node);
    case "TemplateLiteral":
      return template(evaluator, node);
    case "TaggedTemplateExpression":
      return callOf(evaluator, node.tag, () => [evaluator.value(node.quasi)]);
    case "SequenceExpression":
      return sequence(evaluator, node);
    case "UnaryExpression": {
      const value = evaluator.value(node.argument);
      return node.operator === "-" && typeof value === "number" ? -value : value;
    }
    case "UpdateExpression":
      return update(evaluator, node);
    case "ThisExpression":
      return evaluator.evaluation.lookUp("this");
    case "ChainExpression":
      return evaluator.value(node.expression);
    case "AwaitExpression":
      return evaluator.value(node.argument);
    case "YieldExpression":
      return node.argument ? evaluator.value(node.argument) : undefined;
    case "ClassExpression":
      return evaluator.run(node.body);
    default:
      return undefined;
  }
}

function member(evaluator: Evaluator, node: ESTree.MemberExpression): Value {
  const path = pathOf(node);
  if (path !== undefined) return evaluator.evaluation.lookUp(path);
  const owner = evaluator.value(node.object);
  if (node.computed) return elementOf(owner, evaluator.value(node.property), evaluator.evaluation.budget);
  return node.property.type === "Identifier" ? propertyOf(owner, node.property.name) : undefined;
}

/** Operators one behind the other: a sum of thousands of parts is as many levels deep on its left side. */
function chain(evaluator: Evaluator, last: ESTree.BinaryExpression | ESTree.LogicalExpression): Value {
  const links = [last];
  let first: ESTree.Node = last.left;
  while (first.type === "BinaryExpression" || first.type === "LogicalExpression") {
    links.push(first);
    first = first.left;
  }
  let value = evaluator.value(first);
  for (let link = links.pop(); link !== undefined; link = links.pop()) {
    value = linked(evaluator, link, value, evaluator.value(link.right));
  }
  return value;
}

function linked(
  { evaluation }: Evaluator,
  { type, operator }: ESTree.BinaryExpression | ESTree.LogicalExpression,
  left: Value,
  right: Value,
): Value {
  if (type === "BinaryExpression" && computes(operator))
    return operate(operator, left, right, evaluation.budget);
  evaluation.output(left);
  if (type === "LogicalExpression") return operator === "&&" ? right : (left ?? right);
  evaluation.output(right);
  return undefined;
}

function condition(
  evaluator: Evaluator,
  { test, consequent, alternate }: ESTree.ConditionalExpression,
): Value {
  evaluator.value(test);
  const [first, second] = [evaluator.value(consequent), evaluator.value(alternate)];
  evaluator.evaluation.output(first);
  evaluator.evaluation.output(second);
  return first ?? second;
}

function sequence(evaluator: Evaluator, { expressions }: ESTree.SequenceExpression): Value {
  let value: Value;
  for (const expression of expressions) {
    evaluator.evaluation.output(value);
    value = evaluator.value(expression);
  }
  return value;
}
