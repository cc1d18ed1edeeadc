import type { ESTree } from "meriyah";
import { fieldsAddress } from "../address-parts.ts";
import { callOf } from "./calls.ts";
import type { Evaluator } from "./evaluator.ts";
import { functionOf } from "./functions.ts";
import { computes, operate } from "./operators.ts";
import { bind, keyOf, pathOf } from "./patterns.ts";
import { asText, elementOf, HOLE, isEach, isList, joinedText, propertyOf, type Value } from "./values.ts";

/** Elements of a list that others were spread into: each spread may double one. */
const MAX_SPREAD = 2_000;
/** Fields of an object that may hold the parts of an address. */
const MAX_ADDRESS_FIELDS = 30;

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
      classBody(evaluator, node.body);
      return undefined;
    default:
      return undefined;
  }
}

/** The methods of a class are functions that nothing calls; its fields hold values. */
export function classBody(evaluator: Evaluator, { body }: ESTree.ClassBody): void {
  for (const part of body) {
    if (part.type === "StaticBlock") evaluator.run({ type: "BlockStatement", body: part.body });
    else if (part.type !== "FunctionExpression" && part.value)
      evaluator.evaluation.output(evaluator.value(part.value));
  }
}

/** `pattern = value`, with or without a keyword before it. */
export function assign(evaluator: Evaluator, pattern: ESTree.Node, value: Value): void {
  const { evaluation } = evaluator;
  bind(evaluator, pattern, value, (path, part) => evaluation.assign(path, part));
  evaluation.output(value);
  outputReversed(evaluator, value);
}

/** A list under a counter may be gone through from its end. */
function outputReversed({ evaluation }: Evaluator, value: Value): void {
  if (isEach(value)) evaluation.output(joinedText([...value.each].reverse(), "", evaluation.budget));
}

function literal(node: ESTree.Literal): Value {
  if ("regex" in node) {
    return {
      properties: new Map([
        ["source", node.regex.pattern],
        ["flags", node.regex.flags],
      ]),
    };
  }
  const { value } = node;
  if (typeof value === "bigint") return Number(value);
  return typeof value === "string" || typeof value === "number" ? value : undefined;
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

function template(evaluator: Evaluator, { quasis, expressions }: ESTree.TemplateLiteral): Value {
  const pieces: Value[] = [];
  quasis.forEach(({ value }, index) => {
    pieces.push(value.cooked ?? "");
    const expression = expressions[index];
    if (expression) pieces.push(evaluator.value(expression));
  });
  return joinedText(pieces, "", evaluator.evaluation.budget);
}

function sequence(evaluator: Evaluator, { expressions }: ESTree.SequenceExpression): Value {
  let value: Value;
  for (const expression of expressions) {
    evaluator.evaluation.output(value);
    value = evaluator.value(expression);
  }
  return value;
}

function update({ evaluation }: Evaluator, { argument }: ESTree.UpdateExpression): undefined {
  const path = pathOf(argument);
  if (path !== undefined) evaluation.assign(path, undefined);
}

function assignment(evaluator: Evaluator, { operator, left, right }: ESTree.AssignmentExpression): Value {
  const { evaluation } = evaluator;
  const value = evaluator.value(right);
  const path = pathOf(left);
  if (operator === "+=" && path !== undefined) {
    // A variable that has no value yet is an empty string to what is added.
    const sum = operate("+", evaluation.lookUp(path) ?? HOLE, value, evaluation.budget);
    assign(evaluator, left, sum);
    outputReversed(evaluator, value);
    return sum;
  }
  const isPattern = left.type === "ArrayPattern" || left.type === "ObjectPattern";
  if (operator === "=" && (path !== undefined || isPattern)) {
    assign(evaluator, left, value);
    return value;
  }
  if (left.type === "MemberExpression") assignMember(evaluator, left, value);
  evaluation.output(value);
  return value;
}

/** `list[3] = value`, `owner().name = value`. */
function assignMember(evaluator: Evaluator, left: ESTree.MemberExpression, value: Value): void {
  evaluator.evaluation.output(evaluator.value(left.object));
  const index = left.computed ? evaluator.value(left.property) : undefined;
  const list = pathOf(left.object);
  if (list !== undefined && typeof index === "number" && typeof value === "string")
    evaluator.evaluation.letters.add(list, index, value);
}

/** A list's elements or a call's parameters. */
function elements(
  evaluator: Evaluator,
  nodes: readonly (ESTree.Expression | ESTree.SpreadElement | null)[],
): Value[] {
  const values: Value[] = [];
  for (const node of nodes) {
    if (!evaluator.evaluation.budget.isLeft) break;
    if (node?.type !== "SpreadElement") values.push(node ? evaluator.value(node) : undefined);
    else {
      const list = evaluator.value(node.argument);
      if (typeof list === "string" || isList(list))
        values.push(...list.slice(0, Math.max(0, MAX_SPREAD - values.length)));
      else values.push(list);
    }
  }
  return values;
}

/** An object; the fields of an address are put together. */
function object(evaluator: Evaluator, node: ESTree.ObjectExpression): Value {
  const { evaluation } = evaluator;
  const properties = new Map<string, Value>();
  for (const property of node.properties) {
    if (!evaluation.budget.isLeft) break;
    if (property.type === "SpreadElement") evaluation.output(evaluator.value(property.argument));
    if (property.type !== "Property") continue;
    const value = evaluator.value(property.value);
    evaluation.output(value);
    const { key } = property;
    if (key.type === "Literal" || property.computed) evaluation.output(evaluator.value(key));
    const name = keyOf(property);
    if (name !== undefined) properties.set(name, value);
  }
  if (properties.size > 1 && properties.size <= MAX_ADDRESS_FIELDS) {
    const fields = [...properties].map(([name, value]): [string, string] => [
      name.toLowerCase(),
      asText(value, evaluation.budget),
    ]);
    evaluation.output(fieldsAddress(new Map(fields)));
  }
  return { properties };
}
