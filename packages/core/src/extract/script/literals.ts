import type { ESTree } from "meriyah";
import { fieldsAddress } from "../address-parts.ts";
import { THIRD_PARTY_KEY } from "../judge/third-party-signs.ts";
import type { Budget } from "./budget.ts";
import type { Evaluator } from "./evaluator.ts";
import { withKey } from "./mail-key.ts";
import { keyOf } from "./patterns.ts";
import { asText, isList, joinedText, type Value } from "./values.ts";

/** Elements of a list that others were spread into: each spread may double one. */
const MAX_SPREAD = 2_000;
/**
 * Fields of an object that may hold the parts of an address: an object with more is data, whose strings are looked at
 * one by one.
 */
const MAX_ADDRESS_FIELDS = 30;

/** A string, a number or a regular expression. */
export function literal(node: ESTree.Literal): Value {
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

/** A list's elements or a call's parameters. */
export function elements(
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
export function object(evaluator: Evaluator, node: ESTree.ObjectExpression): Value {
  const { evaluation } = evaluator;
  const properties = new Map<string, Value>();
  for (const property of node.properties) {
    if (!evaluation.budget.isLeft) break;
    if (property.type === "SpreadElement") evaluation.output(evaluator.value(property.argument));
    if (property.type !== "Property") continue;
    const value = evaluator.value(property.value);
    const { key } = property;
    const name = keyOf(property);
    const isThirdParty = name !== undefined && THIRD_PARTY_KEY.test(name);
    evaluation.output(isThirdParty ? `${name}: ${lines(value, evaluation.budget)}` : withKey(name, value));
    if (key.type === "Literal" || property.computed) evaluation.output(evaluator.value(key));
    if (name !== undefined) properties.set(name, value);
  }
  if (properties.size <= MAX_ADDRESS_FIELDS) {
    const fields = new Map<string, string>();
    for (const [name, value] of properties)
      if (value !== undefined && !isList(value))
        fields.set(name.toLowerCase(), asText(value, evaluation.budget));
    evaluation.output(fieldsAddress(fields));
  }
  return { properties };
}

/** A value as text, a list with an element a line. */
function lines(value: Value, budget: Budget): string {
  return isList(value) ? joinedText(value, "\n", budget) : asText(value, budget);
}

/** A template, with what is known of the expressions in it. */
export function template(evaluator: Evaluator, { quasis, expressions }: ESTree.TemplateLiteral): Value {
  const pieces: Value[] = [];
  quasis.forEach(({ value }, index) => {
    pieces.push(value.cooked ?? "");
    const expression = expressions[index];
    if (expression) pieces.push(evaluator.value(expression));
  });
  return joinedText(pieces, "", evaluator.evaluation.budget);
}
