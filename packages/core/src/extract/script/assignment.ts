import type { ESTree } from "meriyah";
import type { Evaluator } from "./evaluator.ts";
import { withKey } from "./mail-key.ts";
import { operate } from "./operators.ts";
import { bind, pathOf } from "./patterns.ts";
import { HOLE, isEach, joinedText, type Value } from "./values.ts";

/** `pattern = value`, with or without a keyword before it. */
export function assign(evaluator: Evaluator, pattern: ESTree.Node, value: Value): void {
  const { evaluation } = evaluator;
  bind(evaluator, pattern, value, (path, part) => evaluation.assign(path, part));
  evaluation.output(withKey(pathOf(pattern), value));
  outputReversed(evaluator, value);
}

/** Gives out a list that a loop goes through in reverse, too: the loop may go from the list's end to its start. */
function outputReversed({ evaluation }: Evaluator, value: Value): void {
  if (isEach(value)) evaluation.output(joinedText([...value.each].reverse(), "", evaluation.budget));
}

/** `name++`: the variable's value is not known from now on. */
export function update({ evaluation }: Evaluator, { argument }: ESTree.UpdateExpression): undefined {
  const path = pathOf(argument);
  if (path !== undefined) evaluation.assign(path, undefined);
}

/** `pattern = value` and `path += value`. */
export function assignment(
  evaluator: Evaluator,
  { operator, left, right }: ESTree.AssignmentExpression,
): Value {
  const { evaluation } = evaluator;
  const value = evaluator.value(right);
  const path = pathOf(left);
  if (operator === "+=" && path !== undefined) {
    // A value that is not known becomes a hole before what is added, which is still found.
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
  const key = left.type === "MemberExpression" ? assignMember(evaluator, left, value) : undefined;
  evaluation.output(withKey(key, value));
  return value;
}

/** `list[3] = value`, `owner["key"] = value`, `owner().name = value`; the key where it is known. */
function assignMember(evaluator: Evaluator, left: ESTree.MemberExpression, value: Value): string | undefined {
  evaluator.evaluation.output(evaluator.value(left.object));
  const index = left.computed ? evaluator.value(left.property) : undefined;
  const list = pathOf(left.object);
  if (list !== undefined && typeof index === "number" && typeof value === "string")
    evaluator.evaluation.letters.add(list, index, value);
  return typeof index === "string" ? index : undefined;
}
