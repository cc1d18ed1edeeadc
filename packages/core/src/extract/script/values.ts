import { decodePercent, rot13 } from "../decode.ts";
import { HOLE } from "./tokens.ts";

/**
 * A value that a script's expression is known to have. `each` is one that takes these values in turn: the elements of
 * a list under an index that a loop counts.
 */
export type Value =
  | string
  | number
  | undefined
  | readonly Value[]
  | { readonly each: readonly Value[] }
  | { readonly properties: ReadonlyMap<string, Value> }
  | ScriptFunction;

/** A function of the script: its parameters and where its body's tokens are. */
export type ScriptFunction = {
  readonly parameters: readonly string[];
  readonly start: number;
  readonly end: number;
  /** Its only numbers and names, to know a ROT13 by. */
  readonly isRot13: boolean;
};

/** Characters of a text, or pieces of it, that become elements of a list. */
export const MAX_SPREAD_CHARS = 5_000;
/** Characters of one value that are kept. */
export const MAX_VALUE_CHARS = 200_000;

export function isEach(value: Value): value is { readonly each: readonly Value[] } {
  return typeof value === "object" && "each" in value;
}

export function isFunction(value: Value): value is ScriptFunction {
  return typeof value === "object" && "parameters" in value;
}

export function isList(value: Value): value is readonly Value[] {
  return Array.isArray(value);
}

/** What a value is when it becomes a string; a hole where it is not known. */
export function asText(value: Value): string {
  if (typeof value === "string") return value;
  if (typeof value === "number") return String(value);
  if (isList(value)) return value.map(asText).join(",");
  if (isEach(value)) return value.each.map(asText).join("");
  return HOLE;
}

/** `left operator right`, one by one where a side takes several values. */
export function operate(operator: string, left: Value, right: Value): Value {
  if (operator === "+" && (typeof left === "string" || typeof right === "string")) return joined(left, right);
  if (isEach(left) && isEach(right)) return undefined;
  if (isEach(left)) return { each: left.each.map((value) => operate(operator, value, right)) };
  if (isEach(right)) return { each: right.each.map((value) => operate(operator, left, value)) };
  if (typeof left === "string" && operator !== "+") return operate(operator, Number(left), right);
  if (typeof left !== "number" || typeof right !== "number") {
    // A string of unknown beginning is a string still.
    return operator === "+" && (typeof left === "string" || typeof right === "string")
      ? joined(left, right)
      : undefined;
  }
  switch (operator) {
    case "+":
      return left + right;
    case "-":
      return left - right;
    case "*":
      return left * right;
    case "/":
      return left / right;
    case "%":
      return left % right;
    case "^":
      return left ^ right;
    default:
      return undefined;
  }
}

function joined(left: Value, right: Value): string {
  const text = asText(left) + asText(right);
  return text.length > MAX_VALUE_CHARS ? text.slice(0, MAX_VALUE_CHARS) : text;
}

/** `value[index]`; an index that is not known takes all in turn. */
export function elementOf(value: Value, index: Value): Value {
  if (typeof value === "object" && "properties" in value) return value.properties.get(asText(index));
  if (isEach(index)) return { each: index.each.map((one) => elementOf(value, one)) };
  const list = typeof value === "string" ? [...value] : value;
  if (!isList(list)) return undefined;
  return typeof index === "number" ? list[index] : { each: list };
}

/** `value.name` that is no call. */
export function propertyOf(value: Value, name: string): Value {
  if (name === "length" && (typeof value === "string" || isList(value))) return value.length;
  return typeof value === "object" && "properties" in value ? value.properties.get(name) : undefined;
}

/** A global function that makes text of text or numbers; undefined for any other. */
export function callGlobal(name: string, parameters: readonly Value[]): Value {
  const [first] = parameters;
  if (name === "String.fromCharCode" || name === "String.fromCodePoint") return fromCharCodes(parameters);
  if (isEach(first)) {
    const each = first.each.map((value) => callGlobal(name, [value, ...parameters.slice(1)]));
    return each.every((value) => value === undefined) ? undefined : { each };
  }
  if (isList(first) && /^(?:Array\.from|Uint8(?:Clamped)?Array(?:\.from)?)$/.test(name)) return first;
  if (name === "parseInt" || name === "Number")
    return Number.parseInt(asText(first), typeof parameters[1] === "number" ? parameters[1] : 10);
  if (typeof first !== "string") return name === "String" ? asText(first) : undefined;
  switch (name) {
    case "unescape":
      return decodePercent(
        first.replace(/%u([\da-f]{4})/gi, (_all, hex) => String.fromCharCode(Number.parseInt(hex, 16))),
      );
    case "decodeURIComponent":
    case "decodeURI":
      return decodePercent(first);
    case "Array.from":
      return [...first.slice(0, MAX_SPREAD_CHARS)];
    case "atob":
      return Buffer.from(first, "base64").toString("latin1");
    case "eval":
    case "String":
      return first;
    case "rot13":
    case "str_rot13":
      return rot13(first);
    default:
      return undefined;
  }
}

function fromCharCodes(codes: readonly Value[]): Value {
  const all = codes.flatMap((code) => (isEach(code) ? code.each : isList(code) ? code : [code]));
  return all
    .map((code) =>
      typeof code === "number" && code >= 0 && code < 0x110000
        ? String.fromCodePoint(Math.trunc(code))
        : HOLE,
    )
    .join("");
}
