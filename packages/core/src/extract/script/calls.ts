import type { ESTree } from "meriyah";
import { pairAddress } from "../address-parts.ts";
import { rot13 } from "../decode.ts";
import type { Evaluator } from "./evaluator.ts";
import { callFunction, isRot13 } from "./functions.ts";
import { callGlobal } from "./globals.ts";
import { pathOf } from "./patterns.ts";
import { plainPattern, replaceText } from "./plain-pattern.ts";
import { callMethod } from "./value-methods.ts";
import { asText, eachOf, isEach, isFunction, isList, type ScriptFunction, type Value } from "./values.ts";

/** Functions that are given a mailbox and a domain. */
const MAILING_FUNCTION = /mail|contact|addr|spam|^mt$|^(?:send|write)/i;
/** Parameters that may be a mailbox, a domain and the domain's end. */
const ADDRESS_PARTS = 3;
const WRITES = new Set([
  "document.write",
  "document.writeln",
  "window.document.write",
  "window.document.writeln",
]);
/** What stands before or behind the name of a global function. */
const AROUND_GLOBAL = /^(?:window|self|globalThis|top)\.|\.(?:apply|call)$/g;
/**
 * Characters of a text in which a function of the script replaces each match: the function runs once a match, and what
 * hides an address is shorter.
 */
const MAX_REPLACED_CHARS = 500;

/** A call of a global, of a method of a known value, or of a function of the script. */
export function callOf(
  evaluator: Evaluator,
  callee: ESTree.Node,
  parametersOf: () => readonly Value[],
): Value {
  const { evaluation } = evaluator;
  const path = pathOf(callee);
  if (path !== undefined) {
    const known = evaluation.lookUp(path);
    return callNamed(evaluator, path, known, parametersOf());
  }
  if (callee.type === "MemberExpression") {
    const owner = evaluator.value(callee.object);
    const member = callee.computed ? evaluator.value(callee.property) : nameOf(callee.property);
    return callMember(evaluator, owner, typeof member === "string" ? member : "", parametersOf());
  }
  const known = evaluator.value(callee);
  const parameters = parametersOf();
  return isFunction(known)
    ? callFunction(evaluator, known, parameters)
    : callMember(evaluator, undefined, "", parameters);
}

function nameOf(property: ESTree.Node): string {
  return property.type === "Identifier" || property.type === "PrivateIdentifier" ? property.name : "";
}

function callNamed(evaluator: Evaluator, name: string, callee: Value, parameters: readonly Value[]): Value {
  if (isFunction(callee)) return callFunction(evaluator, callee, parameters);
  const { evaluation } = evaluator;
  if (WRITES.has(name)) evaluation.write(parameters);
  const given = name.endsWith(".apply") ? parameters.slice(1) : parameters;
  const result = callGlobal(name.replace(AROUND_GLOBAL, ""), given, evaluation.budget);
  if (result !== undefined) {
    evaluation.output(result);
    return result;
  }
  if (parameters.length > 1 && MAILING_FUNCTION.test(name)) {
    const parts = parameters.slice(0, ADDRESS_PARTS).map((part) => asText(part, evaluation.budget));
    evaluation.output(pairAddress(parts));
  }
  const dot = name.lastIndexOf(".");
  const owner = dot < 0 ? undefined : evaluation.lookUp(name.slice(0, dot));
  return callMember(evaluator, owner, name.slice(dot + 1), parameters);
}

function callMember(evaluator: Evaluator, owner: Value, member: string, parameters: readonly Value[]): Value {
  const [first, second] = parameters;
  if (isFunction(first) && isList(owner)) return callOnElements(evaluator, owner, member, first, second);
  const { evaluation } = evaluator;
  const result =
    typeof owner === "string" && isFunction(second) && (member === "replace" || member === "replaceAll")
      ? replaceBy(evaluator, owner, first, second)
      : callMethod(owner, member, parameters, evaluation.budget);
  // Whatever is handed to a function that is not known may be shown by it.
  if (result === undefined) for (const parameter of parameters) evaluation.output(parameter);
  return result;
}

/** A list's method that calls a function with each element: all of them at once. */
function callOnElements(
  evaluator: Evaluator,
  list: readonly Value[],
  member: string,
  callee: ScriptFunction,
  start: Value,
): Value {
  const { budget } = evaluator.evaluation;
  budget.spend(list.length);
  if (member === "reduce") return callFunction(evaluator, callee, [start ?? "", eachOf(list)]);
  if (member !== "map" && member !== "forEach") return callMethod(list, member, [callee, start], budget);
  if (list.every((item) => typeof item === "string") && isRot13(evaluator, callee))
    return list.map((item) => rotated(evaluator, item));
  const result = callFunction(evaluator, callee, [eachOf(list), 0]);
  return isEach(result) ? result.each : result;
}

/**
 * `text.replace(pattern, function)`; undefined where the pattern is not plain, or the function says nothing of a match.
 */
function replaceBy(evaluator: Evaluator, text: string, pattern: Value, callee: ScriptFunction): Value {
  const { budget } = evaluator.evaluation;
  if (isRot13(evaluator, callee)) return rotated(evaluator, text);
  const regex = plainPattern(pattern);
  if (regex === undefined || text.length > MAX_REPLACED_CHARS) return undefined;
  let isKnown = true;
  const by = (match: string): Value => {
    const value = isKnown ? callFunction(evaluator, callee, [match]) : undefined;
    isKnown &&= typeof value === "string" || typeof value === "number";
    return value;
  };
  const replaced = replaceText(text, regex, by, true, budget);
  return isKnown ? replaced : undefined;
}

function rotated({ evaluation }: Evaluator, text: string): Value {
  // Each letter is replaced by itself, which costs more than to copy them.
  evaluation.budget.spend(text.length >> 2);
  return evaluation.budget.isLeft ? rot13(text) : undefined;
}
