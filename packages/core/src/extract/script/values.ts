import type { ESTree } from "meriyah";
import type { Budget } from "./budget.ts";
import { TextBuilder } from "./text-builder.ts";

/**
 * Stands in a string in the place of a value that is not known: `"ann@" + host`, where nobody knows `host`, is "ann@"
 * and a hole. An address beside a hole may be half of one and is left out (search/search.ts).
 */
export const HOLE = "\uffff";

/**
 * A value that a script's expression is known to have; undefined is one that is not known. `each` is a value that
 * differs from turn to turn of a loop: in `for (…; i++) s += codes[i]`, `codes[i]` is each element of `codes` in turn.
 * No `each` is inside another.
 */
export type Value =
  | string
  | number
  | undefined
  | readonly Value[]
  | { readonly each: readonly Value[] }
  | { readonly properties: ReadonlyMap<string, Value> }
  | ScriptFunction;

/** A function of the script, as its tree has it. */
export type ScriptFunction = {
  readonly parameters: readonly ESTree.Parameter[];
  readonly body: ESTree.BlockStatement | ESTree.Expression;
};

/** Characters of one value that are kept, and elements of one list. */
export const MAX_VALUE_CHARS = 200_000;

/** Lists inside one another that are written out: a list may hold itself twice, and that one itself twice again. */
const MAX_TEXT_DEPTH = 8;

/** Whether a value stands for each of several, as an element under a loop's counter does. */
export function isEach(value: Value): value is { readonly each: readonly Value[] } {
  return typeof value === "object" && "each" in value;
}

/** Whether a value is a function of the script. */
export function isFunction(value: Value): value is ScriptFunction {
  return typeof value === "object" && "parameters" in value;
}

/** Whether a value is an array. */
export function isList(value: Value): value is readonly Value[] {
  return Array.isArray(value);
}

/** Whether a value is an object with named properties. */
export function isObject(value: Value): value is { readonly properties: ReadonlyMap<string, Value> } {
  return typeof value === "object" && "properties" in value;
}

/** A value that is each of these in turn. One that is itself an `each` is replaced by its values. */
export function eachOf(values: readonly Value[]): Value {
  if (!values.some(isEach)) return { each: values };
  const each: Value[] = [];
  for (const value of values) {
    if (each.length >= MAX_VALUE_CHARS) break;
    if (!isEach(value)) each.push(value);
    else for (const one of value.each) each.push(one);
  }
  return { each };
}

/** What a value is when it becomes a string; a hole where it is not known. */
export function asText(value: Value, budget: Budget): string {
  if (typeof value === "string") return value;
  if (typeof value === "number") return String(value);
  return typeof value === "object" ? joinedText([value], "", budget) : HOLE;
}

/** Values one behind the other as one string, of at most as many characters as a value may have. */
export function joinedText(values: readonly Value[], separator: string, budget: Budget): string {
  const builder = new TextBuilder(MAX_VALUE_CHARS, budget);
  writeList(values, separator, builder, 0);
  return builder.text();
}

function writeList(values: readonly Value[], separator: string, builder: TextBuilder, depth: number): void {
  for (let index = 0; index < values.length && builder.hasRoom(); index++) {
    if (index > 0) builder.write(separator);
    write(values[index], builder, depth);
  }
}

function write(value: Value, builder: TextBuilder, depth: number): void {
  if (typeof value === "string") builder.write(value);
  else if (typeof value === "number") builder.write(String(value));
  else if (isEach(value)) writeList(value.each, "", builder, depth + 1);
  else if (isList(value) && depth < MAX_TEXT_DEPTH) writeList(value, ",", builder, depth + 1);
  else builder.write(HOLE);
}

/** `value[index]`; where the index is not known, each of the elements in turn. */
export function elementOf(value: Value, index: Value, budget: Budget): Value {
  if (isObject(value)) return value.properties.get(asText(index, budget));
  if (typeof value !== "string" && !isList(value)) return undefined;
  if (typeof index === "number") return value[index];
  if (isEach(index)) {
    budget.spend(index.each.length);
    return { each: index.each.map((one) => (typeof one === "number" ? value[one] : undefined)) };
  }
  budget.spend(value.length);
  return eachOf(typeof value === "string" ? [...value] : value);
}

/** `value.name` that is no call. */
export function propertyOf(value: Value, name: string): Value {
  if (name === "length" && (typeof value === "string" || isList(value))) return value.length;
  return isObject(value) ? value.properties.get(name) : undefined;
}
