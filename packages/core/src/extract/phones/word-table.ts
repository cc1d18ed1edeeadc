/** A word of a table in a text, and where it stands. */
export type TableWord<Kind extends string> = {
  readonly kind: Kind;
  readonly start: number;
  readonly end: number;
};

/** Letters of a beginning that a word is looked up by, at most: longer entries are told apart by then. */
const MAX_BEGINNING = 14;
/** Pieces that an entry of several is made of, at most: `p-iva`, `número-de-conta`. */
const MAX_TOKENS = 3;
const TOKEN = /[\p{L}\p{M}]+|[\u260e\u2706\u2116#§©〒]|\p{Extended_Pictographic}/gu;
/** What may stand between the tokens of one entry. */
const BETWEEN = /^[ .:/-]{0,2}$/;

/**
 * Finds the words of a table in a short text, in their order. Of the entries, divided by blanks, one stands for all
 * words that begin with it; one that ends in a stop for itself; one that begins with a tilde may stand anywhere in a
 * word, which scripts without blanks and compounds need. Hyphens divide the words of one entry.
 */
export function wordTable<Kind extends string>(
  entries: Readonly<Record<Kind, string>>,
  kinds: readonly Kind[],
): (text: string) => TableWord<Kind>[] {
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
  const INSIDE = inside.size === 0 ? /(?!)/g : new RegExp([...inside.keys()].join("|"), "g");
  const kindOfTokens = (tokens: readonly string[]) => {
    const [first = ""] = tokens;
    if (tokens.length > 1 && !firsts.has(first)) return undefined;
    const word = tokens.join("-");
    return whole.get(word) ?? beginningOf(word, beginnings, tokens.length === 1 ? 1 : first.length + 1);
  };
  return (text) => {
    const lower = lowerCase(text);
    const words: TableWord<Kind>[] = [];
    let earlier: { readonly text: string; readonly start: number; readonly end: number }[] = [];
    for (const match of lower.matchAll(TOKEN)) {
      // Letters behind digits are the rest of a key: `64M642215`.
      if (/[\da-z]/.test(lower[match.index - 1] ?? "") && /^[a-z]/.test(match[0])) continue;
      // The end of a domain is no word by itself: `desk@acme.no`, while `art.nr` is one.
      const isEnd =
        match[0] !== "nr" &&
        lower[match.index - 1] === "." &&
        /[\p{L}\d]/u.test(lower[match.index - 2] ?? "");
      const token = { text: match[0], start: match.index, end: match.index + match[0].length };
      const last = earlier.at(-1);
      if (last !== undefined && !BETWEEN.test(lower.slice(last.end, token.start))) earlier = [];
      earlier = [...earlier, token].slice(-MAX_TOKENS);
      for (let from = 0; from < earlier.length - (isEnd ? 1 : 0); from++) {
        const tokens = earlier.slice(from);
        const kind = kindOfTokens(tokens.map((part) => part.text));
        if (kind === undefined) continue;
        words.push({ kind, start: tokens[0]?.start ?? token.start, end: token.end });
        break;
      }
    }
    for (const match of lower.matchAll(INSIDE)) {
      const kind = inside.get(match[0]);
      const end = endOfWord(lower, match.index + match[0].length);
      if (kind !== undefined) words.push({ kind, start: startOfWord(lower, match.index), end });
    }
    words.sort((one, other) => one.end - other.end || kinds.indexOf(one.kind) - kinds.indexOf(other.kind));
    // Of two that end in one word, the first kind is meant: `Telefax` begins as a telephone does.
    return words.filter((word, index) => word.end !== words[index - 1]?.end);
  };
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
