import { latin1OfBase64 } from "../../bytes.ts";
import { decodePercent, rot13 } from "../decode.ts";
import type { Budget } from "./budget.ts";
import { TextBuilder } from "./text-builder.ts";
import { asText, eachOf, HOLE, isEach, isList, MAX_VALUE_CHARS, type Value } from "./values.ts";

/**
 * Characters of a text that become elements of a list: each becomes a value of its own, and what hides an address is
 * shorter.
 */
export const MAX_SPREAD_CHARS = 5_000;

/** Global functions that make text of a text. */
const OF_TEXT: Readonly<Record<string, (text: string) => Value>> = {
  unescape: (text) =>
    decodePercent(
      text.replace(/%u([\da-f]{4})/gi, (_all, hex) => String.fromCharCode(Number.parseInt(hex, 16))),
    ),
  decodeURIComponent: decodePercent,
  decodeURI: decodePercent,
  atob: latin1OfBase64,
  eval: (text) => text,
  String: (text) => text,
  rot13: (text) => rot13(text),
  str_rot13: (text) => rot13(text),
  "Array.from": (text) => [...text.slice(0, MAX_SPREAD_CHARS)],
};

/** Global functions that give a list back as it is, as far as its text goes. */
const OF_LIST = new Set([
  "Array.from",
  "Uint8Array",
  "Uint8Array.from",
  "Uint8ClampedArray",
  "Uint8ClampedArray.from",
]);

/** A global function that makes text of text or numbers; undefined for any other. */
export function callGlobal(name: string, parameters: readonly Value[], budget: Budget): Value {
  const [first, radix] = parameters;
  if (!budget.isLeft) return undefined;
  if (name === "String.fromCharCode" || name === "String.fromCodePoint")
    return fromCharCodes(parameters, budget);
  const isNumber = name === "parseInt" || name === "Number";
  if (!isNumber && !Object.hasOwn(OF_TEXT, name) && !OF_LIST.has(name)) return undefined;
  if (isEach(first)) {
    budget.spend(first.each.length);
    const values = first.each.map((value) => callGlobal(name, [value, ...parameters.slice(1, 2)], budget));
    return values.every((value) => value === undefined) ? undefined : eachOf(values);
  }
  if (isList(first) && OF_LIST.has(name)) return first;
  if (isNumber) return Number.parseInt(asText(first, budget), typeof radix === "number" ? radix : 10);
  if (typeof first !== "string") return name === "String" ? asText(first, budget) : undefined;
  budget.spendOnChars(first.length);
  return Object.hasOwn(OF_TEXT, name) ? OF_TEXT[name]?.(first) : undefined;
}

function fromCharCodes(codes: readonly Value[], budget: Budget): string {
  const builder = new TextBuilder(MAX_VALUE_CHARS, budget);
  for (const code of codes) {
    const list = isEach(code) ? code.each : isList(code) ? code : [code];
    for (const one of list) {
      if (!builder.hasRoom()) return builder.text();
      const isCode = typeof one === "number" && one >= 0 && one < 0x110000;
      builder.write(isCode ? String.fromCodePoint(Math.trunc(one)) : HOLE);
    }
  }
  return builder.text();
}
