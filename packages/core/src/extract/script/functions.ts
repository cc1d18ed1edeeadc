import type { Evaluation } from "./evaluation.ts";
import type { ScriptFunction, Value } from "./values.ts";

/** Tokens of an arrow function without braces in which its end is looked for. */
const MAX_ARROW_TOKENS = 400;
const AFTER_ARROW = new Set([",", ";", ")", "]", "}"]);

/** `function name(a, b) {…}`; its body is read when it is called, and once at the end. */
export function functionExpression(evaluation: Evaluation, start: number): { value: Value; end: number } {
  let open = start + 1;
  while (open < start + 4 && !evaluation.isSign(open, "(")) open++;
  const close = evaluation.closing.get(open);
  if (close === undefined || !evaluation.isSign(close + 1, "{")) return { value: undefined, end: start + 1 };
  return functionBody(evaluation, parameterNames(evaluation, open + 1, close), close + 1);
}

/** `(a, b) => …` from behind the arrow on. */
export function arrowFunction(
  evaluation: Evaluation,
  parameters: readonly string[],
  start: number,
): { value: Value; end: number } {
  if (evaluation.isSign(start, "{")) return functionBody(evaluation, parameters, start);
  let end = start;
  while (end < evaluation.tokens.length && end - start < MAX_ARROW_TOKENS && !endsArrow(evaluation, end))
    end = (evaluation.closing.get(end) ?? end) + 1;
  evaluation.spendOnTokens(end - start);
  return { value: functionOf(evaluation, parameters, start, end), end };
}

function endsArrow(evaluation: Evaluation, index: number): boolean {
  const token = evaluation.tokens[index];
  return token?.kind === "sign" && AFTER_ARROW.has(token.value);
}

function functionBody(
  evaluation: Evaluation,
  parameters: readonly string[],
  open: number,
): { value: Value; end: number } {
  const close = evaluation.closing.get(open);
  if (close === undefined) return { value: undefined, end: open + 1 };
  return { value: functionOf(evaluation, parameters, open + 1, close), end: close + 1 };
}

function functionOf(
  evaluation: Evaluation,
  parameters: readonly string[],
  start: number,
  end: number,
): ScriptFunction {
  const tokens = evaluation.tokens.slice(start, Math.min(end, start + 80));
  const isRot13 =
    tokens.some((token) => token.kind === "number" && token.value === 13) &&
    tokens.some((token) => token.kind === "name" && token.value === "fromCharCode");
  const body = { parameters, start, end, isRot13 };
  if (evaluation.callDepth === 0) evaluation.bodies.push(body);
  return body;
}

/** Names between brackets. */
export function parameterNames(evaluation: Evaluation, start: number, end: number): string[] {
  const names: string[] = [];
  for (let index = start; index < end; index++) {
    const token = evaluation.tokens[index];
    if (token?.kind === "name" && (index === start || evaluation.isSign(index - 1, ",")))
      names.push(token.value);
  }
  return names;
}
