/** What a script is made of, as far as reading its strings needs it. Comments are left out. */
export type Token =
  | { readonly kind: "string"; readonly value: string }
  | { readonly kind: "number"; readonly value: number }
  | { readonly kind: "name"; readonly value: string }
  | { readonly kind: "regex"; readonly value: string; readonly flags: string }
  | { readonly kind: "sign"; readonly value: string };

/** Stands in a string for a value that is not known. */
export const HOLE = "\uffff";

/** Characters of an expression inside a template. */
const MAX_TEMPLATE_EXPRESSION = 300;
/** Tokens of one script that are read. */
const MAX_TOKENS = 300_000;

const SPACE = /[\s\ufeff]+/y;
const LINE_COMMENT = /\/\/[^\n\r\u2028\u2029]*|<!--[^\n\r]*|#![^\n\r]*/y;
const NAME = /[\p{ID_Start}$_#][\p{ID_Continue}$\u200c\u200d]*/uy;
const NUMBER = /0[xX][\da-fA-F]+|0[bB][01]+|0[oO][0-7]+|(?:\d[\d_]*)?\.?\d[\d_]*(?:[eE][+-]?\d+)?n?/y;
const SIGN = /=>|\+=|\+\+|--|[=!]==?|<=|>=|&&|\|\||\?\?|\?\.|\.\.\.|[-*/%^&|]=|./suy;
/** A body of 1,000 parts, a class of 200: without a bound each slash would look through the rest of the script. */
const REGEX = /\/((?:\\[^\n\r]|\[(?:\\[^\n\r]|[^\]\\\n\r]){0,200}\]|[^/\\[\n\r]){1,1000})\/([a-z]{0,10})/y;
/** Slashes of one script that may look like the start of a regular expression and be none. */
const MAX_REGEX_MISSES = 10_000;
/** A slash after one of these divides. */
const ENDS_A_VALUE = /^[)\]}]$/;
const KEYWORD_BEFORE_A_VALUE = /^(?:return|typeof|case|in|of|new|delete|void|throw|else|do)$/;

/** The tokens of a script, one that is cut or broken too: what fits nothing is a sign of its own. Linear. */
export function scriptTokens(source: string): Token[] {
  const tokens: Token[] = [];
  let index = 0;
  /** Where no comment ends any more: looked for once only. */
  let blockCommentsEnd = false;
  let regexMisses = 0;
  const take = (pattern: RegExp) => {
    pattern.lastIndex = index;
    const match = pattern.exec(source);
    if (match) index = pattern.lastIndex;
    return match;
  };
  while (index < source.length && tokens.length < MAX_TOKENS) {
    const char = source[index] ?? "";
    if (char <= " " && take(SPACE)) continue;
    if (char === "/" && source[index + 1] === "*") {
      const end: number = blockCommentsEnd ? -1 : source.indexOf("*/", index + 2);
      blockCommentsEnd = end < 0;
      index = end < 0 ? index + 2 : end + 2;
      continue;
    }
    if ((char === "/" || char === "<" || char === "#") && take(LINE_COMMENT)) continue;
    if (char === "`") {
      index = pushTemplate(source, index, tokens);
      continue;
    }
    if (char === '"' || char === "'") {
      const { value, end } = stringAt(source, index, char);
      tokens.push({ kind: "string", value });
      index = end + 1;
      continue;
    }
    if (char === "/" && regexMisses < MAX_REGEX_MISSES && mayBeRegex(tokens[tokens.length - 1])) {
      const match = take(REGEX);
      if (match) {
        tokens.push({ kind: "regex", value: match[1] ?? "", flags: match[2] ?? "" });
        continue;
      }
      regexMisses++;
    }
    const name = take(NAME);
    if (name) tokens.push({ kind: "name", value: name[0] });
    else {
      const number = /[\d.]/.test(char) ? take(NUMBER) : null;
      if (number) tokens.push({ kind: "number", value: Number(number[0].replace(/_|n$/g, "")) });
      else if (take(SPACE) === null)
        tokens.push({ kind: "sign", value: take(SIGN)?.[0] ?? source[index++] ?? "" });
    }
  }
  return tokens;
}

function mayBeRegex(previous: Token | undefined): boolean {
  if (previous === undefined) return true;
  if (previous.kind === "sign") return !ENDS_A_VALUE.test(previous.value);
  return previous.kind === "name" && KEYWORD_BEFORE_A_VALUE.test(previous.value);
}

/** A template as what it means: `${user}@${host}` is `(user) + "@" + (host)`. Gives back where it ends. */
function pushTemplate(source: string, start: number, tokens: Token[]): number {
  tokens.push({ kind: "sign", value: "(" });
  let index = start + 1;
  for (;;) {
    const { value, end } = stringAt(source, index - 1, "`");
    tokens.push({ kind: "string", value });
    index = end;
    if (source[index] !== "$") break;
    const expression = source.slice(index + 2, index + 2 + MAX_TEMPLATE_EXPRESSION);
    const close = expression.indexOf("}");
    const inner = close < 0 ? "" : expression.slice(0, close);
    const plus: Token = { kind: "sign", value: "+" };
    tokens.push(
      plus,
      { kind: "sign", value: "(" },
      ...(inner.includes("`") ? [] : scriptTokens(inner)),
      { kind: "sign", value: ")" },
      plus,
    );
    index += close < 0 ? 2 : close + 3;
  }
  tokens.push({ kind: "sign", value: ")" });
  return index + 1;
}

/** The text from after `start` to the quote, or to where a template's expression begins. */
function stringAt(source: string, start: number, quote: string): { value: string; end: number } {
  const parts: string[] = [];
  let from = start + 1;
  let index = from;
  for (; index < source.length; index++) {
    const char = source[index];
    if (char === quote) break;
    if ((char === "\n" || char === "\r") && quote !== "`") break;
    if (quote === "`" && char === "$" && source[index + 1] === "{") break;
    if (char !== "\\") continue;
    parts.push(source.slice(from, index));
    const { value, end } = escapeAt(source, index);
    parts.push(value);
    from = end;
    index = end - 1;
  }
  parts.push(source.slice(from, index));
  return { value: parts.join(""), end: index };
}

const CONTROL: Readonly<Record<string, string>> = {
  n: "\n",
  r: "\r",
  t: "\t",
  b: "\b",
  f: "\f",
  v: "\v",
  "0": "\0",
  "\n": "",
  "\r": "",
};

/** What begins an escape by number; all others are one character. */
const NUMBERED_ESCAPE = new Set("xu01234567");

/** The escape that begins at a backslash (ECMAScript, 12.9.4). */
function escapeAt(source: string, index: number): { value: string; end: number } {
  const char = source[index + 1] ?? "";
  if (!NUMBERED_ESCAPE.has(char)) return { value: CONTROL[char] ?? char, end: index + 2 };
  const rest = source.slice(index + 1, index + 12);
  const hex = /^(?:x([\da-f]{2})|u([\da-f]{4})|u\{([\da-f]{1,6})\})/i.exec(rest);
  if (hex) {
    const code = Number.parseInt(hex[1] ?? hex[2] ?? hex[3] ?? "", 16);
    return { value: code <= 0x10ffff ? String.fromCodePoint(code) : "", end: index + 1 + hex[0].length };
  }
  const octal = /^(?:[0-3][0-7]{2}|[1-7][0-7]|[1-7](?![0-7]))/.exec(rest);
  if (octal)
    return { value: String.fromCharCode(Number.parseInt(octal[0], 8)), end: index + 1 + octal[0].length };
  return { value: CONTROL[char] ?? char, end: index + 2 };
}
