import { asText, isList, type ScriptFunction, type Value } from "./values.ts";

/** What Dean Edwards' packer packed: `eval(function(p,a,c,k,e,d){…}("0.1(2)", 62, 3, "document|write|x".split("|")))`. */
export function unpack(
  { parameters }: ScriptFunction,
  [payload, radix, , words]: readonly Value[],
): string | undefined {
  if (parameters.slice(0, 4).join() !== "p,a,c,k" || typeof payload !== "string" || typeof radix !== "number")
    return undefined;
  if (!isList(words)) return undefined;
  return payload.replace(/\b\w{1,4}\b/g, (key) => asText(words[packedNumber(key, radix)] || key));
}

/** Digits, small letters, capital letters: a number to a radix of up to 62. */
function packedNumber(key: string, radix: number): number {
  return [...key].reduce(
    (sum, char) =>
      sum * radix + "0123456789abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ".indexOf(char),
    0,
  );
}
