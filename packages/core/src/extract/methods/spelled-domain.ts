import { hasPublicSuffix } from "../scan/public-suffix.ts";
import { DOT_NAMES } from "../scan/sign-words.ts";
import { endsDomain } from "./sentence-signs.ts";

/**
 * Characters that are looked at after a sign: domains that people write out are far shorter, their written-out dots
 * included.
 */
const MAX_DOMAIN_CHARS = 220;

/** Space, and the marks where inline elements meet, but no line break. */
export const SPACE = "[ \\u00a0\\u2028]";
/** A name of a sign, as it stands in brackets. */
export const NAME = "[\\p{L}\\p{M}@.][\\p{L}\\p{M}\\p{N} -]{0,18}";

const LABEL = /[\p{L}\p{N}][\p{L}\p{M}\p{N}-]{0,62}/uy;
const PLAIN_DOT = /\./y;
const BRACKETED_DOT = new RegExp(
  `${SPACE}{0,3}[\\[({<«|*%#_-]{1,2}${SPACE}{0,2}(${NAME}?)${SPACE}{0,2}[\\])}>»|*%#_-]{1,2}${SPACE}{0,3}`,
  "uy",
);
const BARE_DOT = new RegExp(`${SPACE}{1,3}([\\p{L}\\p{M}]{1,8})${SPACE}{1,3}`, "uy");
const SPACED_DOT = new RegExp(`${SPACE}{1,3}\\.${SPACE}{0,3}`, "uy");
const LEADING_SPACE = new RegExp(`${SPACE}{0,4}`, "uy");

export type Domain = {
  readonly text: string;
  readonly end: number;
  readonly isSpaced: boolean;
  readonly isSpelled: boolean;
  /** The first of its dots that is a word or stands between blanks; "" where none does. */
  readonly dot: string;
};

/** The domain after a sign: labels with dots between, plain or written out; the longest that has a public suffix. */
export function domainAfter(text: string, start: number, isWeak: boolean): Domain | undefined {
  const window = text.slice(start, start + MAX_DOMAIN_CHARS);
  let index = matchAt(LEADING_SPACE, window, 0)?.[0].length ?? 0;
  const isSpaced = index > 0;
  let domain = "";
  let isSpelled = false;
  let firstDot = "";
  let best: Domain | undefined;
  for (let label = matchAt(LABEL, window, index); label; label = matchAt(LABEL, window, index)) {
    // "acme.com dot dot dot" goes on as a sentence.
    if (isSpelled && DOT_NAMES.has(label[0].toLowerCase())) break;
    domain += label[0].replace(/(?<!-)-+$/, "");
    index += label[0].length;
    if (domain.includes(".") && hasPublicSuffix(domain))
      best = { text: domain, end: start + index, isSpaced, isSpelled, dot: firstDot };
    const dot = dotAt(window, index);
    if (dot === undefined) break;
    const [written, rest] = [window.slice(index, dot.end), window.slice(dot.end)];
    if (dot.isSpelled && endsDomain({ domain, dot: written, rest, isWeak, isWhole: best !== undefined }))
      break;
    if (dot.isSpelled && !isSpelled) firstDot = written.replace(/[ \u00a0\u2028]+/g, "");
    isSpelled ||= dot.isSpelled;
    domain += ".";
    index = dot.end;
  }
  return best;
}

function dotAt(window: string, index: number): { end: number; isSpelled: boolean } | undefined {
  if (matchAt(PLAIN_DOT, window, index)) return { end: index + 1, isSpelled: false };
  for (const pattern of [BRACKETED_DOT, BARE_DOT]) {
    const match = matchAt(pattern, window, index);
    if (match && DOT_NAMES.has((match[1] ?? "").toLowerCase()))
      return { end: index + match[0].length, isSpelled: true };
  }
  const spaced = matchAt(SPACED_DOT, window, index);
  return spaced ? { end: index + spaced[0].length, isSpelled: true } : undefined;
}

/** The match of a sticky pattern that begins at an index of a text; null where none does. */
export function matchAt(sticky: RegExp, text: string, index: number): RegExpExecArray | null {
  sticky.lastIndex = index;
  return sticky.exec(text);
}
