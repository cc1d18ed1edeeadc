/** Words after which a value begins, and so a slash begins a regular expression. */
const BEFORE_VALUE: ReadonlySet<string> = new Set([
  "return",
  "typeof",
  "case",
  "in",
  "of",
  "do",
  "else",
  "void",
  "delete",
  "throw",
  "new",
  "instanceof",
  "await",
  "yield",
]);
const BACKSLASH = "\\".charCodeAt(0);
const OPENING = "[".charCodeAt(0);
const CLOSING = "]".charCodeAt(0);
const SLASH = "/".charCodeAt(0);
const NEWLINE = "\n".charCodeAt(0);
/** Characters before a slash that are looked at: blanks, and the longest of those words. */
const LOOK_BACK = 24;
const WORD_END = /(?<![\w$])[\w$]+$/;
/** What follows a regular expression behind `if(x)`: a method of its own. */
const METHOD_OF_REGEX = /[dgimsuvy]{0,8}\.(?:test|exec)\(/y;

/**
 * Reads a script's slashes that begin no comment: gives where a regular expression ends that begins at `start`, else
 * the place behind the slash, which divides. The reader keeps where a line held no end, so that a line of slashes
 * costs no more than its length.
 */
export function createRegexReader(source: string): (start: number) => number {
  let dividesUntil = 0;

  return (start) => {
    if (start < dividesUntil) return start + 1;
    const before = source.slice(Math.max(0, start - LOOK_BACK), start).trimEnd();
    const last = before.at(-1) ?? "\n";
    if (last === "]" || last === '"' || last === "'" || last === "`") return start + 1;
    const word = WORD_END.exec(before)?.[0];
    if (word !== undefined && !BEFORE_VALUE.has(word)) return start + 1;
    const end = closingSlash(source, start);
    if (end.kind === "none") {
      dividesUntil = end.lineEnd;
      return start + 1;
    }
    if (last === ")" && !isMethodOf(source, end.index)) return start + 1;
    return end.index;
  };
}

function isMethodOf(source: string, end: number): boolean {
  METHOD_OF_REGEX.lastIndex = end;
  return METHOD_OF_REGEX.test(source);
}

/** What comes behind the slash that closes a regular expression; where its line ends if none does. */
function closingSlash(
  source: string,
  start: number,
): { readonly kind: "end"; readonly index: number } | { readonly kind: "none"; readonly lineEnd: number } {
  let isClass = false;
  for (let index = start + 1; index < source.length; index++) {
    switch (source.charCodeAt(index)) {
      case BACKSLASH:
        index++;
        break;
      case OPENING:
        isClass = true;
        break;
      case CLOSING:
        isClass = false;
        break;
      case SLASH:
        if (!isClass) return { kind: "end", index: index + 1 };
        break;
      case NEWLINE:
        return { kind: "none", lineEnd: index };
    }
  }
  return { kind: "none", lineEnd: source.length };
}
