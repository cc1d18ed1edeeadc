import type { Budget } from "./budget.ts";
import { asText, eachOf, isEach, MAX_VALUE_CHARS, type Value } from "./values.ts";

const COMPUTE: Readonly<Record<string, (left: number, right: number) => number>> = {
  "+": (left, right) => left + right,
  "-": (left, right) => left - right,
  "*": (left, right) => left * right,
  "/": (left, right) => left / right,
  "%": (left, right) => left % right,
  "^": (left, right) => left ^ right,
  "&": (left, right) => left & right,
  "|": (left, right) => left | right,
  "<<": (left, right) => left << right,
  ">>": (left, right) => left >> right,
  ">>>": (left, right) => left >>> right,
};

/** Whether an operator makes a text or a number of its sides; one that compares them does not. */
export function computes(operator: string): boolean {
  return Object.hasOwn(COMPUTE, operator);
}

/** `left operator right`, one by one where a side takes several values. */
export function operate(operator: string, left: Value, right: Value, budget: Budget): Value {
  // A string of unknown beginning is a string still.
  if (operator === "+" && (typeof left === "string" || typeof right === "string")) {
    const text = asText(left, budget) + asText(right, budget);
    return text.length > MAX_VALUE_CHARS ? text.slice(0, MAX_VALUE_CHARS) : text;
  }
  if (isEach(left)) {
    if (isEach(right)) return undefined;
    budget.spend(left.each.length);
    return eachOf(left.each.map((value) => operate(operator, value, right, budget)));
  }
  if (isEach(right)) {
    budget.spend(right.each.length);
    return eachOf(right.each.map((value) => operate(operator, left, value, budget)));
  }
  const first = typeof left === "string" ? Number(left) : left;
  return typeof first === "number" && typeof right === "number"
    ? COMPUTE[operator]?.(first, right)
    : undefined;
}
