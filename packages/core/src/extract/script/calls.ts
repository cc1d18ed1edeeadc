import { pairAddress } from "../address-parts.ts";
import type { Evaluation } from "./evaluation.ts";
import { unpack } from "./packer.ts";
import { readStatements } from "./statements.ts";
import {
  asText,
  callGlobal,
  callMethod,
  isEach,
  isFunction,
  isList,
  type ScriptFunction,
  type Value,
} from "./values.ts";

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
  const [first] = parameters;
  const mapped = (member === "map" || member === "forEach") && isFunction(first) && isList(owner);
  const result = mapped
    ? callFunction(evaluation, first, [{ each: owner }, 0])
    : callMethod(owner, member, parameters);
  evaluation.spend(result);
  // Whatever is handed to a function that is not known may be shown by it.
  if (result === undefined) for (const parameter of parameters) evaluation.output(parameter);
  return mapped && isEach(result) ? result.each : result;
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
