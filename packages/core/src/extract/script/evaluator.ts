import type { ESTree } from "meriyah";
import type { Evaluation } from "./evaluation.ts";
import type { ScriptFunction, Value } from "./values.ts";

/**
 * Reading a script's tree: expressions hold functions, functions statements, and statements expressions. Each of them
 * calls the others through this.
 */
export type Evaluator = {
  readonly evaluation: Evaluation;
  /** What an expression is known to be. */
  value(node: ESTree.Node): Value;
  /** Reads the body of a function or a class; what it returns. */
  run(body: ScriptFunction["body"] | ESTree.ClassBody): Value;
};
