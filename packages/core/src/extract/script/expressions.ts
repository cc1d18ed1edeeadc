import { readPath } from "./assignment.ts";
import { callMember, callNamed } from "./calls.ts";
import type { Evaluation } from "./evaluation.ts";
import { arrowFunction, functionExpression, parameterNames } from "./functions.ts";
import { listOf, objectOf } from "./literals.ts";
import { elementOf, operate, propertyOf, type Value } from "./values.ts";

/** Calls and brackets inside one another. */
const MAX_DEPTH = 40;

/** How strongly binary operators bind; the first ones choose, the others compute. */
const BINDING: Readonly<Record<string, number>> = {
  "||": 1,
  "??": 1,
  "&&": 1,
  "^": 2,
  "+": 3,
  "-": 3,
  "*": 4,
  "/": 4,
  "%": 4,
};

export function expression(
  evaluation: Evaluation,
  start: number,
  binding = 0,
): { value: Value; end: number } {
  if (!evaluation.takeStep() || evaluation.depth > MAX_DEPTH) return { value: undefined, end: start };
  evaluation.depth++;
  let { value, end } = unary(evaluation, start);
  for (;;) {
    const token = evaluation.tokens[end];
    if (token?.kind !== "sign") break;
    if (token.value === "?" && binding === 0) {
      const first = expression(evaluation, end + 1);
      if (!evaluation.isSign(first.end, ":")) break;
      const second = expression(evaluation, first.end + 1);
      evaluation.output(first.value);
      evaluation.output(second.value);
      value = first.value ?? second.value;
      end = second.end;
      continue;
    }
    const strength = BINDING[token.value];
    if (strength === undefined || strength <= binding) break;
    const right = expression(evaluation, end + 1, strength);
    if (right.end === end + 1) break;
    value =
      strength === 1
        ? choose(evaluation, token.value, value, right.value)
        : operate(token.value, value, right.value);
    evaluation.spend(value);
    end = right.end;
  }
  evaluation.depth--;
  return { value, end };
}

function choose(evaluation: Evaluation, operator: string, left: Value, right: Value): Value {
  evaluation.output(left);
  return operator === "&&" ? right : (left ?? right);
}

function unary(evaluation: Evaluation, start: number): { value: Value; end: number } {
  const token = evaluation.tokens[start];
  if (token?.kind === "sign" && /^(?:[-+!~]|\.\.\.|\+\+|--)$/.test(token.value)) {
    const { value, end } = unary(evaluation, start + 1);
    return { value: token.value === "-" && typeof value === "number" ? -value : value, end };
  }
  if (token?.kind === "name" && /^(?:new|typeof|await|void)$/.test(token.value))
    return unary(evaluation, start + 1);
  return postfix(evaluation, primary(evaluation, start));
}

function primary(evaluation: Evaluation, start: number): { value: Value; end: number; name?: string } {
  const token = evaluation.tokens[start];
  if (token === undefined) return { value: undefined, end: start };
  if (token.kind === "string" || token.kind === "number") return { value: token.value, end: start + 1 };
  if (token.kind === "regex") {
    const properties = new Map<string, Value>([
      ["source", token.value],
      ["flags", token.flags],
    ]);
    return { value: { properties }, end: start + 1 };
  }
  if (token.kind === "name") {
    if (token.value === "function" || token.value === "async") return functionExpression(evaluation, start);
    if (evaluation.isSign(start + 1, "=>")) return arrowFunction(evaluation, [token.value], start + 2);
    const { path, end } = readPath(evaluation, start);
    return { value: evaluation.lookUp(path), end, name: path };
  }
  const close = evaluation.closing.get(start);
  if (close === undefined) return { value: undefined, end: start };
  if (token.value === "[") return { value: listOf(evaluation, start + 1, close), end: close + 1 };
  if (token.value === "{") return { value: objectOf(evaluation, start + 1, close), end: close + 1 };
  if (evaluation.isSign(close + 1, "=>"))
    return arrowFunction(evaluation, parameterNames(evaluation, start + 1, close), close + 2);
  const values = listOf(evaluation, start + 1, close);
  return { value: values[values.length - 1], end: close + 1 };
}

/** Calls, indexes and members after a value. */
function postfix(
  evaluation: Evaluation,
  primary: { value: Value; end: number; name?: string },
): { value: Value; end: number } {
  let { value, end, name = "" } = primary;
  for (;;) {
    const token = evaluation.tokens[end];
    const close = evaluation.closing.get(end);
    if (token?.kind !== "sign") break;
    if (token.value === "[" && close !== undefined) {
      const index = expression(evaluation, end + 1);
      value = elementOf(value, index.value);
      end = close + 1;
      name = "";
    } else if (token.value === "(" && close !== undefined) {
      value = callNamed(evaluation, name, value, listOf(evaluation, end + 1, close));
      end = close + 1;
      name = "";
    } else if ((token.value === "." || token.value === "?.") && evaluation.tokens[end + 1]?.kind === "name") {
      const member = String(evaluation.tokens[end + 1]?.value);
      const open = end + 2;
      const closeCall = evaluation.isSign(open, "(") ? evaluation.closing.get(open) : undefined;
      value =
        closeCall === undefined
          ? propertyOf(value, member)
          : callMember(evaluation, value, member, listOf(evaluation, open + 1, closeCall));
      end = closeCall === undefined ? open : closeCall + 1;
      name = "";
    } else break;
  }
  return { value, end };
}
