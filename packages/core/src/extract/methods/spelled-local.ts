import { DOT_NAMES, NOT_A_MAILBOX } from "../scan/sign-words.ts";

/**
 * Characters that are looked at before a sign: a local part has 64 at most (RFC 5321, 4.5.3.1.1), and written-out dots
 * take more.
 */
const MAX_LOCAL_CHARS = 120;
/** Characters before a mailbox in which a dot that is written as a word stands, with a word before it. */
const MAX_PART_CHARS = 80;
/** Words with dots between that a mailbox is made of: first, middle and last names have fewer, and sentences go on. */
const MAX_PARTS = 4;

export type Local = {
  readonly text: string;
  readonly start: number;
  /** Whether space stands between it and the sign. */
  readonly isSpaced: boolean;
  /** Whether a dot in it is written out, in brackets. */
  readonly isSpelled: boolean;
};

/** The mailbox before a sign that begins at `end`: one word, or words with dots between that stand in brackets. */
export function localBefore(text: string, end: number): Local | undefined {
  const windowStart = Math.max(0, end - MAX_LOCAL_CHARS);
  const window = text.slice(windowStart, end);
  const trimmed = window.replace(/[ \u00a0\u2028]{1,4}$/, "");
  let start = wordStart(trimmed, trimmed.length);
  if (start === trimmed.length) return undefined;
  let local = trimmed.slice(start);
  let isSpelled = false;
  for (let dot = dotBefore(trimmed, start); dot !== undefined; dot = dotBefore(trimmed, start)) {
    const previous = wordStart(trimmed, dot);
    if (previous === dot) break;
    local = `${trimmed.slice(previous, dot)}.${local}`;
    start = previous;
    isSpelled = true;
  }
  const clean = local.replace(/^[.\-'+]+/, "");
  if (clean === "" || clean.endsWith(".")) return undefined;
  const offset = start + (local.length - clean.length);
  return { text: clean, start: windowStart + offset, isSpaced: trimmed.length < window.length, isSpelled };
}

const PART_AND_DOT = /([\p{L}\p{M}\p{N}_-]{1,40})[ \u00a0\u2028]{1,3}(\S{1,12})[ \u00a0\u2028]{1,3}$/u;
const SMALL = /^\P{Lu}+$/u;

/** A mailbox whose dots are written as those of its domain are, without brackets: `r dot amsel at acme dot com`. */
export function withDots(text: string, local: Local, dot: string): Local {
  let whole = local;
  for (let parts = 1; parts < MAX_PARTS; parts++) {
    const { start } = whole;
    const before = text.slice(Math.max(0, start - MAX_PART_CHARS), start);
    const [match = "", part = "", written = ""] = PART_AND_DOT.exec(before) ?? [];
    const isPart = part !== "" && written.toLowerCase() === dot.toLowerCase() && !NOT_A_MAILBOX.has(part);
    // A sentence that ends in a word of its own goes on with a capital, or began with one.
    if (!isPart || !SMALL.test(part + whole.text)) return whole;
    whole = { ...whole, text: `${part}.${whole.text}`, start: start - match.length, isSpelled: true };
  }
  return whole;
}

function wordStart(text: string, end: number): number {
  let start = end;
  while (start > 0 && /[\p{L}\p{M}\p{N}._+'-]/u.test(text[start - 1] ?? "")) start--;
  return start;
}

/** Where a written-out dot begins that ends at an index. */
function dotBefore(text: string, end: number): number | undefined {
  const [match, name = ""] =
    /[ \u2028]{0,3}[[({<]{1,2} ?([\p{L}.]{1,10}) ?[\])}>]{1,2}[ \u2028]{0,3}$/u.exec(
      text.slice(Math.max(0, end - 24), end),
    ) ?? [];
  return match !== undefined && DOT_NAMES.has(name.toLowerCase()) ? end - match.length : undefined;
}
