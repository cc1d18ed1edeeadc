import { pairAddress } from "../address-parts.ts";
import { rot13 } from "../decode.ts";
import type { Evaluation } from "./evaluation.ts";
import { unpack } from "./packer.ts";
import { readStatements } from "./statements.ts";
import { callMethod, replaceMatches } from "./value-methods.ts";
import { asText, callGlobal, isEach, isFunction, isList, type ScriptFunction, type Value } from "./values.ts";

/** Functions of the script inside one another. */
const MAX_CALL_DEPTH = 3;
/** Functions that are given a mailbox and a domain. */
const MAILING_FUNCTION = /mail|contact|addr|spam|^mt$|^(?:send|write)/i;

/** A call of `a.b.c(…)`: a global, a method of a known value, or a function of the script. */
export function callNamed(
  evaluation: Evaluation,
  name: string,
  callee: Value,
  parameters: readonly Value[],
): Value {
  if (isFunction(callee)) return callFunction(evaluation, callee, parameters);
  if (/^(?:window\.)?document\.write(?:ln)?$/.test(name)) evaluation.write(parameters);
  const globalName = name.replace(/^(?:window|self|globalThis|top)\.|\.(?:apply|call)$/g, "");
  const result = callGlobal(globalName, name.endsWith(".apply") ? parameters.slice(1) : parameters);
  evaluation.spend(result);
  if (result !== undefined) {
    evaluation.output(result);
    return result;
  }
  const dot = name.lastIndexOf(".");
  const owner = dot < 0 ? undefined : evaluation.lookUp(name.slice(0, dot));
  if (MAILING_FUNCTION.test(name)) evaluation.output(pairAddress(parameters.map(asText)));
  return callMember(evaluation, owner, name.slice(dot + 1), parameters);
}

/** A call of a value's method. */
export function callMember(
  evaluation: Evaluation,
  owner: Value,
  member: string,
  parameters: readonly Value[],
): Value {
  const [first, second] = parameters;
  if (isFunction(first) && isList(owner)) return callOnElements(evaluation, owner, member, first, second);
  const replaced =
    member === "replace" && typeof owner === "string" && isFunction(second) && !second.isRot13
      ? replaceMatches(owner, first, (match) => callFunction(evaluation, second, [match]))
      : undefined;
  const result = replaced ?? callMethod(owner, member, parameters);
  evaluation.spend(result);
  // Whatever is handed to a function that is not known may be shown by it.
  if (result === undefined) for (const parameter of parameters) evaluation.output(parameter);
  return result;
}

/** A list's method that calls a function with each element: all of them at once. */
function callOnElements(
  evaluation: Evaluation,
  list: readonly Value[],
  member: string,
  callee: ScriptFunction,
  start: Value,
): Value {
  if (member === "reduce") return callFunction(evaluation, callee, [start ?? "", { each: list }]);
  if (member !== "map" && member !== "forEach") return callMethod(list, member, [callee, start]);
  if (callee.isRot13 && list.every((item) => typeof item === "string"))
    return list.map((item) => rot13(item));
  const result = callFunction(evaluation, callee, [{ each: list }, 0]);
  evaluation.spend(result);
  return isEach(result) ? result.each : result;
}

function callFunction(evaluation: Evaluation, callee: ScriptFunction, parameters: readonly Value[]): Value {
  if (evaluation.callDepth >= MAX_CALL_DEPTH) return undefined;
  const unpacked = unpack(callee, parameters);
  if (unpacked !== undefined) return unpacked;
  const scope = new Map(callee.parameters.map((name, index) => [name, parameters[index]]));
  evaluation.callDepth++;
  evaluation.scopes.push(scope);
  const result = readStatements(evaluation, callee.start, callee.end);
  evaluation.scopes.pop();
  evaluation.callDepth--;
  return result;
}
