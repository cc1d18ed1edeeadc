import { fieldsAddress } from "../address-parts.ts";
import { readAssignment, readPath } from "./assignment.ts";
import type { Evaluation } from "./evaluation.ts";
import { expression } from "./expressions.ts";
import type { Token } from "./tokens.ts";
import { asText, isList, type Value } from "./values.ts";

/** Elements of a list that others were spread into: each spread may double one. */
const MAX_SPREAD = 2_000;

/** What stands between brackets, parted by commas: a list's elements or a call's parameters. */
export function listOf(evaluation: Evaluation, start: number, end: number): Value[] {
  const values: Value[] = [];
  for (let index = start; index < end && evaluation.hasSteps(); ) {
    if (evaluation.isSign(index, ",")) {
      index++;
      continue;
    }
    const isSpread = evaluation.isSign(index, "...");
    const assigned = readAssignment(evaluation, index);
    const { value, end: next } =
      assigned === undefined
        ? expression(evaluation, index)
        : { value: evaluation.lookUp(readPath(evaluation, index).path), end: assigned };
    if (isSpread && (typeof value === "string" || isList(value)))
      values.push(...value.slice(0, Math.max(0, MAX_SPREAD - values.length)));
    else values.push(value);
    index = Math.max(next, index + 1);
    // What is left of an element that was not understood.
    while (index < end && !evaluation.isSign(index, ",")) {
      const rest = expression(evaluation, index);
      evaluation.output(rest.value);
      index = Math.max(rest.end, index + 1);
    }
  }
  return values;
}

/** An object; the fields of an address are put together. */
export function objectOf(evaluation: Evaluation, start: number, end: number): Value {
  const properties = new Map<string, Value>();
  for (let index = start; index < end && evaluation.hasSteps(); ) {
    const key = evaluation.tokens[index];
    if (key && key.kind !== "sign" && evaluation.isSign(index + 1, ":")) {
      const { value, end: next } = expression(evaluation, index + 2);
      evaluation.output(value);
      if (key.kind === "string") evaluation.output(key.value);
      properties.set(String(key.value), value);
      index = Math.max(next, index + 2);
      continue;
    }
    if (!startsValue(key)) {
      index++;
      continue;
    }
    const { value, end: next } = expression(evaluation, index);
    evaluation.output(value);
    index = Math.max(next, index + 1);
  }
  evaluation.output(
    fieldsAddress(new Map([...properties].map(([name, value]) => [name.toLowerCase(), asText(value)]))),
  );
  return { properties };
}

/** Whether a value can begin with a token. */
export function startsValue(token: Token | undefined): boolean {
  return (
    token !== undefined &&
    (token.kind !== "sign" || token.value === "[" || token.value === "(" || token.value === "{")
  );
}
