import { Evaluation } from "./evaluation.ts";
import { indexedLetters } from "./indexed-letters.ts";
import { readStatements } from "./statements.ts";
import { scriptTokens } from "./tokens.ts";

/**
 * The strings that a page's scripts hold or put together, without running them: literals, concatenations, calls of the
 * functions that decode text, variables that are given such a value, functions of the scripts themselves. Nothing is
 * looped; an element under a loop's counter stands for all of them. Bounded in steps and in characters.
 */
export function scriptStrings(sources: readonly string[]): string[] {
  const evaluation = new Evaluation(sources.flatMap(scriptTokens));
  readStatements(evaluation, 0, evaluation.tokens.length);
  for (let body = evaluation.bodies.shift(); body !== undefined; body = evaluation.bodies.shift()) {
    evaluation.enterBody();
    readStatements(evaluation, body.start, body.end);
  }
  for (const text of indexedLetters(evaluation.tokens)) evaluation.output(text);
  return evaluation.strings();
}
