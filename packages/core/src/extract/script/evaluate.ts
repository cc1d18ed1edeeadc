import type { ESTree } from "meriyah";
import { Evaluation } from "./evaluation.ts";
import type { Evaluator } from "./evaluator.ts";
import { expressionValue } from "./expressions.ts";
import { readBody } from "./functions.ts";
import { parseScript } from "./parse-script.ts";
import { readStatements } from "./statements.ts";
import { stringLiterals } from "./string-literals.ts";
import type { ScriptFunction, Value } from "./values.ts";

/**
 * Characters of one document's scripts that are parsed: a tree takes 120 bytes a character. Of others literals are
 * read.
 */
const MAX_PARSED_CHARS = 1_000_000;
/** Expressions inside one another that are read: reading them calls itself, and a script may be nested at will. */
const MAX_DEPTH = 250;

/**
 * The strings that scripts hold or put together, without running them: literals, concatenations, calls of the functions
 * that decode text, variables that are given such a value, functions of the scripts themselves. The scripts share their
 * variables. Nothing is looped; an element under a loop's counter stands for all of them. Bounded in steps and in
 * characters. The same sources always give the same strings.
 */
export function scriptStrings(sources: readonly string[]): string[] {
  const reader = new ScriptReader();
  const { evaluation } = reader;
  let room = MAX_PARSED_CHARS;
  const unread = sources.filter((source) => {
    room -= source.length;
    const statements = room >= 0 ? parseScript(source) : undefined;
    if (statements) readStatements(reader, statements);
    return statements === undefined;
  });
  // Functions that nothing called; to read one may add others.
  for (const callee of evaluation.functions.values()) {
    if (evaluation.budget.isLeft && !evaluation.called.has(callee.body)) readBody(reader, callee);
  }
  const isCut = evaluation.isTooDeep || !evaluation.budget.isLeft;
  for (const source of isCut ? sources : unread)
    for (const text of stringLiterals(source)) evaluation.output(text);
  return evaluation.strings();
}

class ScriptReader implements Evaluator {
  readonly evaluation = new Evaluation();
  #depth = 0;

  value(node: ESTree.Node): Value {
    if (!this.evaluation.enter(this.#depth, MAX_DEPTH)) return undefined;
    this.#depth++;
    const value = expressionValue(this, node);
    this.#depth--;
    return value;
  }

  run(body: ScriptFunction["body"] | ESTree.ClassBody): Value {
    if (body.type === "BlockStatement" || body.type === "ClassBody") return readStatements(this, body.body);
    const value = this.value(body);
    this.evaluation.output(value);
    return value;
  }
}
