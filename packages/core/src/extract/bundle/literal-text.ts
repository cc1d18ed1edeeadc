import { unescaped } from "../script/string-literals.ts";
import { HOLE } from "../script/values.ts";
import { type Literals, SIGN } from "./literals.ts";

/** Gives a name's value where the script gives it one string and no other; undefined for all other names. */
export type LookUp = (name: string) => string | undefined;

/** What is in a template's expression where that is a name: `x`, `e.mail`. */
const NAME = /^\s*([\w$]+(?:\.[\w$]+)*)\s*$/;

/** What a literal means: escapes undone, and a hole where a template has an expression whose value is not known. */
export function literalText(literals: Literals, literal: number, lookUp: LookUp): string {
  const { source, starts, ends, signs, holes } = literals;
  const start = (starts[literal] ?? 0) + 1;
  const end = (ends[literal] ?? 0) - 1;
  const inside = holes.get(literal) ?? [];
  let text = "";
  let from = start;
  for (let index = 0; index + 1 < inside.length; index += 2) {
    const [holeStart = end, holeEnd = end] = inside.slice(index, index + 2);
    const name = NAME.exec(source.slice(holeStart, holeEnd))?.[1];
    text += source.slice(from, holeStart - "${".length) + ((name && lookUp(name)) ?? HOLE);
    from = holeEnd + "}".length;
  }
  text += source.slice(from, end);
  return ((signs[literal] ?? 0) & SIGN.escape) !== 0 ? unescaped(text) : text;
}
