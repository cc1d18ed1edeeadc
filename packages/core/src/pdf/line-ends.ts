import type { Row, Run } from "./rows.ts";

/**
 * Percent of a letter's size by which the next line of a paragraph stands below a line at most: double spacing, and no
 * next paragraph.
 */
const MAX_LEADING_PERCENT = 200;

/** Cells of a row whose words may go on below: a wide table has 30, and each is compared with all of the next row. */
const MAX_CELLS = 100;

/** A hyphen between two letters of a word that is divided. */
const DIVIDED = /\p{L}[-\u00ad\u2010]$/u;
/** What may go on in the next line: a word in lower case, which no new sentence begins with. */
const REST = /^\p{Ll}/u;
/** A mailbox that goes on below: nobody divides one by a hyphen that is not its own. */
const REST_OF_MAILBOX = /^[\p{L}\d][\w.+-]*@/u;
/** The last word of a line that is part of an address or a web address: its hyphen is its own. */
const OF_ADDRESS = /(?:@|www\.|:\/\/)\S*[-\u2010]$/i;
/** `ann.lee@` before `acme.com`, and `ann.lee` before `@acme.com`: no word ends or begins so. */
const ENDS_AT_SIGN = /[\w.+-]@$/;
const BEGINS_AT_SIGN = /^@[\p{L}\d-]+\./u;
const ENDS_AS_MAILBOX = /[\w+-]$/;
/** `ann@acme.` before `com`: the rest is a suffix alone, or one with a path of suffixes. */
const ENDS_IN_DOMAIN = /@[\w.-]*\w\.$/;
const SUFFIX = /^[a-z]{2,6}(?:\.[a-z]{2,3})?(?:[\s,;)]|$)/;

/** A line as it is told, with the runs that it is made of. */
export type Line = { readonly text: string; readonly runs: readonly Run[] };

/**
 * The lines of rows, their runs divided by tabs. A word or an address that goes on in the next line of its column is
 * put together in the line that it begins in.
 */
export function linesOf(rows: readonly Row[]): Line[] {
  const texts = new Map<Run, string>();
  const textOf = (run: Run) => texts.get(run) ?? run.text;
  rows.forEach((row, index) => {
    const nextRow = (rows[index + 1] ?? []).slice(0, MAX_CELLS);
    for (const run of row.slice(0, MAX_CELLS)) {
      const below = nextRow.find((next) => isBelow(run, next));
      if (!below) continue;
      const [word = "", ...rest] = textOf(below).split(" ");
      const joined = join(textOf(run), word, textOf(below));
      if (joined === null) continue;
      texts.set(run, joined);
      texts.set(below, rest.join(" "));
    }
  });
  return rows.flatMap((row) => {
    const text = row
      .map(textOf)
      .filter((part) => part !== "")
      .join("\t");
    return text === "" ? [] : [{ text, runs: row }];
  });
}

function isBelow(run: Run, next: Run): boolean {
  const drop = run.y - next.y;
  return (
    drop > 0 && drop * 100 <= MAX_LEADING_PERCENT * run.size && next.left < run.right && next.right > run.left
  );
}

/** A line's text with the word that goes on below it; null where none does. */
function join(text: string, word: string, below: string): string | null {
  if (OF_ADDRESS.test(text)) return /^[\p{L}\d]/u.test(word) ? text + word : null;
  if (DIVIDED.test(text) && REST_OF_MAILBOX.test(word)) return text + word;
  if (DIVIDED.test(text) && REST.test(word)) return text.slice(0, -1) + word;
  if (ENDS_AT_SIGN.test(text) && /^[\p{L}\d][\p{L}\d-]*\.\p{L}/u.test(word)) return text + word;
  if (ENDS_AS_MAILBOX.test(text) && BEGINS_AT_SIGN.test(word)) return text + word;
  if (ENDS_IN_DOMAIN.test(text) && SUFFIX.test(below)) return text + word;
  return null;
}
