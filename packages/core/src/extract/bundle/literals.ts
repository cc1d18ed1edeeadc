import { createRegexReader } from "./regex-end.ts";

/** What a literal holds that is worth a look, as bits. */
export const SIGN = { at: 1, escape: 2, slash: 4, encoded: 8, dot: 16 } as const;

/**
 * The string and template literals of a script, by their number in the order in which they begin. Lists of numbers, as
 * a bundle has tens of thousands.
 */
export type Literals = {
  readonly source: string;
  /** Where its opening quote stands, and what comes after its closing one. */
  readonly starts: readonly number[];
  readonly ends: readonly number[];
  /** SIGN bits of its characters; a template's expressions are not looked at */
  readonly signs: readonly number[];
  /** brackets that are open around it */
  readonly depths: readonly number[];
  /** the fewest brackets that were open since the literal before it */
  readonly floors: readonly number[];
  /** Where the expressions of a template begin and end, its braces left out; only templates that have any. */
  readonly holes: ReadonlyMap<number, readonly number[]>;
};

/** What a character does outside of literals. */
const CODE = { none: 0, quote: 1, template: 2, slash: 3, open: 4, close: 5 } as const;
const CODE_OF = table({
  '"': CODE.quote,
  "'": CODE.quote,
  "`": CODE.template,
  "/": CODE.slash,
  "{": CODE.open,
  "(": CODE.open,
  "[": CODE.open,
  "}": CODE.close,
  ")": CODE.close,
  "]": CODE.close,
});
/** Bits beside those of SIGN: what ends a string, and what may begin an expression. */
const NEWLINE = 32;
const DOLLAR = 64;
const SIGN_OF = table({
  "@": SIGN.at,
  "\uff20": SIGN.at,
  "\\": SIGN.escape,
  "/": SIGN.slash,
  ".": SIGN.dot,
  "%": SIGN.encoded,
  "&": SIGN.encoded,
  "[": SIGN.encoded,
  "(": SIGN.encoded,
  "\n": NEWLINE,
  "\r": NEWLINE,
  $: DOLLAR,
});

const BRACE = "}".charCodeAt(0);
const OPEN_BRACE = "{".charCodeAt(0);
const TICK = "`".charCodeAt(0);

function table(codes: Readonly<Record<string, number>>): Uint8Array {
  const codeOf = new Uint8Array(0x10000);
  for (const [char, code] of Object.entries(codes)) codeOf[char.charCodeAt(0)] = code;
  return codeOf;
}

/**
 * Finds all literals of a script in one pass: comments and regular expressions are passed over. Every character is
 * looked at twice at most. A script that is none gives what its quotes enclose.
 */
export function findLiterals(source: string): Literals {
  const starts: number[] = [];
  const ends: number[] = [];
  const signs: number[] = [];
  const depths: number[] = [];
  const floors: number[] = [];
  const holes = new Map<number, number[]>();
  /** Templates in whose expressions the reading is, with the depth outside of each. */
  const open: { literal: number; depth: number }[] = [];
  const regexEnd = createRegexReader(source);
  const lastCommentEnd = source.lastIndexOf("*/");
  let depth = 0;
  let floor = 0;

  function begin(start: number): number {
    starts.push(start);
    ends.push(source.length);
    signs.push(0);
    depths.push(depth);
    floors.push(floor);
    floor = depth;
    return starts.length - 1;
  }

  /** Reads a string; one that a line's end breaks is none. */
  function stringEnd(start: number): number {
    const quote = source.charCodeAt(start);
    let found = 0;
    for (let index = start + 1; index < source.length; index++) {
      const code = source.charCodeAt(index);
      if (code === quote) {
        const literal = begin(start);
        ends[literal] = index + 1;
        signs[literal] = found;
        return index + 1;
      }
      const sign = SIGN_OF[code] ?? 0;
      if (sign === SIGN.escape) index++;
      else if (sign === NEWLINE) return index;
      found |= sign;
    }
    return source.length;
  }

  /** Reads on in a template, to its end or to its next expression. */
  function templateEnd(literal: number, from: number): number {
    let found = signs[literal] ?? 0;
    for (let index = from; index < source.length; index++) {
      const code = source.charCodeAt(index);
      if (code === TICK) {
        ends[literal] = index + 1;
        signs[literal] = found;
        return index + 1;
      }
      const sign = SIGN_OF[code] ?? 0;
      if (sign === SIGN.escape) index++;
      if (sign === DOLLAR && source.charCodeAt(index + 1) === OPEN_BRACE) {
        signs[literal] = found;
        const known = holes.get(literal) ?? [];
        known.push(index + 2);
        holes.set(literal, known);
        open.push({ literal, depth });
        depth++;
        return index + 2;
      }
      found |= sign;
    }
    return source.length;
  }

  function slashEnd(start: number): number {
    const next = source[start + 1];
    if (next === "*")
      return start + 2 <= lastCommentEnd ? source.indexOf("*/", start + 2) + 2 : source.length;
    if (next === "/") {
      const end = source.indexOf("\n", start);
      return end < 0 ? source.length : end;
    }
    return regexEnd(start);
  }

  for (let index = 0; index < source.length; ) {
    const code = source.charCodeAt(index);
    switch (CODE_OF[code]) {
      case CODE.quote:
        index = stringEnd(index);
        break;
      case CODE.template:
        index = templateEnd(begin(index), index + 1);
        break;
      case CODE.slash:
        index = slashEnd(index);
        break;
      case CODE.open:
        depth++;
        index++;
        break;
      case CODE.close: {
        depth--;
        if (depth < floor) floor = depth;
        index++;
        const template = open.at(-1);
        if (code === BRACE && template && depth <= template.depth) {
          open.pop();
          depth = template.depth;
          holes.get(template.literal)?.push(index - 1);
          index = templateEnd(template.literal, index);
        }
        break;
      }
      default:
        index++;
    }
  }
  return { source, starts, ends, signs, depths, floors, holes };
}
