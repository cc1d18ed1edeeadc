import { readAssignment, readDestructuring } from "./assignment.ts";
import type { Evaluation } from "./evaluation.ts";
import { expression } from "./expressions.ts";
import { functionExpression } from "./functions.ts";
import { startsValue } from "./literals.ts";
import { elementOf, type Value } from "./values.ts";

/** Words that give no value themselves; what follows them may. */
const NO_VALUE = new Set([
  "if",
  "for",
  "while",
  "var",
  "let",
  "const",
  "return",
  "else",
  "new",
  "typeof",
  "void",
  "await",
  "case",
  "in",
  "of",
  "throw",
  "do",
  "switch",
  "delete",
  "export",
  "default",
  "async",
]);

/** Reads tokens as statements; gives back what the first `return` returns. */
export function readStatements(evaluation: Evaluation, start: number, end: number): Value {
  let returned: Value;
  let hasReturned = false;
  for (let index = start; index < end && evaluation.hasSteps(); ) {
    const token = evaluation.tokens[index];
    if (token?.kind === "name" && token.value === "function") {
      index = declareFunction(evaluation, index);
      continue;
    }
    if (token?.kind === "name" && NO_VALUE.has(token.value)) {
      if (token.value === "if" || token.value === "for" || token.value === "while")
        index = skipHeader(evaluation, index);
      else if (token.value === "return" && !hasReturned) {
        const result = expression(evaluation, index + 1);
        evaluation.output(result.value);
        returned = result.value;
        hasReturned = true;
        index = Math.max(result.end, index + 1);
      } else index++;
      continue;
    }
    const isPattern =
      token?.value === "{" && evaluation.isSign((evaluation.closing.get(index) ?? -1) + 1, "=");
    if (!startsValue(token) || (evaluation.isSign(index, "{") && !isPattern)) {
      index++;
      continue;
    }
    const assigned = readDestructuring(evaluation, index) ?? readAssignment(evaluation, index);
    if (assigned !== undefined) {
      index = assigned;
      continue;
    }
    const { value, end: next } = expression(evaluation, index);
    evaluation.output(value);
    index = Math.max(next, index + 1);
  }
  return returned;
}

/** Past the brackets after `for`, `while` and `if`, and past a number that only some turns add: `if (c < 0) c += 128`. */
function skipHeader(evaluation: Evaluation, start: number): number {
  const close = evaluation.isSign(start + 1, "(") ? evaluation.closing.get(start + 1) : undefined;
  if (close === undefined) return start + 1;
  // What eval is given in a header is code: `while (eval(kode))`.
  if (evaluation.tokens[start + 2]?.value === "eval")
    evaluation.output(expression(evaluation, start + 2).value);
  readOf(evaluation, start + 2);
  const isCorrection = evaluation.isSign(close + 2, "+=") || evaluation.isSign(close + 2, "-=");
  return isCorrection && evaluation.tokens[close + 3]?.kind === "number" ? close + 4 : close + 1;
}

/** `for (const name of list)`: the name stands for all elements. */
function readOf(evaluation: Evaluation, start: number): void {
  const { tokens } = evaluation;
  const index = /^(?:const|let|var)$/.test(String(tokens[start]?.value)) ? start + 1 : start;
  const [name, of] = [tokens[index], tokens[index + 1]];
  if (name?.kind !== "name" || of?.kind !== "name" || of.value !== "of") return;
  const list = elementOf(expression(evaluation, index + 2).value, undefined);
  if (list !== undefined) evaluation.assign(name.value, list);
}

function declareFunction(evaluation: Evaluation, start: number): number {
  const { value, end } = functionExpression(evaluation, start);
  const name = evaluation.tokens[start + 1];
  if (name?.kind === "name" && value !== undefined) evaluation.assign(name.value, value);
  // `}(…)`: the function is called where it is written.
  return Math.max(end, start + 1);
}
