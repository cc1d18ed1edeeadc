import { HOLE } from "../script/values.ts";
import { type LookUp, literalText } from "./literal-text.ts";
import type { Literals } from "./literals.ts";

/** How values are written one behind the other: as a sum, as arguments of `concat`, as children of an element. */
type Joint = "sum" | "concat" | "list";

/** Values on either side of a literal that are put together with it: an address has a few parts. */
const MAX_OPERANDS = 8;
/** Characters of what stands between two values, and of a name: more is no name of minified code. */
const MAX_GAP_CHARS = 12;
const MAX_NAME_CHARS = 60;

const NAME_AFTER = /[\w$]+(?:\.[\w$]+)*(?![\w$.]|\s*[([`"'=])/y;
const NAME_BEFORE = /(?<![\w$.])[A-Za-z_$][\w$]*(?:\.[\w$]+)*$/;
const NEXT: Readonly<Record<Joint, RegExp>> = {
  sum: /\s{0,3}(?:\+(?![+=])|\)?\.concat\()\s{0,3}/y,
  concat: /\s{0,3}(?:,|\)\.concat\()\s{0,3}/y,
  list: /\s{0,3},\s{0,3}/y,
};
const BEFORE: Readonly<Record<Joint, RegExp>> = {
  sum: /(?<!\+)\+\s{0,3}$/,
  concat: /(?:\.concat\(|,)\s{0,3}$/,
  list: /,\s{0,3}$/,
};
/** What a literal stands behind that is an argument of `concat`. */
const IN_CONCAT = /\.concat\([^()]{0,40}$/;
/** Characters of that: the call and the arguments before, which are names and short strings. */
const IN_CONCAT_CHARS = 50;
/** What stands before the children of an element: React's runtime, its older `createElement`, and its like. */
const BEFORE_CHILDREN = /(?:children:\s?\[|(?:\bnull|\bvoid 0|\})\s?,)\s{0,3}$/;
/** Characters before a list that are looked at: what opens it, with blanks. */
const LIST_HEAD_CHARS = 30;

/** A literal with what the script puts before and behind it. */
export type Sum = {
  readonly text: string;
  /** Whether it is more than the literal itself. */
  readonly isPutTogether: boolean;
  /** Where the first of it begins in the script. */
  readonly start: number;
};

/** What a literal is a part of: a sum of values, or the children of an element, which stand in one text. */
export function sumAround(literals: Literals, literal: number, lookUp: LookUp): Sum {
  const text = literalText(literals, literal, lookUp);
  const start = literals.starts[literal] ?? 0;
  const end = literals.ends[literal] ?? 0;
  const middle = { literals, literal, lookUp };
  const isInConcat = IN_CONCAT.test(literals.source.slice(Math.max(0, start - IN_CONCAT_CHARS), start));
  const joint = isInConcat ? "concat" : "sum";
  const before = joinedBefore(middle, joint, start);
  const sum = before.text + text + joinedBehind(middle, joint, end);
  if (sum !== text) return { text: sum, isPutTogether: true, start: before.start };
  const first = joinedBefore(middle, "list", start);
  const head = literals.source.slice(Math.max(0, first.start - LIST_HEAD_CHARS), first.start);
  if (!BEFORE_CHILDREN.test(head)) return { text, isPutTogether: false, start };
  const list = first.text + text + joinedBehind(middle, "list", end);
  return { text: list, isPutTogether: list !== text, start: first.start };
}

type Middle = { readonly literals: Literals; readonly literal: number; readonly lookUp: LookUp };

/** What is joined behind a literal that ends at `end`. */
function joinedBehind({ literals, literal, lookUp }: Middle, joint: Joint, end: number): string {
  const { source, starts, ends } = literals;
  let text = "";
  let at = end;
  let next = literal + 1;
  for (let count = 0; count < MAX_OPERANDS; count++) {
    NEXT[joint].lastIndex = at;
    if (!NEXT[joint].test(source)) break;
    at = NEXT[joint].lastIndex;
    while ((starts[next] ?? source.length) < at) next++;
    if (starts[next] === at) {
      text += literalText(literals, next, lookUp);
      at = ends[next] ?? source.length;
      continue;
    }
    NAME_AFTER.lastIndex = at;
    const name = NAME_AFTER.exec(source)?.[0];
    const value = name === undefined ? undefined : lookUp(name);
    // A child that is not known may be an element, which divides; a part of a sum that is not known is a hole.
    if (joint === "list" && value === undefined) break;
    text += value ?? HOLE;
    if (name === undefined) break;
    at = NAME_AFTER.lastIndex;
  }
  return text;
}

/** What is joined before a literal that begins at `start`, and where the first of it begins. */
function joinedBefore({ literals, literal, lookUp }: Middle, joint: Joint, start: number) {
  const { source, starts, ends } = literals;
  let text = "";
  let first = start;
  let previous = literal - 1;
  for (let count = 0; count < MAX_OPERANDS; count++) {
    const gap = source.slice(Math.max(0, first - MAX_GAP_CHARS), first);
    const length = BEFORE[joint].exec(gap)?.[0].length;
    if (length === undefined) break;
    const edge = first - length;
    while (previous >= 0 && (ends[previous] ?? 0) > edge) previous--;
    if (previous >= 0 && ends[previous] === edge) {
      text = literalText(literals, previous, lookUp) + text;
      first = starts[previous] ?? 0;
      continue;
    }
    const name = NAME_BEFORE.exec(source.slice(Math.max(0, edge - MAX_NAME_CHARS), edge))?.[0];
    const value = name === undefined ? undefined : lookUp(name);
    if (joint === "list" && value === undefined) break;
    text = (value ?? HOLE) + text;
    if (name === undefined) break;
    first = edge - name.length;
  }
  return { text, start: first };
}
