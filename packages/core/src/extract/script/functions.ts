import type { ESTree } from "meriyah";
import type { Evaluator } from "./evaluator.ts";
import { unpack } from "./packer.ts";
import { bind } from "./patterns.ts";
import { nodesUnder } from "./tree-nodes.ts";
import type { ScriptFunction, Value } from "./values.ts";

/**
 * Functions of the script inside one another that are called: decoders call a helper or two, and a function may call
 * itself.
 */
const MAX_CALL_DEPTH = 3;
/** Nodes of a function in which the signs of ROT13 are looked for: such a function is a line or two. */
const MAX_ROT13_NODES = 120;

/** A function of the script; its body is read when it is called, or at the end. */
export function functionOf(
  { evaluation }: Evaluator,
  { params, body }: ESTree.FunctionExpression | ESTree.FunctionDeclaration | ESTree.ArrowFunctionExpression,
): Value {
  if (!body) return undefined;
  const callee = { parameters: params, body };
  if (!evaluation.functions.has(body)) evaluation.functions.set(body, callee);
  return callee;
}

/**
 * What a call of a function of the script gives back; undefined where that is not known, or calls are nested too deep.
 */
export function callFunction(
  evaluator: Evaluator,
  callee: ScriptFunction,
  parameters: readonly Value[],
): Value {
  const { evaluation } = evaluator;
  if (evaluation.callDepth >= MAX_CALL_DEPTH) return undefined;
  const unpacked = unpack(callee, parameters, evaluation.budget);
  if (unpacked !== undefined) return unpacked;
  evaluation.called.add(callee.body);
  evaluation.enterCall();
  callee.parameters.forEach((parameter, index) => {
    bind(evaluator, parameter, parameters[index], (path, value) => evaluation.declare(path, value));
  });
  const result = evaluator.run(callee.body);
  evaluation.leaveCall();
  return result;
}

/** Reads a function that may never be called. What its parameters would be is not known. */
export function readBody(evaluator: Evaluator, { parameters, body }: ScriptFunction): void {
  const { evaluation } = evaluator;
  evaluation.enterBody();
  for (const parameter of parameters) {
    if (parameter.type === "AssignmentPattern")
      bind(evaluator, parameter, undefined, (path, value) => evaluation.declare(path, value));
  }
  evaluator.run(body);
}

/** Whether a function moves letters by 13 places, as far as its numbers and names tell. */
export function isRot13({ evaluation }: Evaluator, { body }: ScriptFunction): boolean {
  evaluation.budget.spend(MAX_ROT13_NODES);
  let hasThirteen = false;
  let hasCharCode = false;
  for (const node of nodesUnder(body, MAX_ROT13_NODES)) {
    if (node.type === "Literal") hasThirteen ||= node.value === 13;
    else if (node.type === "Identifier") hasCharCode ||= node.name === "fromCharCode";
  }
  return hasThirteen && hasCharCode;
}
