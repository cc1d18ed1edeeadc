import type { Evaluation } from "./evaluation.ts";
import { expression } from "./expressions.ts";
import { HOLE } from "./tokens.ts";
import { asText, elementOf, isEach, operate, propertyOf, type Value } from "./values.ts";

/** Tokens of a pattern that takes a list or an object apart. */
const MAX_PATTERN_TOKENS = 60;

/** `path = value` and `path += value`; where it ends, or undefined when it is none. */
export function readAssignment(evaluation: Evaluation, start: number): number | undefined {
  const { path, end } = readPath(evaluation, start);
  const sign = evaluation.tokens[end];
  if (path === "" || sign?.kind !== "sign" || (sign.value !== "=" && sign.value !== "+=")) return undefined;
  const { value, end: next } = expression(evaluation, end + 1);
  const result = sign.value === "=" ? value : operate("+", asString(evaluation.lookUp(path)), value);
  evaluation.assign(path, result);
  evaluation.output(result);
  if (isEach(value)) evaluation.output([...value.each].reverse().map(asText).join(""));
  return Math.max(next, end + 1);
}

/** `[a, b] = list` and `{a, b: c} = object`; where it ends, or undefined when it is none. */
export function readDestructuring(evaluation: Evaluation, start: number): number | undefined {
  const close = evaluation.closing.get(start);
  if (close === undefined || close - start > MAX_PATTERN_TOKENS || !evaluation.isSign(close + 1, "="))
    return undefined;
  const { value, end } = expression(evaluation, close + 2);
  const isList = evaluation.isSign(start, "[");
  let position = 0;
  for (let index = start + 1; index < close; index++) {
    const token = evaluation.tokens[index];
    if (evaluation.isSign(index, ",")) position++;
    if (token?.kind !== "name" || !isWholeElement(evaluation, index, close)) continue;
    const key = evaluation.isSign(index - 1, ":") ? evaluation.tokens[index - 2]?.value : token.value;
    evaluation.assign(token.value, isList ? elementOf(value, position) : propertyOf(value, String(key)));
  }
  return Math.max(end, close + 2);
}

/** Whether a name is all of an element of a pattern. */
function isWholeElement(evaluation: Evaluation, index: number, close: number): boolean {
  return index + 1 === close || evaluation.isSign(index + 1, ",");
}

/** `a.b.c` from a token on. */
export function readPath(evaluation: Evaluation, start: number): { path: string; end: number } {
  const first = evaluation.tokens[start];
  if (first?.kind !== "name") return { path: "", end: start };
  let path = first.value;
  let end = start + 1;
  while (evaluation.isSign(end, ".") && evaluation.tokens[end + 1]?.kind === "name" && end - start < 16) {
    path += `.${evaluation.tokens[end + 1]?.value}`;
    end += 2;
  }
  return { path, end };
}

/** A variable that has no value yet is an empty string to what is added. */
function asString(value: Value): Value {
  return value === undefined ? HOLE : value;
}
