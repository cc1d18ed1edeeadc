import type { ESTree } from "meriyah";
import type { Evaluator } from "./evaluator.ts";
import { elementOf, propertyOf, type Value } from "./values.ts";

/** Names of `a.b.c` that are put together to a path. */
const MAX_PATH_NAMES = 8;
/** Patterns inside one another: people write two or three, and a script may be nested at will. */
const MAX_PATTERN_DEPTH = 10;

/** Sets what a pattern names: `a`, `a.b`, `[a, b]`, `{a, b: c}`, each with or without a default. */
export function bind(
  evaluator: Evaluator,
  pattern: ESTree.Node,
  value: Value,
  set: (path: string, value: Value) => void,
  depth = 0,
): void {
  if (depth > MAX_PATTERN_DEPTH || !evaluator.evaluation.budget.take()) return;
  const bindPart = (part: ESTree.Node, partValue: Value) => bind(evaluator, part, partValue, set, depth + 1);
  if (pattern.type === "AssignmentPattern") {
    bindPart(pattern.left, value ?? (pattern.right && evaluator.value(pattern.right)));
  } else if (pattern.type === "ArrayPattern") {
    pattern.elements.forEach((element, index) => {
      if (element) bindPart(element, elementOf(value, index, evaluator.evaluation.budget));
    });
  } else if (pattern.type === "ObjectPattern") {
    for (const property of pattern.properties) {
      const name = property.type === "Property" ? keyOf(property) : undefined;
      if (name !== undefined && property.value) bindPart(property.value, propertyOf(value, name));
    }
  } else {
    const path = pathOf(pattern);
    if (path !== undefined) set(path, value);
  }
}

/** The name of a property that stands in the source. */
export function keyOf({ key, computed }: ESTree.Property): string | undefined {
  if (computed) return undefined;
  if (key.type === "Identifier") return key.name;
  return key.type === "Literal" ? String(key.value) : undefined;
}

/** `a`, `this.a`, `a.b.c` as one string; undefined for any other node. */
export function pathOf(node: ESTree.Node): string | undefined {
  let path = "";
  let owner = node;
  for (let names = 0; names < MAX_PATH_NAMES; names++) {
    if (owner.type === "Identifier") return owner.name + path;
    if (owner.type === "ThisExpression") return `this${path}`;
    if (owner.type !== "MemberExpression" || owner.computed || owner.property.type !== "Identifier")
      return undefined;
    path = `.${owner.property.name}${path}`;
    owner = owner.object;
  }
  return undefined;
}
