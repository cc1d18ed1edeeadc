import type { Budget } from "./budget.ts";
import { TextBuilder } from "./text-builder.ts";
import { asText, isObject, MAX_VALUE_CHARS, type Value } from "./values.ts";

/** Regular expressions are run only when they are a few plain atoms: a stranger's may take for ever. */
const PLAIN_ATOMS = /^\^?(?:[^\\()[\]{}*+?|^$.]|\\[^\d\n]|\[(?:\\.|[^\]\\]){1,60}\])+[+*]?\$?$/;
/**
 * Characters of a regular expression that is run: decoders' are a few characters long, and a long one costs the more to
 * run.
 */
const MAX_PATTERN_CHARS = 200;

/** `/../g`, `/(\w{2})/g`: a regular expression that takes two characters at a time. */
const PAIR_PATTERN = /^\(?(?:\.\.|\.\{(?:1,)?2\}|\\w\\w|\\w\{2\}|\[[\da-fA-F\\-]{1,20}\]\{2\})\)?$/;

/** Whether a value is a regular expression that takes two characters at a time. */
export function isPairPattern(pattern: Value): boolean {
  return isObject(pattern) && PAIR_PATTERN.test(partOf(pattern.properties, "source"));
}

/** A regular expression of the script that can be run in linear time; undefined for any other value. */
export function plainPattern(pattern: Value): RegExp | undefined {
  if (!isObject(pattern)) return undefined;
  const source = partOf(pattern.properties, "source");
  if (source.length > MAX_PATTERN_CHARS || !PLAIN_ATOMS.test(source)) return undefined;
  try {
    return new RegExp(source, partOf(pattern.properties, "flags").replace(/[^gi]/g, ""));
  } catch {
    return undefined;
  }
}

function partOf(properties: ReadonlyMap<string, Value>, name: string): string {
  const part = properties.get(name);
  return typeof part === "string" ? part : "";
}

/** `text.replace(pattern, replacement)`, of at most as many characters as a value may have. */
export function replaceText(
  text: string,
  pattern: string | RegExp,
  by: (match: string) => Value,
  all: boolean,
  budget: Budget,
): string {
  budget.spendOnChars(text.length);
  let room = MAX_VALUE_CHARS;
  const replacement = (match: string): string => {
    const builder = new TextBuilder(room, budget);
    if (builder.hasRoom()) builder.write(asText(by(match), budget));
    const replaced = builder.text();
    room -= replaced.length;
    return replaced;
  };
  return all && typeof pattern === "string"
    ? text.replaceAll(pattern, replacement)
    : text.replace(pattern, replacement);
}
