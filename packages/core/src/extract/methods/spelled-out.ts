import { classifyEmail } from "../judge/classify.ts";
import { type FoundAddress, plainSigns, scanAddresses } from "../scan/scan-addresses.ts";
import { AT_NAMES, BARE_AT_NAMES, LABEL_BEFORE_COLON, NOT_A_MAILBOX } from "../scan/sign-words.ts";
import { isArchived } from "./archive-signs.ts";
import { archivedAddresses } from "./archived-addresses.ts";
import { atSignStandIn } from "./at-sign-stand-in.ts";
import { isHeading } from "./sentence-signs.ts";
import { type Domain, domainAfter, matchAt, NAME, SPACE } from "./spelled-domain.ts";
import { type Local, localBefore, withDots } from "./spelled-local.ts";
import { signPlaces } from "./spelled-signs.ts";

/** Signs of a text that are looked at: a page with more is a trap. */
const MAX_SIGNS = 5_000;

const BRACKETED_SIGN = new RegExp(
  `[\\[({<«|【〔〈「*%#]{1,2}${SPACE}{0,2}(${NAME}?)${SPACE}{0,2}[\\])}>»|】〕〉」*%#]{1,2}`,
  "uy",
);
const BARE_SIGN = new RegExp(`(?:${BARE_AT_NAMES.join("|")})(?=${SPACE})`, "iuy");
/**
 * `info-at-acme.com`, `info_AT_acme.com`: also how names are made, so only after a label, with the dot alike, where
 * archives write it, or with space on both sides.
 */
const DASHED_SIGN = /[-_~]{1,2}(?:at|ät|arroba)[-_~]{1,2}/iy;
/** `o f f i c e @ a c m e . c o m` */
const SPACED_LETTERS = /(?<![^\s:])(?:[\w.+-] ){2,40}@(?: [\w.-]){4,60}(?!\S)/g;

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
  for (const found of archivedAddresses(text)) yield { ...found, isBareWords: false };
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

/** A written-out address that is the whole of a field for addresses; undefined when it is none. */
export function unspell(field: string): string | undefined {
  // What is called a mailbox needs no more signs of one.
  const [first] = spelledAddresses(`mail: ${field}`);
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
  // "See (a) acme.com" numbers a sentence, "Sponsored [ad] acme.com" tells that somebody paid for it; `ann(a)acme.com`
  // is the habit of the North, `ann [ad] acme.ch` that of the Alps.
  const isDoubtful = kind === "bracketed" && /^\W{0,2}ad?\W{0,2}$/i.test(text.slice(start, end));
  if (isDoubtful && local.isSpaced && domain.isSpaced && NOT_A_MAILBOX.has(local.text.toLowerCase()))
    return false;
  if (kind === "bracketed" || kind === "stand-in") return true;
  // "Office" behind a label is a mailbox, but "E-mail signup: order at acme.com" is a sentence.
  const isRole = isLabelled && (kind !== "bare" || domain.isSpelled) && isRoleWord(local.text);
  if (NOT_A_MAILBOX.has(local.text.toLowerCase()) && !isRole) return false;
  if (kind === "dashed")
    return (
      isLabelled ||
      domain.isSpelled ||
      (local.isSpaced && domain.isSpaced) ||
      isArchived(text, local.start, domain.end)
    );
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

/** Whether a mailbox is called after what is written to it, at any domain. */
function isRoleWord(local: string): boolean {
  return classifyEmail(`${local.toLowerCase()}@invalid`, "").type === "service";
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
