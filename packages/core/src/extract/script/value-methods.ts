import { utf8Text } from "../../bytes.ts";
import type { Budget } from "./budget.ts";
import { MAX_SPREAD_CHARS } from "./globals.ts";
import { isPairPattern, plainPattern, replaceText } from "./plain-pattern.ts";
import {
  asText,
  eachOf,
  elementOf,
  isEach,
  isList,
  joinedText,
  MAX_VALUE_CHARS,
  type Value,
} from "./values.ts";

/** Bytes in hexadecimal, to know by that an unknown place in a text goes by two digits at a time. */
const HEXADECIMAL = /^(?:[\da-f]{2}){6,1000}$/i;

/**
 * Characters of a text in which a regular expression is looked for: what hides an address is shorter, and each call
 * looks anew.
 */
const MAX_SEARCHED_CHARS = 20_000;
/** Characters that take the place of a pair of others: `%$1`, `&#x$1;`. */
const MAX_PAIR_REPLACEMENT_CHARS = 100;

/** `value.name(…)` for the methods of strings and lists that put text together; undefined for any other. */
export function callMethod(value: Value, name: string, parameters: readonly Value[], budget: Budget): Value {
  // One call may be many: of each of the values that a loop takes.
  if (!budget.isLeft) return undefined;
  if (typeof value === "string") {
    if (!Object.hasOwn(OF_STRING, name)) return undefined;
    budget.spendOnChars(value.length);
    return OF_STRING[name]?.(value, parameters, budget);
  }
  if (isList(value)) {
    if (!Object.hasOwn(OF_LIST, name)) return undefined;
    budget.spend(value.length);
    return OF_LIST[name]?.(value, parameters, budget);
  }
  if (isEach(value)) {
    budget.spend(value.each.length);
    return eachOf(value.each.map((item) => callMethod(item, name, parameters, budget)));
  }
  // `new TextDecoder().decode(bytes)`
  const [bytes] = parameters;
  if (name !== "decode" || !isList(bytes)) return undefined;
  budget.spend(bytes.length);
  return bytes.every((byte) => typeof byte === "number") ? utf8Text(Uint8Array.from(bytes)) : undefined;
}

type Method<T> = (value: T, parameters: readonly Value[], budget: Budget) => Value;

const OF_STRING: Readonly<Record<string, Method<string>>> = {
  split: (text, [separator], budget) => {
    if (typeof separator !== "string") return undefined;
    const pieces = separator === "" ? [...text] : text.split(separator);
    budget.spend(pieces.length);
    return pieces;
  },
  concat: (text, parameters, budget) => joinedText([text, ...parameters], "", budget),
  replace: (text, [pattern, by], budget) => replaced(text, pattern, by, false, budget),
  replaceAll: (text, [pattern, by], budget) => replaced(text, pattern, by, true, budget),
  indexOf: (text, [part]) => (typeof part === "string" ? text.indexOf(part) : undefined),
  match: (text, [pattern]) => (isPairPattern(pattern) ? chunks(text, 2) : undefined),
  substr: (text, [start, length]) => {
    // Some characters at a time, from a place that a loop counts.
    if (start === undefined && typeof length === "number" && length > 0)
      return { each: chunks(text, Math.ceil(length)) };
    if (typeof start !== "number") return undefined;
    return text.slice(start, typeof length === "number" ? start + length : undefined);
  },
  substring: partOf,
  slice: partOf,
  charAt: (text, [index], budget) => elementOf(text, index, budget),
  at: (text, [index], budget) => elementOf(text, index, budget),
  charCodeAt: (text, [index], budget) => codeAt(text, index, (char) => char.charCodeAt(0), budget),
  codePointAt: (text, [index], budget) => codeAt(text, index, (char) => char.codePointAt(0), budget),
  toLowerCase: (text) => text.toLowerCase(),
  toUpperCase: (text) => text.toUpperCase(),
  trim: (text) => text.trim(),
  toString: (text: string) => text,
  valueOf: (text: string) => text,
};

const OF_LIST: Readonly<Record<string, Method<readonly Value[]>>> = {
  join: (list, [separator], budget) =>
    joinedText(list, separator === undefined ? "," : asText(separator, budget), budget),
  reverse: (list) => [...list].reverse(),
  concat: (list, [other]) =>
    (isList(other) ? [...list, ...other] : [...list, other]).slice(0, MAX_VALUE_CHARS),
};

function partOf(text: string, parameters: readonly Value[]): Value {
  const [start, end] = parameters;
  // Two digits at a time, from and to a place that a loop counts.
  if (start === undefined && parameters.length === 2 && HEXADECIMAL.test(text))
    return { each: chunks(text, 2) };
  return typeof start === "number" ? text.slice(start, typeof end === "number" ? end : undefined) : undefined;
}

function codeAt(
  text: string,
  index: Value,
  code: (char: string) => number | undefined,
  budget: Budget,
): Value {
  if (typeof index === "number") return code(text.slice(index, index + 2));
  budget.spend(text.length);
  return { each: Array.from(text, code) };
}

function chunks(text: string, size: number): string[] {
  const count = Math.min(MAX_SPREAD_CHARS, Math.ceil(text.length / size));
  return Array.from({ length: count }, (_none, index) => text.slice(index * size, (index + 1) * size));
}

function replaced(text: string, pattern: Value, by: Value, all: boolean, budget: Budget): Value {
  if (typeof pattern === "string") return replaceText(text, pattern, () => by, all, budget);
  if (isPairPattern(pattern)) {
    const replacement = asText(by, budget).slice(0, MAX_PAIR_REPLACEMENT_CHARS);
    const pairs = chunks(text, 2).map((pair) => replacement.replace(/\$[1&]/g, () => pair));
    return joinedText(pairs, "", budget);
  }
  const regex = plainPattern(pattern);
  return regex && replaceText(text.slice(0, MAX_SEARCHED_CHARS), regex, () => by, all, budget);
}
