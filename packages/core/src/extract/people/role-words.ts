import { everyMatch } from "../every-match.ts";
import { foldName } from "./fold-name.ts";

/**
 * A row of words with what they say, as they are written: they are folded as the text is. `$` stands for a blank, at
 * the end for the end of the word. Words of scripts that write several in one stand anywhere in a text.
 */
type Row<Sense> = {
  readonly sense: Sense;
  /** What a word begins with. */
  readonly starts?: string | undefined;
  /** What stands anywhere in a word: languages write words together. */
  readonly inside?: string | undefined;
  /** What a longer word ends with: `chef` of `Salgschef`, and not the one of `chef de projet`. */
  readonly ends?: string | undefined;
};

/** What a word says, and where in a text it stands. */
export type FoundSense<Sense> = { readonly sense: Sense; readonly start: number; readonly end: number };

/** Finds what the words of a text say. */
export type RoleWords<Sense> = {
  /** By rows first, then by place; the text is folded as `foldName` does, with single blanks. */
  readonly senses: (text: string) => readonly FoundSense<Sense>[];
};

type Entry<Sense> = {
  readonly text: string;
  readonly isWhole: boolean;
  /** Whether it is only the end of a longer word. */
  readonly isEnd: boolean;
  readonly row: number;
  readonly sense: Sense;
};
type Entries<Sense> = ReadonlyMap<string, readonly Entry<Sense>[]>;

/** Letters by which words are looked up: of those with the same first two there are few. */
const KEY_LETTERS = 2;
const WORD = /[\p{L}\p{N}]+/gu;
const WORD_GOES_ON = /^[\p{L}\p{N}]/u;
/** East Asian scripts write words without blanks between them. */
const EAST_ASIAN = /^[\u3000-\u9fff\uac00-\ud7af]/u;
/** Letters of Arabic and Hebrew words that may stand behind an article: a shorter one stands in others by chance. */
const WITH_ARTICLE = /^[\u0590-\u06ff]{4}/u;

/** Words by their first letters: a text costs a few looks for each of its letters, however many words there are. */
export function roleWords<Sense>(rows: readonly Row<Sense>[]): RoleWords<Sense> {
  const starts = new Map<string, Entry<Sense>[]>();
  const inside = new Map<string, Entry<Sense>[]>();
  for (const [row, { sense, ...words }] of rows.entries()) {
    for (const text of wordsOf(words.starts)) {
      const isAnywhere = EAST_ASIAN.test(text) || WITH_ARTICLE.test(text);
      add(isAnywhere ? inside : starts, { text, row, sense, isEnd: false });
    }
    for (const text of wordsOf(words.inside)) add(inside, { text, row, sense, isEnd: false });
    for (const text of wordsOf(words.ends)) add(inside, { text: `${text}$`, row, sense, isEnd: true });
  }
  return { senses: (text) => sensesOf(text, starts, inside) };
}

function add<Sense>(
  entries: Map<string, Entry<Sense>[]>,
  { text, ...entry }: Omit<Entry<Sense>, "isWhole">,
): void {
  const isWhole = text.endsWith("$");
  const written = (isWhole ? text.slice(0, -1) : text).replaceAll("$", " ");
  // A word of one East Asian letter is looked up by it.
  const key = written.slice(0, KEY_LETTERS);
  const known = entries.get(key);
  if (known) known.push({ ...entry, text: written, isWhole });
  else entries.set(key, [{ ...entry, text: written, isWhole }]);
}

function sensesOf<Sense>(
  text: string,
  starts: Entries<Sense>,
  inside: Entries<Sense>,
): readonly FoundSense<Sense>[] {
  const found: (FoundSense<Sense> & { readonly row: number })[] = [];
  const look = (entries: Entries<Sense>, start: number, letters: number, isFirst: boolean) => {
    for (const entry of entries.get(text.slice(start, start + letters)) ?? []) {
      const { text: word, isWhole, isEnd, row, sense } = entry;
      const end = start + word.length;
      if (isEnd && isFirst) continue;
      if (text.startsWith(word, start) && !(isWhole && WORD_GOES_ON.test(text.slice(end, end + 2))))
        found.push({ sense, row, start, end });
    }
  };
  for (const { 0: word, index } of everyMatch(text, WORD)) {
    look(starts, index, KEY_LETTERS, true);
    for (let at = index; at < index + word.length; at++) {
      look(inside, at, KEY_LETTERS, at === index);
      if ((text[at] ?? "") >= "\u3000") look(inside, at, 1, at === index);
    }
  }
  return found.sort((one, other) => one.row - other.row || one.start - other.start);
}

function wordsOf(text = ""): string[] {
  return [...new Set(foldName(text).split(/\s+/))].filter((word) => word !== "");
}
