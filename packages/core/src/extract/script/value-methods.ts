import { rot13 } from "../decode.ts";
import {
  asText,
  elementOf,
  isEach,
  isFunction,
  isList,
  MAX_SPREAD_CHARS,
  MAX_VALUE_CHARS,
  type Value,
} from "./values.ts";

/** Characters of a text in which a function of the script replaces each match. */
const MAX_REPLACED_CHARS = 500;

/** `value.name(…)` for the methods of strings and lists that put text together; undefined for any other. */
export function callMethod(value: Value, name: string, parameters: readonly Value[]): Value {
  if (isEach(value)) return { each: value.each.map((item) => callMethod(item, name, parameters)) };
  if (typeof value === "string") return callStringMethod(value, name, parameters);
  if (isList(value)) return callListMethod(value, name, parameters);
  // `new TextDecoder().decode(bytes)`
  const [bytes] = parameters;
  return name === "decode" && isList(bytes) && bytes.every((byte) => typeof byte === "number")
    ? Buffer.from(bytes).toString("utf8")
    : undefined;
}

function callStringMethod(text: string, name: string, parameters: readonly Value[]): Value {
  const [first, second] = parameters;
  switch (name) {
    case "split":
      return typeof first === "string" ? (first === "" ? [...text] : text.split(first)) : undefined;
    case "concat":
      return text + parameters.map(asText).join("");
    case "replace":
    case "replaceAll":
      return replaceIn(text, first, second, name === "replaceAll");
    case "indexOf":
      return typeof first === "string" ? text.indexOf(first) : undefined;
    case "match":
      return isPairPattern(first) ? chunks(text, 2) : undefined;
    case "substr":
      if (first === undefined && typeof second === "number" && second > 0)
        return { each: chunks(text, second) };
      return typeof first === "number"
        ? text.slice(first, typeof second === "number" ? first + second : undefined)
        : undefined;
    case "substring":
    case "slice":
      // Two digits at a time, from and to a place that a loop counts.
      if (first === undefined && parameters.length === 2 && HEXADECIMAL.test(text))
        return { each: chunks(text, 2) };
      return typeof first === "number"
        ? text.slice(first, typeof second === "number" ? second : undefined)
        : undefined;
    case "charAt":
    case "at":
      return elementOf(text, first);
    case "charCodeAt":
    case "codePointAt":
      return typeof first === "number"
        ? text.charCodeAt(first)
        : { each: [...text].map((char) => char.charCodeAt(0)) };
    case "toLowerCase":
      return text.toLowerCase();
    case "toUpperCase":
      return text.toUpperCase();
    case "trim":
    case "toString":
    case "valueOf":
      return text.trim();
    default:
      return undefined;
  }
}

function callListMethod(list: readonly Value[], name: string, [first]: readonly Value[]): Value {
  switch (name) {
    case "join":
      return list
        .map(asText)
        .join(first === undefined ? "," : asText(first))
        .slice(0, MAX_VALUE_CHARS);
    case "reverse":
      return [...list].reverse();
    case "concat":
      return isList(first) ? [...list, ...first] : [...list, first];
    default:
      return undefined;
  }
}

const HEXADECIMAL = /^(?:[\da-f]{2}){6,1000}$/i;

function chunks(text: string, size: number): string[] {
  const count = Math.min(MAX_SPREAD_CHARS, Math.ceil(text.length / size));
  return Array.from({ length: count }, (_none, index) => text.slice(index * size, (index + 1) * size));
}

/** `/../g`, `/(\w{2})/g`: a regular expression that takes two characters at a time. */
function isPairPattern(pattern: Value): boolean {
  if (typeof pattern !== "object" || !("properties" in pattern)) return false;
  return /^\(?(?:\.\.|\.\{(?:1,)?2\}|\\w\\w|\\w\{2\}|\[[\da-fA-F\\-]{1,20}\]\{2\})\)?$/.test(
    asText(pattern.properties.get("source")),
  );
}

/** Regular expressions are run only when they are a few plain atoms: a stranger's may take for ever. */
const PLAIN_ATOMS = /^\^?(?:[^\\()[\]{}*+?|^$.]|\\[^\d\n]|\[(?:\\.|[^\]\\]){1,60}\])+[+*]?\$?$/;

/** `text.replace(pattern, function)`; undefined where the pattern is not plain, or the function says nothing of a match. */
export function replaceMatches(text: string, pattern: Value, by: (match: string) => Value): Value {
  const regex = plainRegExp(pattern);
  if (regex === undefined || text.length > MAX_REPLACED_CHARS) return undefined;
  let isKnown = true;
  const replaced = text.replace(regex, (match) => {
    const value = isKnown ? by(match) : undefined;
    isKnown &&= typeof value === "string" || typeof value === "number";
    return asText(value);
  });
  return isKnown ? replaced : undefined;
}

function plainRegExp(pattern: Value): RegExp | undefined {
  if (typeof pattern !== "object" || !("properties" in pattern)) return undefined;
  const source = asText(pattern.properties.get("source"));
  if (source.length > 200 || !PLAIN_ATOMS.test(source)) return undefined;
  try {
    return new RegExp(source, asText(pattern.properties.get("flags")).replace(/[^gi]/g, ""));
  } catch {
    return undefined;
  }
}

function replaceIn(text: string, pattern: Value, replacement: Value, all: boolean): Value {
  if (isFunction(replacement)) return replacement.isRot13 ? rot13(text) : undefined;
  if (typeof pattern === "string") {
    const by = asText(replacement);
    return all ? text.replaceAll(pattern, () => by) : text.replace(pattern, () => by);
  }
  if (isPairPattern(pattern))
    return chunks(text, 2)
      .map((pair) => asText(replacement).replace(/\$[1&]/g, () => pair))
      .join("");
  const regex = plainRegExp(pattern);
  return regex && text.slice(0, 20_000).replace(regex, () => asText(replacement));
}
