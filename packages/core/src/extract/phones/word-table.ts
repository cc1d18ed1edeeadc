import { everyMatch } from "../every-match.ts";

/** A word of a table in a text, and where it stands. */
export type TableWord<Kind extends string> = {
  readonly kind: Kind;
  readonly start: number;
  readonly end: number;
};

/** Letters of a beginning that a word is looked up by, at most: longer entries are told apart by then. */
const MAX_BEGINNING = 14;
/** Letters of a beginning that most words are told to have none by; the shortest beginnings have as many. */
const FRONT_CHARS = 2;
/** Pieces that an entry of several is made of, at most: `p-iva`, `número-de-conta`. */
const MAX_TOKENS = 3;
const TOKEN = /[\p{L}\p{M}]+|[\u260e\u2706\u2116#§©〒]|\p{Extended_Pictographic}/gu;
/** What may stand between the tokens of one entry. */
const BETWEEN = /^[ .:/-]{0,2}$/;

/** A word of a text, in lower case. */
type Token = {
  readonly text: string;
  readonly start: number;
  readonly end: number;
  /** Words up to this one that may be of one entry, itself counted. */
  readonly inRow: number;
  /** Whether it is the end of a domain, which is no word by itself: `desk@acme.no`. */
  readonly isEnd: boolean;
};

/** A short text as tables are asked for it: read once for all of them. */
export type TextTokens = { readonly lower: string; readonly tokens: readonly Token[] };

/** The words of a short text. */
export function tokensOf(text: string): TextTokens {
  const lower = lowerCase(text);
  const tokens: Token[] = [];
  for (const { 0: word, index: start } of everyMatch(lower, TOKEN)) {
    // Letters behind digits are the rest of a key: `64M642215`.
    if (/[\da-z]/.test(lower[start - 1] ?? "") && /^[a-z]/.test(word)) continue;
    const last = tokens.at(-1);
    const isNext = last !== undefined && BETWEEN.test(lower.slice(last.end, start));
    tokens.push({
      text: word,
      start,
      end: start + word.length,
      inRow: isNext ? Math.min(MAX_TOKENS, last.inRow + 1) : 1,
      // `art.nr` ends in a word.
      isEnd: word !== "nr" && lower[start - 1] === "." && /[\p{L}\d]/u.test(lower[start - 2] ?? ""),
    });
  }
  return { lower, tokens };
}

/**
 * Finds the words of a table in a short text, in their order. Of the entries, divided by blanks, one stands for all
 * words that begin with it; one that ends in a stop for itself; one that begins with a tilde may stand anywhere in a
 * word, which scripts without blanks and compounds need. Hyphens divide the words of one entry.
 */
export function wordTable<Kind extends string>(
  entries: Readonly<Record<Kind, string>>,
  kinds: readonly Kind[],
): (text: TextTokens) => TableWord<Kind>[] {
  const whole = new Map<string, Kind>();
  const beginnings = new Map<string, Kind>();
  const inside = new Map<string, Kind>();
  const firsts = new Set<string>();
  for (const kind of kinds)
    for (const entry of entries[kind].trim().split(/\s+/)) {
      const [map, word] = entry.startsWith("~")
        ? [inside, entry.slice(1)]
        : entry.endsWith(".")
          ? [whole, entry.slice(0, -1)]
          : [beginnings, entry];
      if (!map.has(word)) map.set(word, kind);
      if (word.includes("-")) firsts.add(word.slice(0, word.indexOf("-")));
    }
  const fronts = new Set([...beginnings.keys()].map((word) => word.slice(0, FRONT_CHARS)));
  const INSIDE =
    inside.size === 0
      ? /(?!)/g
      : new RegExp(`(?=[${firstLetters([...inside.keys()])}])(?:${[...inside.keys()].join("|")})`, "g");
  const kindOf = (word: string, shorter: number) =>
    whole.get(word) ??
    (fronts.has(word.slice(0, FRONT_CHARS)) ? beginningOf(word, beginnings, shorter) : undefined);
  return ({ lower, tokens }) => {
    const words: TableWord<Kind>[] = [];
    for (const [index, { end, inRow, isEnd }] of tokens.entries()) {
      for (let count = inRow; count > (isEnd ? 1 : 0); count--) {
        const first = tokens[index - count + 1];
        if (first === undefined || (count > 1 && !firsts.has(first.text))) continue;
        const kind =
          count === 1
            ? kindOf(first.text, 1)
            : kindOf(joinedWords(tokens.slice(index - count + 1, index + 1)), first.text.length + 1);
        if (kind === undefined) continue;
        words.push({ kind, start: first.start, end });
        break;
      }
    }
    for (const match of everyMatch(lower, INSIDE)) {
      const kind = inside.get(match[0]);
      const end = endOfWord(lower, match.index + match[0].length);
      if (kind !== undefined) words.push({ kind, start: startOfWord(lower, match.index), end });
    }
    if (words.length < 2) return words;
    words.sort((one, other) => one.end - other.end || kinds.indexOf(one.kind) - kinds.indexOf(other.kind));
    // Of two that end in one word, the first kind is meant: `Telefax` begins as a telephone does.
    return words.filter((word, index) => word.end !== words[index - 1]?.end);
  };
}

/** The letters that words begin with, by which most places of a text are told to hold none of them. */
function firstLetters(words: readonly string[]): string {
  return [...new Set(words.map((word) => word.charAt(0)))].join("");
}

function joinedWords(tokens: readonly Token[]): string {
  return tokens.map(({ text }) => text).join("-");
}

/** The kind of an entry that a word begins with and that is longer than so many characters. */
function beginningOf<Kind>(
  token: string,
  beginnings: ReadonlyMap<string, Kind>,
  shorter: number,
): Kind | undefined {
  for (let length = Math.min(token.length, MAX_BEGINNING); length > shorter; length--) {
    const kind = beginnings.get(token.slice(0, length));
    if (kind !== undefined) return kind;
  }
  return undefined;
}

/** In lower case where that leaves each character at its place. */
function lowerCase(text: string): string {
  const lower = text.replaceAll("\u0130", "i").toLowerCase();
  return lower.length === text.length ? lower : text;
}

/** Where the word that a place is inside of begins. */
function startOfWord(text: string, index: number): number {
  const [front = ""] = /[\p{L}\p{M}]{0,20}$/u.exec(text.slice(Math.max(0, index - 20), index)) ?? [];
  return index - front.length;
}

/** Where the word that goes on at a place ends. */
function endOfWord(text: string, from: number): number {
  const [rest = ""] = /^[\p{L}\p{M}]{0,20}/u.exec(text.slice(from, from + 20)) ?? [];
  return from + rest.length;
}
