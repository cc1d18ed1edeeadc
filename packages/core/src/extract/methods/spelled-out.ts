import { hasPublicSuffix } from "../scan/public-suffix.ts";
import { type FoundAddress, plainSigns, scanAddresses } from "../scan/scan-addresses.ts";
import { AT_NAMES, BARE_AT_NAMES, DOT_NAMES, LABEL_BEFORE_COLON, NOT_A_MAILBOX } from "../scan/sign-words.ts";
import { isArchived } from "./archive-signs.ts";
import { atSignStandIn } from "./at-sign-stand-in.ts";
import { endsDomain, isHeading } from "./sentence-signs.ts";
import { type Local, localBefore, withDots } from "./spelled-local.ts";
import { signPlaces } from "./spelled-signs.ts";

/** Signs of a text that are looked at: a page with more is a trap. */
const MAX_SIGNS = 5_000;
/** Characters that are looked at after a sign. */
const MAX_DOMAIN_CHARS = 220;

/** Space, and the marks where inline elements meet, but no line break. */
const SPACE = "[ \\u00a0\\u2028]";
const NAME = "[\\p{L}\\p{M}@.][\\p{L}\\p{M}\\p{N} -]{0,18}";
const BRACKETED_SIGN = new RegExp(
  `[\\[({<«|【〔〈「*%#]{1,2}${SPACE}{0,2}(${NAME}?)${SPACE}{0,2}[\\])}>»|】〕〉」*%#]{1,2}`,
  "uy",
);
const BARE_SIGN = new RegExp(`(?:${BARE_AT_NAMES.join("|")})(?=${SPACE})`, "iuy");
/** `info-at-acme.com`, `info_AT_acme.com`: also how names are made, so only after a label or with the dot alike. */
const DASHED_SIGN = /[-_~]{1,2}(?:at|ät|arroba)[-_~]{1,2}/iy;
/** `o f f i c e @ a c m e . c o m` */
const SPACED_LETTERS = /(?<![^\s:])(?:[\w.+-] ){2,40}@(?: [\w.-]){4,60}(?!\S)/g;

const LABEL = /[\p{L}\p{N}][\p{L}\p{M}\p{N}-]{0,62}/uy;
const PLAIN_DOT = /\./y;
const BRACKETED_DOT = new RegExp(
  `${SPACE}{0,3}[\\[({<«|*%#_-]{1,2}${SPACE}{0,2}(${NAME}?)${SPACE}{0,2}[\\])}>»|*%#_-]{1,2}${SPACE}{0,3}`,
  "uy",
);
const BARE_DOT = new RegExp(`${SPACE}{1,3}([\\p{L}\\p{M}]{1,8})${SPACE}{1,3}`, "uy");
const SPACED_DOT = new RegExp(`${SPACE}{1,3}\\.${SPACE}{0,3}`, "uy");
const LEADING_SPACE = new RegExp(`${SPACE}{0,4}`, "uy");

/** How sure a sign is: in brackets, a word of its own, or an at sign with space around it. */
type Sign = {
  readonly start: number;
  readonly end: number;
  readonly kind: "bracketed" | "bare" | "dashed" | "at" | "stand-in";
};

/** A written-out address, and whether its signs are words and stops that a sentence is made of as well. */
export type SpelledAddress = FoundAddress & { readonly isBareWords: boolean };

/** A dot in brackets, or a name of it that has no other meaning: who writes it writes an address. */
const PLAIN_DOT_WORD =
  /[[({<«|]|[ \u00a0\u2028](?:dot|d0t|kropka|tečka|tecka|bodka|точка|крапка)[ \u00a0\u2028]/iu;

/** One of them stands beside every sign of a written-out address; a value of one word has none. */
const BESIDE_A_SIGN = /[\s[({<«|【〔〈「*%#_~@\uff01-\uff5e-]/;

/** Addresses that are written out for people: `name [at] domain [dot] tld`, in many languages. */
export function* spelledAddresses(source: string): Generator<SpelledAddress> {
  if (!BESIDE_A_SIGN.test(source)) return;
  const text = plainSigns(source);
  yield* spacedLetters(text);
  let count = 0;
  for (const sign of signs(text)) {
    if (++count > MAX_SIGNS) return;
    const found = addressAround(text, sign);
    if (found) yield found;
  }
}

/** Whether a text has an at sign, of any form: without one no address can be written out in it. */
export function hasAtSign(source: string): boolean {
  return BESIDE_A_SIGN.test(source) && signs(plainSigns(source)).next().done !== true;
}

/** A written-out address that is the whole of a text; undefined when it is none. */
export function unspell(text: string): string | undefined {
  const [first] = spelledAddresses(text);
  return first?.address;
}

function* spacedLetters(text: string): Generator<SpelledAddress> {
  if (!text.includes(" @ ")) return;
  for (const match of text.matchAll(SPACED_LETTERS)) {
    for (const { address } of scanAddresses(match[0].replaceAll(" ", "")))
      yield { address, start: match.index, end: match.index + match[0].length, isBareWords: false };
  }
}

function* signs(text: string): Generator<Sign> {
  const places = signPlaces(text);
  for (const match of matchesAt(BRACKETED_SIGN, text, places.brackets)) {
    if (AT_NAMES.has((match[1] ?? "").toLowerCase())) yield signAt(match, "bracketed");
  }
  for (const match of matchesAt(BARE_SIGN, text, places.words)) yield signAt(match, "bare");
  for (const match of matchesAt(DASHED_SIGN, text, places.dashes)) yield signAt(match, "dashed");
  for (let at = text.indexOf("@"); at >= 0; at = text.indexOf("@", at + 1))
    yield { start: at, end: at + 1, kind: "at" };
  const standIn = places.tellsOfSign || text.includes("@") ? atSignStandIn(text) : undefined;
  if (standIn === undefined) return;
  for (let at = text.indexOf(standIn); at >= 0; at = text.indexOf(standIn, at + 1))
    yield { start: at, end: at + standIn.length, kind: "stand-in" };
}

/** The matches of a sticky pattern at some places of a text, none within another. */
function* matchesAt(sticky: RegExp, text: string, places: readonly number[]): Generator<RegExpExecArray> {
  let end = 0;
  for (const place of places) {
    const match = place < end ? null : matchAt(sticky, text, place);
    if (match === null) continue;
    end = place + match[0].length;
    yield match;
  }
}

function signAt(match: RegExpExecArray, kind: Sign["kind"]): Sign {
  return { start: match.index, end: match.index + match[0].length, kind };
}

function addressAround(text: string, sign: Sign): SpelledAddress | undefined {
  const local = localBefore(text, sign.start);
  if (local === undefined) return undefined;
  const isLabelled = LABEL_BEFORE_COLON.test(text.slice(Math.max(0, local.start - 40), local.start));
  const isSpacedSign = sign.kind === "at" && local.isSpaced;
  const domain = domainAfter(text, sign.end, !isLabelled && (sign.kind === "bare" || isSpacedSign));
  if (domain === undefined) return undefined;
  if (!isMeant(text, sign, local, domain, isLabelled)) return undefined;
  const { text: mailbox, start } = domain.dot === "" ? local : withDots(text, local, domain.dot);
  const isBareSign = sign.kind === "bare" || isSpacedSign;
  // `Ann @tallowick.com`: a name and a handle.
  const isHandle = isSpacedSign && !domain.isSpaced && !domain.isSpelled;
  const isSentence = isBareSign && domain.isSpelled && !PLAIN_DOT_WORD.test(text.slice(sign.end, domain.end));
  const isBareWords = !isLabelled && (isHandle || isSentence);
  return { address: `${mailbox}@${domain.text}`, start, end: domain.end, isBareWords };
}

/** Whether the words around a sign are an address and not a sentence. */
function isMeant(
  text: string,
  { kind, start, end }: Sign,
  local: Local,
  domain: Domain,
  isLabelled: boolean,
): boolean {
  // "See (a) acme.com" numbers a sentence, "Sponsored [ad] acme.com" tells that somebody paid for it; `ann(a)acme.com` is
  // the habit of the North, `ann [ad] acme.ch` that of the Alps.
  const isDoubtful = kind === "bracketed" && /^\W{0,2}ad?\W{0,2}$/i.test(text.slice(start, end));
  if (isDoubtful && local.isSpaced && domain.isSpaced && NOT_A_MAILBOX.has(local.text.toLowerCase()))
    return false;
  if (kind === "bracketed" || kind === "stand-in") return true;
  if (NOT_A_MAILBOX.has(local.text.toLowerCase())) return false;
  if (kind === "dashed") return isLabelled || domain.isSpelled;
  if (kind === "bare") {
    if (domain.isSpelled || (isLabelled && !/^(?:chez|presso)$/i.test(text.slice(start, end)))) return true;
    return isArchived(text, local.start, domain.end);
  }
  const isSpelled = domain.isSpelled || local.isSpelled;
  const isSpaced = local.isSpaced || domain.isSpaced;
  if (!isSpaced) return isSpelled;
  if (isLabelled || isSpelled) return true;
  if (!isOfItsOwn(text, start, end) && !isWholeLine(text, local.start, domain.end)) return false;
  return !isHeading({ local: local.text, domain: domain.text });
}

/** Whether an at sign is all that an element holds: who splits an address up does so, who writes prose does not. */
function isOfItsOwn(text: string, start: number, end: number): boolean {
  return (
    /(?:\u2028|\u2028{2}[ \u00a0])$/.test(text.slice(Math.max(0, start - 4), start)) &&
    /^(?:\u2028|[ \u00a0]\u2028{2})/.test(text.slice(end, end + 4))
  );
}

function isWholeLine(text: string, start: number, end: number): boolean {
  return (
    /(?:^|\n)[ \u2028]*$/.test(text.slice(Math.max(0, start - 8), start)) &&
    /^[ \u2028]*(?:\n|$)/.test(text.slice(end, end + 8))
  );
}

type Domain = {
  readonly text: string;
  readonly end: number;
  readonly isSpaced: boolean;
  readonly isSpelled: boolean;
  /** The first of its dots that is a word or stands between blanks; "" where none does. */
  readonly dot: string;
};

/** The domain after a sign: labels with dots between, plain or written out; the longest that has a public suffix. */
function domainAfter(text: string, start: number, isWeak: boolean): Domain | undefined {
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

function matchAt(sticky: RegExp, text: string, index: number): RegExpExecArray | null {
  sticky.lastIndex = index;
  return sticky.exec(text);
}
