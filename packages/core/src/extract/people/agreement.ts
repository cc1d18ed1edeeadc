import { LIMITS } from "../../config.ts";
import { remembered } from "../../remembered.ts";
import { isEastAsianMailbox } from "./east-asian-mailbox.ts";
import { foldName, spellName } from "./fold-name.ts";
import { initialsAgree, isMadeOf, PARTICLES } from "./mailbox-words.ts";
import { meaningOf } from "./role.ts";
import { isSemitic, semiticAgreement } from "./semitic-mailbox.ts";

/** What a mailbox's name says of a person's name that stands near it. */
export type Agreement =
  /** It is made of the name: `a.weber`, `weber`, `annaw`. */
  | "agrees"
  /** It is too short, or of another script, to say anything: `aw`, `x12`. */
  | "silent"
  /** It is made of other words: `b.lee` beside Anna Weber. */
  | "differs";

/** Characters of the longest address (RFC 5321). */
const MAX_EMAIL_CHARS = 254;

/** Letters of a mailbox that are initials: people have three at most. */
const MAX_INITIALS = 3;

/** Words of a name that one word of it in a mailbox tells: `hivatal` is one of many in that of an office. */
const MAX_NAME_WORDS = 3;
/** Letters of a word that others may stand beside in a mailbox: shorter ones stand in others by chance. */
const MIN_LONG_WORD = 5;

/** Letters that have no spelling here; hyphens and apostrophes are of no script. */
const NOT_LATIN = /[^\0-\u024f\u1e00-\u1eff\u0370-\u03ff\u0400-\u04ff\u02bc\u2010-\u201f]/;
const AE = /æ/gi;
const WIFE = /né$/;
/** A name that the family's leads: behind the given one stands the father's. */
const FAMILY_LEADS = /^(\S+) (\S+ \S+(?:вич|вна|ична|ьич))$/iu;
const CYRILLIC = /\p{Script=Cyrillic}/u;
/** Titles that mailboxes have before a name, as speech has: `dr.szekely@`, `dra.fernanda@`. */
const MAILBOX_TITLES: ReadonlySet<string> = new Set(
  "dr dra drs prof profa mudr mddr mvdr judr phdr ing mgr dott dottssa".split(" "),
);
/** A title written in one with what follows: `drchan@`. */
const GLUED_TITLE = /^(?:dr|prof)(?=[a-z]{3})/;
const WORD_ENDS = /[^a-z]+/;
const APOSTROPHES = /['’ʼ`´]/g;
const DOUBLE_LETTER = /([a-z])\1/;
const DOUBLE_LETTERS = /([a-z])\1/g;

/**
 * Whether the local part of an address is made of a name's words. An address never gives a name; it says which of the
 * names that stand there is meant.
 */
export function agreementOf(name: string, email: string): Agreement {
  const { parts, letters } = partsOfMailbox(email);
  if (letters === "") return "silent";
  if (isSemitic(name)) return semiticAgreement(name, parts.join(" "));
  if (NOT_LATIN.test(name))
    return isEastAsianMailbox(name, letters.replace(GLUED_TITLE, "")) ? "agrees" : "silent";
  const { folded, spelled, single } = wordsOfName(name);
  if (isMadeOf(folded, parts, letters) || (spelled !== null && isMadeOf(spelled, parts, letters)))
    return "agrees";
  // `hatta` for Hætta, and in Hungary `weberne` for the wife of a Weber: Weber Péterné.
  if (AE.test(name) && isMadeOf(wordsOf(foldName(name.replace(AE, "a"))), parts, letters)) return "agrees";
  if (WIFE.test(name) && parts.includes(`${folded[0] ?? ""}ne`)) return "agrees";
  // `sofia` for Софія, which would be spelt `sofiia`.
  const isDoubled = single !== null || DOUBLE_LETTER.test(letters);
  if (isDoubled && isMadeOf(single ?? spelled ?? folded, parts.map(withoutDoubles), withoutDoubles(letters)))
    return "agrees";
  if (CYRILLIC.test(name) && isMadeOf(folded.map(plainSound), parts.map(plainSound), plainSound(letters)))
    return "agrees";
  if (letters.length <= MAX_INITIALS) return initialsAgree(folded, letters) ? "agrees" : "silent";
  return "differs";
}

/** The parts of a mailbox that may be words of a name: each mailbox of a page is compared with many of its names. */
const partsOfMailbox = remembered(
  (email: string) => {
    const local = foldName(email.slice(0, email.lastIndexOf("@"))).replace(/\+.*$/, "");
    const all = local.split(WORD_ENDS).filter((part) => part !== "");
    // By itself a particle is somebody's initials: `af@`.
    const words = all.filter((part) => !PARTICLES.has(part) && !MAILBOX_TITLES.has(part));
    const parts = all.length === 1 || words.length === 0 ? all : words;
    return { parts, letters: parts.join("") };
  },
  { answers: 500, chars: MAX_EMAIL_CHARS },
);

/** The words of a name as mailboxes write them; null where a spelling is none of its own. */
type NameWords = {
  readonly folded: readonly string[];
  readonly spelled: readonly string[] | null;
  readonly single: readonly string[] | null;
};

/** Words of names that were asked for: each name of a page is compared with many of its addresses. */
const wordsOfName = remembered(
  (name: string): NameWords => {
    const read = name.replace(FAMILY_LEADS, "$2 $1");
    const [folded, spelled] = [foldName(read), spellName(read)];
    const single = withoutDoubles(spelled);
    return {
      folded: wordsOf(folded),
      spelled: spelled === folded ? null : wordsOf(spelled),
      single: single === spelled ? null : wordsOf(single),
    };
  },
  { answers: 1_000, chars: LIMITS.maxPersonNameChars },
);

/** Latin letters of a Cyrillic name as any of its spellings has them: `khudaiberdiev` and `hudajberdiev`. */
function plainSound(text: string): string {
  return withoutDoubles(
    text.replace(/kh/g, "h").replace(/[jy]/g, "i").replace(/ts|cz/g, "c").replace(/w/g, "v"),
  );
}

function withoutDoubles(text: string): string {
  return text.replace(DOUBLE_LETTERS, "$1");
}

/**
 * Whether an address may be a firm's that is called as a text is: it is all of its last words in one, or holds others
 * beside them. Of a name that nothing else says to be a person's, that says nothing.
 */
export function isLikeFirm(name: string, email: string): boolean {
  const local = foldName(email.slice(0, email.lastIndexOf("@")));
  const parts = local.split(WORD_ENDS).filter((part) => part !== "" && !PARTICLES.has(part));
  const words = wordsOf(foldName(name));
  // A name in its own script has no word that a mailbox could be compared with.
  if (words.length === 0) return false;
  const spelled = [...words, ...wordsOf(spellName(name))];
  const isAll =
    parts.length === 1 &&
    words.some((_word, index) => index < words.length - 1 && parts[0] === words.slice(index).join(""));
  const sounds = CYRILLIC.test(name) ? words.map(plainSound) : [];
  const isOf = (part: string) =>
    spelled.some((word) => word.startsWith(part) || part.startsWith(word)) ||
    sounds.some((word) => word.startsWith(plainSound(part)));
  return isAll || (parts.length > 1 && !parts.every(isOf));
}

/**
 * Whether an address may be that of what a text says is done, of which no table knows that it is nobody: a position in
 * one of its words (`credito` beside `Diretor de Crédito`), or the first letters of several (`spo`).
 */
export function isLikeFunction(name: string, email: string): boolean {
  const { parts, letters } = partsOfMailbox(email);
  if (parts.length > 1) return false;
  if (meaningOf(name).isTitle) return true;
  return letters.length <= MAX_INITIALS && wordsOf(foldName(name)).length > MAX_INITIALS;
}

/**
 * Whether an address says too little of a text that nothing else tells as a name: a few letters are the first ones of
 * any title (`drk` of `Deutsches Rotes Kreuz`), the beginning of a word is that of many (`hamburg` of `Hamburger
 * Markt`), a word may have any letters beside it (`hjcsport` of `Neues vom Sport`), and a house is called as its domain
 * is (`kochwelt@kochwelt.hu`).
 */
export function isFaint(name: string, email: string): boolean {
  const { parts, letters } = partsOfMailbox(email);
  if (parts.length > 1) return false;
  const words = wordsOf(foldName(name));
  const domain = email.slice(email.lastIndexOf("@") + 1).split(".");
  if (words.includes(letters)) return domain.includes(letters) || words.length > MAX_NAME_WORDS;
  if (letters.length <= MAX_INITIALS) return true;
  if (words.some((word) => word.length > letters.length && word.startsWith(letters))) return true;
  return words.some((word) => hasOthersBeside(letters, word, words));
}

/** Whether letters are a long word with others beside it of which no other word begins with the first. */
function hasOthersBeside(letters: string, word: string, words: readonly string[]): boolean {
  if (word.length < MIN_LONG_WORD || !(letters.startsWith(word) || letters.endsWith(word))) return false;
  const [beside = ""] = letters.replace(word, "");
  return beside !== "" && !words.some((other) => other !== word && other.startsWith(beside));
}

function wordsOf(folded: string): string[] {
  return folded
    .replace(APOSTROPHES, "")
    .split(WORD_ENDS)
    .filter((word) => word !== "");
}
