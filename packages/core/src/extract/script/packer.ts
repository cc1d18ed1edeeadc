import type { Budget } from "./budget.ts";
import { replaceText } from "./plain-pattern.ts";
import { asText, isList, type ScriptFunction, type Value } from "./values.ts";

const DIGITS = "0123456789abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ";
/** Names of the packer's first parameters. */
const PARAMETERS = ["p", "a", "c", "k"];

/**
 * What Dean Edwards' packer packed: `eval(function(p,a,c,k,e,d){…}("0.1(2)", 62, 3, "document|write|x".split("|")))`.
 */
export function unpack(
  { parameters }: ScriptFunction,
  [payload, radix, , words]: readonly Value[],
  budget: Budget,
): string | undefined {
  if (typeof payload !== "string" || typeof radix !== "number" || !isList(words)) return undefined;
  const isPacker = PARAMETERS.every((name, index) => {
    const parameter = parameters[index];
    return parameter?.type === "Identifier" && parameter.name === name;
  });
  if (!isPacker) return undefined;
  return replaceText(
    payload,
    /\b\w{1,4}\b/g,
    (key) => asText(words[packedNumber(key, radix)] || key, budget),
    true,
    budget,
  );
}

/** Digits, small letters, capital letters: a number to a radix of up to 62. */
function packedNumber(key: string, radix: number): number {
  return [...key].reduce((sum, char) => sum * radix + DIGITS.indexOf(char), 0);
}
